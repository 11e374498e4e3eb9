namespace PromptWorkbench.DemoModel.Corpus.Copying;

/// <summary>Saying again what stands in the text: the ground of labels, tools and extraction.</summary>
internal sealed class CopyingKind : IDocumentKind
{
    public string Name => "copying";

    public double Share => 7;

    public bool TeachesCopying => true;

    public Conversation Write(Dice dice) => dice.Weighted<Func<Dice, Conversation>>(
        (0.24, Repeating.Text),
        (0.1, Repeating.Sentence),
        (0.08, Repeating.Spelling),
        (0.2, Ordered.List),
        (0.08, Ordered.Pattern),
        (0.22, LookingUp.One),
        (0.08, LookingUp.Several))(dice);
}
