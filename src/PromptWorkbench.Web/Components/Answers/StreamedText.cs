using System.Text;

namespace PromptWorkbench.Web.Components.Answers;

/// <summary>
/// A text that grows fast while a page shows it. Finished blocks never change, so that rendering a long answer sends
/// only its end to the browser. One thread appends, any thread reads.
/// </summary>
public sealed class StreamedText
{
    private const int BlockLength = 2048;

    private readonly Lock gate = new();
    private readonly List<string> blocks = [];
    private readonly StringBuilder tail = new();

    public void Append(string text)
    {
        lock (gate)
        {
            tail.Append(text);
            if (tail.Length < BlockLength)
                return;
            blocks.Add(tail.ToString());
            tail.Clear();
        }
    }

    /// <summary>The text so far in pieces; all but the last stay as they are.</summary>
    public IReadOnlyList<string> Pieces()
    {
        lock (gate)
            return tail.Length > 0 ? [.. blocks, tail.ToString()] : [.. blocks];
    }

    public override string ToString() => string.Concat(Pieces());
}
