using PromptWorkbench.DemoModel.Corpus;
using PromptWorkbench.DemoModel.Corpus.Topics;

namespace PromptWorkbench.DemoModel.Evaluating.Topics;

/// <summary>What a sentence is about, what a word names; two or more labels are named. Wordings are held out, the words cannot be.</summary>
internal static class TopicFigures
{
    public static IReadOnlyList<Figure> All { get; } =
    [
        Of("topic of a sentence, labels named", TopicsKind.Topic, TopicSentences.Names),
        Of("category of a word, labels named", TopicsKind.Word, WordCategories.Names),
    ];

    private static Figure Of(string name, Func<Dice, Conversation> write, IReadOnlyList<string> labels) => new(name, dice =>
    {
        var (asked, right) = Opening.Of(write(dice));
        return new Exchange(asked, answer => LabelReader.Judge(answer, right, labels));
    });
}
