using PromptWorkbench.DemoModel.Corpus;
using PromptWorkbench.DemoModel.Corpus.Making;

namespace PromptWorkbench.DemoModel.Training;

/// <param name="Name">What it is called by.</param>
/// <param name="Plan">What is trained. The vocabulary's size is the one wanted; the corpus decides.</param>
/// <param name="VocabularySample">How many texts the vocabulary is learnt from.</param>
/// <param name="ValidationDocuments">How many texts of each kind are checked with.</param>
/// <param name="LossToReach">Mean loss in nats on the validation documents above which a whole run has failed.</param>
/// <param name="Questions">How many questions of each figure it is measured with.</param>
internal sealed record Preset(string Name, TrainingPlan Plan, int VocabularySample, int ValidationDocuments, double LossToReach, int Questions)
{
    private const ulong CorpusSeed = 1;

    /// <summary>Where its parts are made, from the folder the program is called in.</summary>
    public string Folder => Path.Combine("artifacts", "demo-model", Name);

    /// <summary>The texts it is trained on: as many tokens as the plan takes, each text at most as long as a batch.</summary>
    public CorpusRecipe Recipe => new(CorpusSeed, Kinds.All, Plan.Tokens, Plan.Shape.VocabularySize, VocabularySample, Plan.MicroBatchTokens, ValidationDocuments);

    /// <summary>The plan for a corpus with a vocabulary of that size.</summary>
    public TrainingPlan PlanFor(int vocabularySize) => Plan with { Shape = Plan.Shape with { VocabularySize = vocabularySize } };
}
