namespace PromptWorkbench.Inference.Running;

/// <param name="Active">Sequences being computed.</param>
/// <param name="Queued">Requests waiting for a free sequence.</param>
/// <param name="PromptTokensTotal">Prompt tokens computed since the start.</param>
/// <param name="PromptSecondsTotal">Seconds in decode calls that held prompt tokens.</param>
/// <param name="PredictedTokensTotal">Tokens generated since the start.</param>
/// <param name="PredictedSecondsTotal">Seconds in decode calls that held only generated tokens.</param>
/// <param name="DecodeCallsTotal">Calls of `llama_decode`.</param>
/// <param name="SinceLastStep">Age of the last step of the loop; idle waiting does not count as age.</param>
public sealed record EngineStatus(
    int Active,
    int Queued,
    long PromptTokensTotal,
    double PromptSecondsTotal,
    long PredictedTokensTotal,
    double PredictedSecondsTotal,
    long DecodeCallsTotal,
    TimeSpan SinceLastStep);
