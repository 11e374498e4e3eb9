using PromptWorkbench.ModelHost.Wire;

namespace PromptWorkbench.ModelHost.Generating;

/// <summary>Where the text of an answer goes; this is all the two completion endpoints differ in.</summary>
internal interface IAnswerShape
{
    string IdPrefix { get; }

    string Object(bool streams);

    /// <summary>The choice that opens a stream, or null.</summary>
    Choice? Opening { get; }

    Choice Piece(string text);

    Choice Ending { get; }

    Choice Whole(string text);
}

internal sealed class ChatShape : IAnswerShape
{
    public string IdPrefix => "chatcmpl-";

    public string Object(bool streams) => streams ? "chat.completion.chunk" : "chat.completion";

    public Choice? Opening => new() { Delta = new() { Role = "assistant", Content = "" } };

    public Choice Piece(string text) => new() { Delta = new() { Content = text } };

    public Choice Ending => new() { Delta = new() };

    public Choice Whole(string text) => new() { Message = new() { Role = "assistant", Content = text } };
}

internal sealed class TextShape : IAnswerShape
{
    public string IdPrefix => "cmpl-";

    public string Object(bool streams) => "text_completion";

    public Choice? Opening => null;

    public Choice Piece(string text) => new() { Text = text };

    public Choice Ending => Piece("");

    public Choice Whole(string text) => Piece(text);
}
