using PromptWorkbench.DemoModel.Corpus;

namespace PromptWorkbench.DemoModel.Evaluating;

/// <summary>A question to the model and what becomes of its answer.</summary>
/// <param name="Asked">All messages up to the answer. Where the last is the model's, it is the beginning of the answer, and the rest is judged.</param>
/// <param name="Judge">Looks at the answer's text, calls (&lt;tool_call&gt;) included and untrimmed.</param>
internal sealed record Exchange(Conversation Asked, Func<string, Outcome> Judge)
{
    /// <summary>Right is the very text, but for spaces around it.</summary>
    public static Exchange Copied(Conversation asked, string expected) => new(asked, answer => Judged(answer, text => text == expected.Trim()));

    /// <summary>Right are the very words; a last full stop does not count.</summary>
    public static Exchange Exactly(Conversation asked, string expected) => new(asked, answer => Judged(answer, text => Words(text) == Words(expected)));

    /// <summary>By what a trimmed answer is; one that is empty cannot be read.</summary>
    public static Outcome Judged(string answer, Func<string, bool> isRight) => answer.Trim() is { Length: > 0 } text ? Outcome.Of(isRight(text)) : Outcome.Unreadable;

    /// <summary>Without spaces around it and without its last full stop.</summary>
    public static string Words(string text) => text.Trim().TrimEnd('.');
}
