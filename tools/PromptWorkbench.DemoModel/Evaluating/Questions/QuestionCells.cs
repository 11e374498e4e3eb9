using System.Text.RegularExpressions;
using PromptWorkbench.DemoModel.Corpus;
using PromptWorkbench.DemoModel.Corpus.ClosedBook;
using PromptWorkbench.DemoModel.Corpus.Honesty;
using PromptWorkbench.DemoModel.Corpus.Memory;
using PromptWorkbench.DemoModel.Corpus.Questions;
using PromptWorkbench.DemoModel.Corpus.Summaries;

namespace PromptWorkbench.DemoModel.Evaluating.Questions;

/// <summary>Questions over a text of the prompt, over what was said before, and over what nobody told.</summary>
internal static partial class QuestionCells
{
    private const string NotThere = "The text does not say.";

    public static IReadOnlyList<ICell> All { get; } =
    [
        new Cell("a choice with letters", dice => Choice(QuestionsKind.Choice(dice))),
        new Cell("yes or no", dice => YesNo(QuestionsKind.YesNo(dice))),
        new Cell("who is older, taller, richer", dice => Cell.Exactly(QuestionsKind.Compare(dice))),
        new Cell("a question about a text", dice => Cell.Exactly(Where(dice, QuestionsKind.Read, conversation => conversation.Expected.Trim() != NotThere))),
        new Cell("a question the text does not answer", dice => Cell.Exactly(Where(dice, QuestionsKind.Read, conversation => conversation.Expected.Trim() == NotThere))),
        new Cell("facts of earlier turns, 1 or 2 turns between", dice => Last(MemoryKind.Recall(dice, dice.Between(1, 2)))),
        new Cell("facts of earlier turns, 4 or 5 turns between", dice => Last(MemoryKind.Recall(dice, dice.Between(4, 5)))),
        new Cell("a text read once, questions in later turns", dice => Last(Where(dice, Book.Read, conversation => conversation.Turns.Count > 4))),
        new Cell("who it is", dice => Says(Self.Ask(dice).Question, "demo model|demo language model|made-up text|I know no facts")),
        new Cell("what it cannot know", dice => Says(HonestyKind.CannotKnow(dice).Question, "do not know|cannot know")),
        new Cell("a text in one line", Summary),
        new Cell("capitals, without a text", dice => Cell.Exactly(ClosedBookKind.Capital(dice))),
        new Cell("what a word means, without a text", dice => Cell.Exactly(ClosedBookKind.Gloss(dice))),
    ];

    private static Exchange Choice(Conversation conversation)
    {
        var right = Letter().Matches(conversation.Expected)[^1].Value;
        return new Exchange(conversation.Question, answer => Letter().Matches(answer) is { Count: > 0 } letters ? Outcome.Of(letters[^1].Value == right) : Outcome.Unreadable);
    }

    private static Exchange YesNo(Conversation conversation)
    {
        var right = YesOrNo().Matches(conversation.Expected)[^1].Value;
        return new Exchange(conversation.Question, answer => YesOrNo().Matches(answer) is { Count: > 0 } said
            ? Outcome.Of(said[^1].Value.Equals(right, StringComparison.OrdinalIgnoreCase))
            : Outcome.Unreadable);
    }

    // The last question, after the right answers to those before.
    private static Exchange Last(Conversation conversation)
    {
        var expected = Cell.Words(conversation.Expected);
        return new Exchange(conversation.Question, answer => Cell.Words(answer) is { Length: > 0 } words ? Outcome.Of(words == expected) : Outcome.Unreadable);
    }

    private static Exchange Says(string question, string phrases) =>
        new(Conversation.Empty.User(question), answer => answer.Trim().Length == 0 ? Outcome.Unreadable : Outcome.Of(phrases.Split('|').Any(phrase => answer.Contains(phrase, StringComparison.OrdinalIgnoreCase))));

    // Right when it is one line, shorter than the text, and names whom and what the point names.
    private static Exchange Summary(Dice dice)
    {
        var (text, point) = SummariesKind.Story(dice);
        var names = Name().Matches(point).Select(match => match.Value).Where(name => text.Contains(name, StringComparison.Ordinal)).ToList();
        return new Exchange(Conversation.Empty.User($"{text}\n\nSummarize in one line."), answer => answer.Trim() is { Length: > 0 } line
            ? Outcome.Of(!line.Contains('\n') && line.Length < text.Length && names.All(name => line.Contains(name, StringComparison.Ordinal)))
            : Outcome.Unreadable);
    }

    private static Conversation Where(Dice dice, Func<Dice, Conversation> write, Func<Conversation, bool> isMeant)
    {
        while (true)
        {
            var conversation = write(dice);
            if (isMeant(conversation)) return conversation;
        }
    }

    [GeneratedRegex(@"\b[A-E]\b")]
    private static partial Regex Letter();

    [GeneratedRegex(@"\b(yes|no|true|false)\b", RegexOptions.IgnoreCase)]
    private static partial Regex YesOrNo();

    [GeneratedRegex(@"\b[A-Z][a-z]+\b")]
    private static partial Regex Name();
}
