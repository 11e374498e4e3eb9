using PromptWorkbench.Inference.Running;
using PromptWorkbench.ModelHost.Loading;
using PromptWorkbench.ModelHost.Wire;

namespace PromptWorkbench.ModelHost.Endpoints;

internal static class Health
{
    public static Task AnswerAsync(HttpContext context, HostedModel model) => model.IsReady
        ? Body.WriteAsync(context, Answer(model.Ready.Engine.Status), WireJson.Plain.HealthAnswer)
        : Body.WriteAsync(
            context,
            new ErrorAnswer(ApiError.Unavailable("Loading model")) { Progress = model.Progress },
            WireJson.Plain.ErrorAnswer,
            StatusCodes.Status503ServiceUnavailable);

    private static HealthAnswer Answer(EngineStatus status) =>
        new("ok", status.Active, status.Queued, (long)status.SinceLastStep.TotalMilliseconds);
}
