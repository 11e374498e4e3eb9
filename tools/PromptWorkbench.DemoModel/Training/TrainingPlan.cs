using PromptWorkbench.DemoModel.Training.Model;
using PromptWorkbench.DemoModel.Training.Optimizing;

namespace PromptWorkbench.DemoModel.Training;

/// <summary>All that decides which weights a run ends with, but for the documents. A checkpoint goes with one plan.</summary>
/// <param name="Shape">The model.</param>
/// <param name="Seed">Of the weights it begins with.</param>
/// <param name="Tokens">How many to train on; the learning rates follow from the share that is done.</param>
/// <param name="Workers">Threads; each has its own part of a batch.</param>
/// <param name="MicroBatches">How many a worker takes for one update.</param>
/// <param name="MicroBatchTokens">Most tokens of one of them, and so of a document; at most the model's context.</param>
/// <param name="Rates">Full learning rates.</param>
internal sealed record TrainingPlan(ModelShape Shape, int Seed, long Tokens, int Workers, int MicroBatches, int MicroBatchTokens, LearningRates Rates);
