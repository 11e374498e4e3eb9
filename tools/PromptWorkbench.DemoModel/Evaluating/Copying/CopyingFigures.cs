using PromptWorkbench.DemoModel.Corpus;
using PromptWorkbench.DemoModel.Corpus.Copying;

namespace PromptWorkbench.DemoModel.Evaluating.Copying;

/// <summary>Something that stands in the prompt is to be said, letter for letter. All words are held out.</summary>
internal static class CopyingFigures
{
    public static IReadOnlyList<Figure> All { get; } =
    [
        Of("a text repeated", Repeating.Text),
        Of("a question about a list", Ordered.List),
        Of("a value looked up", LookingUp.One),
    ];

    private static Figure Of(string name, Func<Dice, Conversation> write) => new(name, dice =>
    {
        var (asked, answer) = Opening.Of(write(dice));
        return Exchange.Copied(asked, answer);
    });
}
