namespace PromptWorkbench.DemoModel.Corpus.Labels;

/// <summary>Words or sentences that belong together.</summary>
/// <param name="Name">What they are.</param>
/// <param name="Words">All of them, some kept back.</param>
internal sealed record WordGroup(string Name, Pool Words)
{
    public WordGroup(string name, string words)
        : this(name, new Pool(words.Split(' '), heldOutShare: 17))
    {
    }

    public WordGroup(string name, IReadOnlyList<string> sentences)
        : this(name, new Pool(sentences, heldOutShare: 17))
    {
    }
}
