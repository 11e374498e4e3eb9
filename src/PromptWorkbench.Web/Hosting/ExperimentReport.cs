using System.Globalization;
using System.Text;
using PromptWorkbench.Domain.Experiments;
using PromptWorkbench.Domain.Statistics;

namespace PromptWorkbench.Web.Hosting;

/// <summary>What `run-experiment` prints and writes.</summary>
internal sealed record ExperimentReport(
    Guid ExperimentId,
    string Title,
    int Trials,
    int CallsThatFailed,
    string? FirstFailure,
    IReadOnlyList<ReportColumn> Columns,
    IReadOnlyList<string> Comparisons)
{
    public static ExperimentReport Of(Experiment experiment, IReadOnlyList<Trial> trials)
    {
        var results = new ExperimentResults(experiment, trials);
        var failed = trials.Where(trial => trial.Failure is not null).ToList();
        return new ExperimentReport(
            experiment.Id,
            experiment.Spec.Title,
            trials.Count,
            failed.Count,
            failed.Count > 0 ? failed[0].Failure!.Message : null,
            [.. results.Tallies.Select(tally => new ReportColumn(tally, results.Accuracy(tally), results.Threshold(tally.PromptName), results.MeetsThreshold(tally)))],
            [.. results.Comparisons().Select(comparison => $"{comparison.ModelId}: {comparison.Sentence}")]);
    }

    public string Text()
    {
        var text = new StringBuilder($"{Title} ({ExperimentId})\n");
        foreach (var column in Columns)
            text.Append(CultureInfo.InvariantCulture, $"  {column.Tally.PromptName} on {column.Tally.ModelId}: {column.Line()}\n");
        foreach (var sentence in Comparisons)
            text.Append(CultureInfo.InvariantCulture, $"  {sentence}\n");
        return text.ToString();
    }
}

internal sealed record ReportColumn(ExperimentTally Tally, Proportion? Accuracy, double? Threshold, bool? IsMet)
{
    public string Line()
    {
        var share = Accuracy is { } known
            ? string.Create(CultureInfo.InvariantCulture, $"{known.Successes}/{known.Count} = {known.Estimate:P0} [{known.Low:P0}, {known.High:P0}]")
            : "nothing graded";
        var apart = Tally.Total > Tally.Graded
            ? $"; not graded: {Tally.Unparsed} unparsed, {Tally.Truncated} truncated, {Tally.Refused} refused, {Tally.Error} errors"
            : "";
        var threshold = Threshold is { } wanted
            ? string.Create(CultureInfo.InvariantCulture, $"; threshold {wanted:P0} of all trials {(IsMet == true ? "met" : "not met")}")
            : "";
        return share + apart + threshold;
    }
}
