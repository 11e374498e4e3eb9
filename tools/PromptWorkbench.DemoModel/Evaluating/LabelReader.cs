using System.Text.RegularExpressions;

namespace PromptWorkbench.DemoModel.Evaluating;

/// <summary>Finds the label in an answer.</summary>
internal static class LabelReader
{
    /// <summary>Right or wrong where the answer is a label, or has one and no other in it; else unreadable.</summary>
    /// <param name="answer">What the model said.</param>
    /// <param name="right">The right label.</param>
    /// <param name="labels">All that count as labels.</param>
    public static Outcome Judge(string answer, string right, IReadOnlyList<string> labels)
    {
        var text = answer.Trim().TrimEnd('.').Trim();
        var read = labels.FirstOrDefault(label => Same(label, text)) ?? Single([.. labels.Where(label => Holds(text, label))]);
        return read is null ? Outcome.Unreadable : Outcome.Of(Same(read, right));
    }

    private static bool Same(string one, string other) => string.Equals(one, other, StringComparison.OrdinalIgnoreCase);

    private static string? Single(IReadOnlyList<string> found) => found is [var label] ? label : null;

    private static bool Holds(string text, string label) => Regex.IsMatch(text, $@"(?<!\w){Regex.Escape(label)}(?!\w)", RegexOptions.IgnoreCase);
}
