using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using PromptWorkbench.Providers.OpenAiCompatible;

namespace PromptWorkbench.Providers.LocalHost.Processes;

/// <param name="IsReady">Whether the model is loaded.</param>
/// <param name="Progress">0 to 1 while loading.</param>
/// <param name="Requests">Requests under way and waiting.</param>
/// <param name="LastStepAge">Age of the last step of the loop; zero while idle.</param>
internal sealed record HostHealth(bool IsReady, double? Progress, int Requests, TimeSpan LastStepAge);

/// <summary>What a ready host is, as it says itself.</summary>
internal sealed record HostFacts(int ContextLength, int Parallel, string Device, string? DeviceReason);

/// <summary>A host's `/health` and `/props`.</summary>
internal sealed class HostAdmin(HttpClient http, TimeProvider time)
{
    /// <summary>Why the last question got no answer.</summary>
    public string? Silence { get; private set; }

    /// <summary>Null when there was no answer within the given time.</summary>
    public Task<HostHealth?> HealthAsync(TimeSpan patience, CancellationToken cancellationToken) => AskAsync(
        async token =>
        {
            using var answer = await http.GetAsync("health", token);
            var body = await answer.Content.ReadFromJsonAsync<HealthBody>(WireJson.Options, token);
            return body is null ? null : new HostHealth(
                answer.StatusCode == HttpStatusCode.OK,
                body.Progress,
                body.RequestsProcessing + body.RequestsDeferred,
                TimeSpan.FromMilliseconds(body.LastStepAgeMs));
        },
        patience,
        cancellationToken);

    /// <summary>Null when there was no answer within the given time.</summary>
    public Task<HostFacts?> FactsAsync(TimeSpan patience, CancellationToken cancellationToken) => AskAsync(
        async token => await http.GetFromJsonAsync<PropsBody>("props", WireJson.Options, token) is { } props
            ? new HostFacts(props.NCtx, props.TotalSlots, props.Device, props.DeviceReason)
            : null,
        patience,
        cancellationToken);

    private async Task<T?> AskAsync<T>(Func<CancellationToken, Task<T?>> ask, TimeSpan patience, CancellationToken cancellationToken)
        where T : class
    {
        using var limit = new CancellationTokenSource(patience, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellationToken);
        try
        {
            return await ask(either.Token);
        }
        catch (Exception exception) when (
            exception is HttpRequestException or IOException or JsonException or ObjectDisposedException
            || (exception is OperationCanceledException && !cancellationToken.IsCancellationRequested))
        {
            Silence = exception.GetBaseException().Message;
            return null;
        }
    }

    private sealed record HealthBody(double? Progress, int RequestsProcessing, int RequestsDeferred, double LastStepAgeMs);

    private sealed record PropsBody(int NCtx, int TotalSlots, string Device, string? DeviceReason);
}
