using System.Text.RegularExpressions;
using PromptWorkbench.DemoModel.Corpus;
using PromptWorkbench.DemoModel.Corpus.ClosedBook;
using PromptWorkbench.DemoModel.Corpus.Honesty;
using PromptWorkbench.DemoModel.Corpus.Memory;
using PromptWorkbench.DemoModel.Corpus.Questions;
using PromptWorkbench.DemoModel.Corpus.Summaries;

namespace PromptWorkbench.DemoModel.Evaluating.Questions;

/// <summary>Questions over a text of the prompt, over what was said before, and over what nobody told.</summary>
internal static partial class QuestionFigures
{
    private const string NotThere = "The text does not say.";

    public static IReadOnlyList<Figure> All { get; } =
    [
        new Figure("a choice with letters", dice => Choice(QuestionsKind.Choice(dice))),
        new Figure("yes or no", dice => YesNo(QuestionsKind.YesNo(dice))),
        new Figure("who is older, taller, richer", dice => Opened(QuestionsKind.Compare(dice))),
        new Figure("a question about a text", dice => Opened(Where(dice, QuestionsKind.Read, conversation => conversation.Expected.Trim() != NotThere))),
        new Figure("a question the text does not answer", dice => Opened(Where(dice, QuestionsKind.Read, conversation => conversation.Expected.Trim() == NotThere))),
        new Figure("facts of earlier turns, 1 or 2 turns between", dice => LastOf(MemoryKind.Recall(dice, dice.Between(1, 2)))),
        new Figure("facts of earlier turns, 4 or 5 turns between", dice => LastOf(MemoryKind.Recall(dice, dice.Between(4, 5)))),
        new Figure("a text read once, questions in later turns", dice => LastOf(Where(dice, Book.Read, conversation => conversation.Turns.Count > 4))),
        new Figure("who it is", dice => Says(Self.Ask(dice).Question, "demo model|demo language model|made-up text|I know no facts")),
        new Figure("what it cannot know", dice => Says(HonestyKind.CannotKnow(dice).Question, "do not know|cannot know")),
        new Figure("a text in one line", Summary),
        new Figure("capitals, without a text", dice => Opened(ClosedBookKind.Capital(dice))),
        new Figure("what a word means, without a text", dice => Opened(ClosedBookKind.Gloss(dice))),
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

    private static Exchange Opened(Conversation conversation)
    {
        var (asked, answer) = Opening.Of(conversation);
        return Exchange.Exactly(asked, answer);
    }

    // The last question, after the right answers to those before.
    private static Exchange LastOf(Conversation conversation) => Exchange.Exactly(conversation.Question, conversation.Expected);

    private static Exchange Says(string question, string phrases) =>
        new(Conversation.Empty.User(question), answer => Exchange.Judged(answer, text => phrases.Split('|').Any(phrase => text.Contains(phrase, StringComparison.OrdinalIgnoreCase))));

    // Right when it is one line, shorter than the text, and names whom and what the point names.
    private static Exchange Summary(Dice dice)
    {
        var (text, point) = SummariesKind.Story(dice);
        var names = Name().Matches(point).Select(match => match.Value).Where(name => text.Contains(name, StringComparison.Ordinal)).ToList();
        return new Exchange(Conversation.Empty.User($"{text}\n\nSummarize in one line."), answer => Exchange.Judged(
            answer, line => !line.Contains('\n') && line.Length < text.Length && names.All(name => line.Contains(name, StringComparison.Ordinal))));
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
