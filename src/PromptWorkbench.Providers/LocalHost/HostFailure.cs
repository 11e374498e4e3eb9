using System.Text.Json;
using PromptWorkbench.Domain.Models;

namespace PromptWorkbench.Providers.LocalHost;

internal static class HostFailure
{
    private static readonly TimeSpan PatienceForExit = TimeSpan.FromSeconds(10);

    /// <summary>A broken connection most often means that the host has died; how, is known only when its process has ended.</summary>
    public static async Task<ModelFailure> ExplainAsync(string modelId, HostProcess host, Exception exception)
    {
        if (exception is JsonException)
        {
            return new ModelFailure(
                ModelFailureReason.ServerError, $"The model host of '{modelId}' sent something unexpected: {exception.Message}");
        }

        if (await host.ExitWithinAsync(PatienceForExit) is { } exit)
        {
            return new ModelFailure(
                ModelFailureReason.HostCrashed,
                $"The model host of '{modelId}' {exit}. The next run starts a new one.",
                IsRetriable: true,
                host.Output.ToString());
        }

        return new ModelFailure(
            ModelFailureReason.ServerError,
            $"The connection to the model host of '{modelId}' broke ({exception.Message}). Try again.",
            IsRetriable: true,
            host.Output.ToString());
    }
}
