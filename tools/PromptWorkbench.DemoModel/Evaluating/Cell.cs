using PromptWorkbench.DemoModel.Corpus;

namespace PromptWorkbench.DemoModel.Evaluating;

/// <summary>A cell in one function.</summary>
/// <param name="Name">As it stands in the table.</param>
/// <param name="Write">Makes a question.</param>
internal sealed record Cell(string Name, Func<Dice, Exchange> Write) : ICell
{
    /// <inheritdoc/>
    public string Questions { get; init; } = Name;

    public Exchange Ask(Dice dice) => Write(dice);

    /// <summary>The first question of a conversation, answered with the very words.</summary>
    public static Exchange Exactly(Conversation conversation)
    {
        var (asked, expected) = Opening.Of(conversation);
        return new(asked, answer => Words(answer) is { Length: > 0 } words ? Outcome.Of(words == Words(expected)) : Outcome.Unreadable);
    }

    /// <summary>Without spaces around it and without its last full stop.</summary>
    public static string Words(string text) => text.Trim().TrimEnd('.');
}
