namespace PromptWorkbench.Domain.Models;

public sealed record ChatRequest(IReadOnlyList<ChatMessage> Messages, SamplingSettings Settings)
{
    /// <summary>Tools the model may call.</summary>
    public IReadOnlyList<ToolDefinition> Tools { get; init; } = [];
}

/// <summary>A model that can be talked to, wherever it runs. Capabilities a connection lacks are null.</summary>
public interface IModelConnection
{
    string ModelId { get; }

    /// <summary>Streams an answer, loading the model first if need be. See <see cref="ChatUpdate"/> for the order.</summary>
    IAsyncEnumerable<ChatUpdate> ChatAsync(ChatRequest request, CancellationToken cancellationToken);

    /// <summary>The model's own chat template and tokenizer; null when the endpoint does not offer them.</summary>
    IPromptTokenizer? Tokenizer { get; }
}

public interface IPromptTokenizer
{
    /// <summary>Renders a chat as the model would see it and counts its tokens, loading the model first if need be.</summary>
    Task<ModelResult<RenderedPrompt>> RenderAsync(IReadOnlyList<ChatMessage> messages, CancellationToken cancellationToken);
}

/// <param name="Text">The prompt with the model's chat template applied.</param>
/// <param name="TokenCount">How many tokens that is, special tokens included.</param>
/// <param name="ContextLength">How many tokens prompt and answer may have together.</param>
public sealed record RenderedPrompt(string Text, int TokenCount, int ContextLength);

/// <summary>A value, or the reason why there is none.</summary>
public sealed record ModelResult<T>
    where T : class
{
    public T? Value { get; }

    public ModelFailure? Failure { get; }

    private ModelResult(T? value, ModelFailure? failure) => (Value, Failure) = (value, failure);

    public static implicit operator ModelResult<T>(T value) => new(value, null);

    public static implicit operator ModelResult<T>(ModelFailure failure) => new(null, failure);
}
