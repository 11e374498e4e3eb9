using PromptWorkbench.DemoModel.Commands;
using PromptWorkbench.DemoModel.Training.Model;
using PromptWorkbench.DemoModel.Training.Optimizing;

namespace PromptWorkbench.DemoModel.Training;

/// <summary>What is trained under which name.</summary>
internal static class Presets
{
    /// <summary>What is to become the model in the repository: 42 minutes on two processors. Its one run ended with a loss of 1.05.</summary>
    public static Preset Demo { get; } = new(
        "demo",
        new TrainingPlan(
            new ModelShape(VocabularySize: 2048, Width: 256, Layers: 6, Heads: 8, KeyHeads: 4, HeadWidth: 32, InnerWidth: 640, ContextLength: 1024),
            Seed: 1,
            Tokens: 25_000_000,
            Workers: 2,
            MicroBatches: 3,
            MicroBatchTokens: 1024,
            new LearningRates(Matrices: 0.015f, Others: 0.003f)),
        VocabularySample: 30_000,
        ValidationDocuments: 16,
        LossToReach: 1.2,
        Questions: 200);

    /// <summary>The whole chain in a minute. Its run ended with a loss of 1.91; before anything is learnt the loss is 6.2.</summary>
    public static Preset Smoke { get; } = new(
        "smoke",
        new TrainingPlan(
            new ModelShape(VocabularySize: 512, Width: 64, Layers: 2, Heads: 4, KeyHeads: 2, HeadWidth: 16, InnerWidth: 160, ContextLength: 1024),
            Seed: 1,
            Tokens: 4_000_000,
            Workers: 2,
            MicroBatches: 1,
            MicroBatchTokens: 1024,
            new LearningRates(Matrices: 0.02f, Others: 0.004f)),
        VocabularySample: 5_000,
        ValidationDocuments: 4,
        LossToReach: 2.3,
        Questions: 50);

    public static IReadOnlyList<Preset> All { get; } = [Demo, Smoke];

    /// <param name="name">A preset's name; null for the one of the model in the repository.</param>
    /// <exception cref="RefusedException">There is no such preset.</exception>
    public static Preset Named(string? name) => name is null
        ? Demo
        : All.FirstOrDefault(preset => preset.Name == name)
            ?? throw new RefusedException($"There is no preset '{name}'. There are {string.Join(" and ", All.Select(preset => preset.Name))}.");
}
