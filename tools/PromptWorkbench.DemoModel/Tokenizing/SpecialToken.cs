namespace PromptWorkbench.DemoModel.Tokenizing;

/// <summary>A text that is always one token.</summary>
/// <param name="Text">What is written.</param>
/// <param name="IsControl">True when it marks structure and is never shown; false when it is part of the visible text.</param>
internal sealed record SpecialToken(string Text, bool IsControl)
{
    public const string EndOfText = "<|endoftext|>";
    public const string StartOfTurn = "<|im_start|>";
    public const string EndOfTurn = "<|im_end|>";
    public const string StartOfCall = "<tool_call>";
    public const string EndOfCall = "</tool_call>";

    /// <summary>Every special token, in the order of their ids.</summary>
    public static IReadOnlyList<SpecialToken> All { get; } =
    [
        new(EndOfText, true),
        new(StartOfTurn, true),
        new(EndOfTurn, true),
        new(StartOfCall, false),
        new(EndOfCall, false),
    ];
}
