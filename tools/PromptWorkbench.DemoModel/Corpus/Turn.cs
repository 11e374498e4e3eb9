namespace PromptWorkbench.DemoModel.Corpus;

/// <summary>A message.</summary>
/// <param name="Role">system, user, assistant or tool.</param>
/// <param name="Segments">Its content.</param>
internal sealed record Turn(string Role, IReadOnlyList<Segment> Segments)
{
    public const string System = "system";
    public const string User = "user";
    public const string Assistant = "assistant";
    public const string Tool = "tool";

    public string Text => string.Concat(Segments.Select(segment => segment.Text));
}
