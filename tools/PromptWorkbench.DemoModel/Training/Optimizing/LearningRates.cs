namespace PromptWorkbench.DemoModel.Training.Optimizing;

/// <param name="Matrices">Full rate of <see cref="Muon"/>.</param>
/// <param name="Others">Full rate of <see cref="Adam"/>.</param>
internal sealed record LearningRates(float Matrices, float Others);
