using PromptWorkbench.DemoModel.Corpus.Making;

namespace PromptWorkbench.DemoModel.Training;

/// <param name="Name">What it is called by.</param>
/// <param name="Plan">What is trained. The vocabulary's size is the one wanted; the corpus decides.</param>
/// <param name="Recipe">The texts it is trained on.</param>
/// <param name="LossToReach">Mean loss in nats on the validation documents above which a whole run has failed.</param>
/// <param name="Questions">How many questions of each cell it is measured with.</param>
internal sealed record Preset(string Name, TrainingPlan Plan, CorpusRecipe Recipe, double LossToReach, int Questions)
{
    /// <summary>Where its parts are made, from the folder the program is called in.</summary>
    public string Folder => Path.Combine("artifacts", "demo-model", Name);

    /// <summary>The plan for a corpus with a vocabulary of that size.</summary>
    public TrainingPlan PlanFor(int vocabularySize) => Plan with { Shape = Plan.Shape with { VocabularySize = vocabularySize } };
}
