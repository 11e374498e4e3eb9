namespace PromptWorkbench.Providers.LocalHost.Processes;

/// <summary>The last lines a host printed.</summary>
internal sealed class HostOutput
{
    private const int MostLines = 200;
    private const int LongestLine = 2000;
    private const string ErrorMark = "error: ";
    private const string AbortMark = "llama.cpp aborts: ";

    private readonly Lock _gate = new();
    private readonly Queue<string> _lines = new();

    public void Add(string line)
    {
        lock (_gate)
        {
            _lines.Enqueue(line.Length <= LongestLine ? line : line[..LongestLine]);
            if (_lines.Count > MostLines)
                _lines.Dequeue();
        }
    }

    /// <summary>What the host gave as its reason for ending; see docs/wire.md.</summary>
    public string? Error => Last(ErrorMark);

    /// <summary>The condition that llama.cpp did not go on from.</summary>
    public string? AbortText => Last(AbortMark);

    public override string ToString() => string.Join('\n', Lines());

    private string? Last(string mark) => Lines().LastOrDefault(line => line.StartsWith(mark, StringComparison.Ordinal))?[mark.Length..];

    private string[] Lines()
    {
        lock (_gate)
            return [.. _lines];
    }
}
