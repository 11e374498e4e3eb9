using System.Text.Json;
using PromptWorkbench.Domain.Models;
using PromptWorkbench.Providers.LocalHost.Processes;

namespace PromptWorkbench.Providers.LocalHost.Calls;

internal static class HostFailure
{
    private static readonly TimeSpan PatienceForExit = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan PatienceWithoutSocket = TimeSpan.FromSeconds(2);

    /// <summary>A broken connection most often means that the host has died; how, is known only when its process has ended.</summary>
    public static async Task<ModelFailure> ExplainAsync(HostProcess host, Exception exception)
    {
        if (exception is JsonException)
        {
            return new ModelFailure(
                ModelFailureReason.ServerError, $"The model host of '{host.ModelId}' sent something unexpected: {exception.Message}");
        }

        var hasNoSocket = exception is HttpRequestException { HttpRequestError: HttpRequestError.ConnectionError };
        if (await host.ExitWithinAsync(hasNoSocket ? PatienceWithoutSocket : PatienceForExit) is { } exit)
            return Ended(host, exit);
        if (hasNoSocket)
        {
            await host.KillAsync(HostExit.Unresponsive("could no longer be reached"));
            return Ended(host, await host.Exited);
        }

        return new ModelFailure(
            ModelFailureReason.ServerError,
            $"The connection to the model host of '{host.ModelId}' broke ({exception.Message}). Try again.",
            IsRetriable: true,
            host.Output.ToString());
    }

    /// <summary>A host that is asked to end says so to those who wait for it: then its end is what is told.</summary>
    public static async Task<ModelFailure> ExplainAsync(HostProcess host, ModelFailure said) =>
        said is { Reason: ModelFailureReason.ServerError, IsRetriable: true } && await host.ExitWithinAsync(PatienceForExit) is { } exit
            ? Ended(host, exit)
            : said;

    private static ModelFailure Ended(HostProcess host, HostExit exit) => new(
        ModelFailureReason.HostCrashed,
        $"The model host of '{host.ModelId}' {exit}. The next run starts a new one.",
        IsRetriable: true,
        host.Output.ToString());
}
