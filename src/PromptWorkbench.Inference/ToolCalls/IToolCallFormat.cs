using PromptWorkbench.Inference.Running;

namespace PromptWorkbench.Inference.ToolCalls;

/// <summary>How a family of models writes its calls of tools.</summary>
public interface IToolCallFormat
{
    /// <summary>
    /// Texts that mark a call. Where the vocabulary has one as a single token, the engine is to show that token even if it is a
    /// control token (<see cref="GenerationRequest.ShownTokens"/>).
    /// </summary>
    IReadOnlyList<string> Marks { get; }

    /// <summary>A reader for one answer.</summary>
    /// <param name="begun">The beginning of the answer that is not generated but given; it is read and not reported.</param>
    IToolCallReader Read(string begun);
}

/// <summary>
/// Takes the text of one answer piece by piece and reports text and calls in their order. What may become a call is held back; what
/// turns out to be none is reported as text. How the text is cut into pieces does not matter.
/// </summary>
public interface IToolCallReader
{
    /// <summary>Takes the next piece, and returns what is certain by now.</summary>
    IReadOnlyList<GenerationEvent> Push(string text);

    /// <summary>Returns what was held back, when no more text comes.</summary>
    IReadOnlyList<GenerationEvent> Finish();
}

/// <summary>The model calls a tool.</summary>
/// <param name="Name">The name it wrote; there may be no such tool.</param>
/// <param name="Arguments">A JSON object, as the model wrote it.</param>
public sealed record GeneratedToolCall(string Name, string Arguments) : GenerationEvent;
