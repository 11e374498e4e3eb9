using PromptWorkbench.Domain.Models;

namespace PromptWorkbench.Providers.OpenAiCompatible;

/// <summary>Some servers repeat the key they refuse, and failures are stored and shown: the key is taken out of what they say.</summary>
internal sealed class KeyInMessages
{
    private volatile string? _key;

    public string Remember(string key) => _key = key;

    public ModelFailure Hide(ModelFailure failure) =>
        failure with { Message = Hide(failure.Message), Detail = failure.Detail is { } detail ? Hide(detail) : null };

    private string Hide(string text) => _key is { Length: > 0 } key ? text.Replace(key, "[key]", StringComparison.Ordinal) : text;
}
