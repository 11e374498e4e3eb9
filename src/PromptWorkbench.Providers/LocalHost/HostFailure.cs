using System.Text.Json;
using PromptWorkbench.Domain.Models;

namespace PromptWorkbench.Providers.LocalHost;

internal static class HostFailure
{
    private static readonly TimeSpan PatienceForExit = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan PatienceWithoutSocket = TimeSpan.FromSeconds(2);

    /// <summary>A broken connection most often means that the host has died; how, is known only when its process has ended.</summary>
    public static async Task<ModelFailure> ExplainAsync(string modelId, HostProcess host, Exception exception)
    {
        if (exception is JsonException)
        {
            return new ModelFailure(
                ModelFailureReason.ServerError, $"The model host of '{modelId}' sent something unexpected: {exception.Message}");
        }

        var hasNoSocket = exception is HttpRequestException { HttpRequestError: HttpRequestError.ConnectionError };
        if (await host.ExitWithinAsync(hasNoSocket ? PatienceWithoutSocket : PatienceForExit) is { } exit)
            return Crashed($"The model host of '{modelId}' {exit}. The next run starts a new one.");
        if (hasNoSocket)
        {
            await host.EndAsync();
            return Crashed($"The model host of '{modelId}' could no longer be reached and was ended. The next run starts a new one.");
        }

        return new ModelFailure(
            ModelFailureReason.ServerError,
            $"The connection to the model host of '{modelId}' broke ({exception.Message}). Try again.",
            IsRetriable: true,
            host.Output.ToString());

        ModelFailure Crashed(string message) => new(ModelFailureReason.HostCrashed, message, IsRetriable: true, host.Output.ToString());
    }
}
