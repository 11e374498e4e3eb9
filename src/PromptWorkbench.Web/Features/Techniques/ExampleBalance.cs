using PromptWorkbench.Domain.Techniques;

namespace PromptWorkbench.Web.Features.Techniques;

/// <summary>How often each label is shown, as a sentence: an uneven mix and the last label pull the answer (Zhao et al. 2021).</summary>
public static class ExampleBalance
{
    private const int MostLabels = 6;

    /// <param name="shown">The examples in the order in which the model sees them.</param>
    public static string Of(IReadOnlyList<Example> shown)
    {
        if (shown.Count == 0)
            return "No example is shown.";
        var labels = shown.CountBy(example => example.Label.Trim()).OrderByDescending(label => label.Value).ToList();
        if (labels.Count == shown.Count && shown.Count > 1)
            return $"{shown.Count} shown, each with a label of its own.";
        var counts = string.Join(", ", labels.Take(MostLabels).Select(label => $"{label.Key} {label.Value}"));
        var rest = labels.Count > MostLabels ? $" and {labels.Count - MostLabels} labels more" : "";
        return $"{shown.Count} shown: {counts}{rest}. The last is {shown[^1].Label.Trim()}.";
    }
}
