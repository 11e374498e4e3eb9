using PromptWorkbench.Inference.Running;
using PromptWorkbench.Inference.ToolCalls;
using PromptWorkbench.ModelHost.Wire;

namespace PromptWorkbench.ModelHost.Generating;

/// <summary>Where the parts of an answer go; this is all the two completion endpoints differ in. One for each answer.</summary>
internal interface IAnswerShape
{
    string IdPrefix { get; }

    string Object(bool streams);

    /// <summary>The choice that opens a stream, or null.</summary>
    Choice? Opening { get; }

    /// <summary>A part of a streamed answer: text, or a call where the request offered tools.</summary>
    Choice Piece(GenerationEvent part);

    Choice Ending { get; }

    Choice Whole(IReadOnlyList<GenerationEvent> parts);
}

internal sealed class ChatShape : IAnswerShape
{
    private int calls;

    public string IdPrefix => "chatcmpl-";

    public string Object(bool streams) => streams ? "chat.completion.chunk" : "chat.completion";

    public Choice? Opening => new() { Delta = new() { Role = "assistant", Content = "" } };

    public Choice Piece(GenerationEvent part) => new()
    {
        Delta = part is GeneratedToolCall call ? new() { ToolCalls = [Call(call, calls++)] } : new() { Content = ((GeneratedText)part).Text },
    };

    public Choice Ending => new() { Delta = new() };

    public Choice Whole(IReadOnlyList<GenerationEvent> parts)
    {
        var text = string.Concat(parts.OfType<GeneratedText>().Select(part => part.Text));
        var made = parts.OfType<GeneratedToolCall>().Select(call => Call(call, null)).ToList();
        return new()
        {
            Message = made.Count == 0 ? new("assistant", text) : new("assistant", text.Length > 0 ? text : null) { ToolCalls = made },
        };
    }

    private static AnswerToolCall Call(GeneratedToolCall call, int? index) =>
        new(index, $"call_{Guid.NewGuid():N}", "function", new(call.Name, call.Arguments));
}

/// <summary>Plain completions offer no tools, so every part is text.</summary>
internal sealed class TextShape : IAnswerShape
{
    public string IdPrefix => "cmpl-";

    public string Object(bool streams) => "text_completion";

    public Choice? Opening => null;

    public Choice Piece(GenerationEvent part) => Text(((GeneratedText)part).Text);

    public Choice Ending => Text("");

    public Choice Whole(IReadOnlyList<GenerationEvent> parts) => Text(string.Concat(parts.Cast<GeneratedText>().Select(part => part.Text)));

    private static Choice Text(string text) => new() { Text = text };
}
