using PromptWorkbench.DemoModel.Commands;
using PromptWorkbench.DemoModel.Training.Model;
using PromptWorkbench.DemoModel.Training.Optimizing;

namespace PromptWorkbench.DemoModel.Training;

/// <summary>What is trained under which name.</summary>
internal static class Presets
{
    public const string Default = "demo";

    /// <summary>Where a preset's parts are made, from the folder the program is called in.</summary>
    public static string Folder(string name) => Path.Combine("artifacts", "demo-model", name);

    /// <param name="name">`demo`: the model in the repository; some hours on two processors. `smoke`: the whole chain in a few minutes.</param>
    /// <param name="vocabularySize">Tokens of the corpus.</param>
    /// <exception cref="RefusedException">There is no such preset.</exception>
    public static TrainingPlan Plan(string name, int vocabularySize) => name switch
    {
        "demo" => new TrainingPlan(
            new ModelShape(vocabularySize, Width: 256, Layers: 6, Heads: 8, KeyHeads: 4, HeadWidth: 32, InnerWidth: 640, ContextLength: 1024),
            Seed: 1,
            Tokens: 50_000_000,
            Workers: 2,
            MicroBatches: 3,
            MicroBatchTokens: 1024,
            new LearningRates(Matrices: 0.015f, Others: 0.003f)),
        "smoke" => new TrainingPlan(
            new ModelShape(vocabularySize, Width: 64, Layers: 2, Heads: 4, KeyHeads: 2, HeadWidth: 16, InnerWidth: 160, ContextLength: 1024),
            Seed: 1,
            Tokens: 1_000_000,
            Workers: 2,
            MicroBatches: 2,
            MicroBatchTokens: 1024,
            new LearningRates(Matrices: 0.02f, Others: 0.004f)),
        _ => throw new RefusedException($"There is no preset '{name}'. There are demo and smoke."),
    };
}
