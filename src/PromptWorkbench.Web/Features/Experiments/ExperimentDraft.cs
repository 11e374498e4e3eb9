using System.Globalization;
using PromptWorkbench.Domain.Experiments;
using PromptWorkbench.Domain.Models;
using PromptWorkbench.Web.Components.Settings;

namespace PromptWorkbench.Web.Features.Experiments;

/// <summary>A new experiment as a person writes it: everything is text until it is read.</summary>
public sealed class ExperimentDraft
{
    public string Title { get; set; } = "";

    public List<PromptEntry> Prompts { get; } = [];

    public string Cases { get; set; } = "";

    public HashSet<string> ModelIds { get; } = [];

    public string GraderId { get; set; } = "equals";

    public string Tolerance { get; set; } = "0";

    public string ExtractorId { get; set; } = "whole-text";

    public string ExtractorArgument { get; set; } = "";

    public SamplingSettings Settings { get; set; } = new() { Temperature = 0, MaxTokens = 64 };

    public RejectedSettings Rejected { get; set; } = RejectedSettings.None;

    public string Repeats { get; set; } = "1";

    public static ExperimentDraft Empty(string? model)
    {
        var draft = new ExperimentDraft();
        draft.Prompts.Add(new PromptEntry { Name = "first" });
        draft.Prompts.Add(new PromptEntry { Name = "second" });
        if (model is not null)
            draft.ModelIds.Add(model);
        return draft;
    }

    /// <summary>A draft of which only the grading is filled in.</summary>
    public static ExperimentDraft Of(GradingSpec grading) => new()
    {
        GraderId = grading.GraderId,
        Tolerance = grading.Tolerance.ToString(CultureInfo.InvariantCulture),
        ExtractorId = grading.ExtractorId,
        ExtractorArgument = grading.ExtractorArgument,
    };

    public static ExperimentDraft From(ExperimentSpec spec)
    {
        var draft = Of(spec.Grading);
        draft.Title = spec.Title;
        draft.Cases = Table(spec.Cases);
        draft.Settings = spec.Settings;
        draft.Repeats = spec.Repeats.ToString(CultureInfo.InvariantCulture);
        draft.Prompts.AddRange(spec.Prompts.Select(prompt => new PromptEntry { Name = prompt.Name, Text = PromptText.Write(prompt.Messages), Threshold = prompt.Threshold ?? spec.Threshold }));
        draft.ModelIds.UnionWith(spec.ModelIds);
        return draft;
    }

    /// <exception cref="FormatException">A part cannot be read; the message says which.</exception>
    public ExperimentSpec Spec() => new(
        Title.Trim(),
        [.. Prompts.Select(prompt => new ExperimentPrompt(prompt.Name.Trim(), PromptText.Read(prompt.Text), prompt.Threshold))],
        [.. ModelIds.Order(StringComparer.Ordinal)],
        CaseTable.Parse(Cases),
        Rejected.Sentence is { } problem ? throw new FormatException(problem) : Settings,
        Grading())
    {
        Repeats = Number<int>("number of times each case is asked", Repeats, 1, ExperimentSpec.MostRepeats) ?? 1,
    };

    /// <exception cref="FormatException">The tolerance is no number.</exception>
    public GradingSpec Grading() =>
        new(GraderId, ExtractorId, ExtractorArgument.Trim(), Number<decimal>("tolerance", Tolerance, 0, decimal.MaxValue) ?? 0);

    private static T? Number<T>(string name, string text, T least, T most)
        where T : struct, IParsable<T>, IComparable<T>
    {
        if (string.IsNullOrWhiteSpace(text))
            return null;
        return T.TryParse(text, CultureInfo.InvariantCulture, out var number) && number.CompareTo(least) >= 0 && number.CompareTo(most) <= 0
            ? number
            : throw new FormatException($"The {name} is '{text}'; it must be a number from {least}{(most is decimal.MaxValue ? "" : $" to {most}")}.");
    }

    private static string Table(IReadOnlyList<ExperimentCase> cases)
    {
        var columns = cases.SelectMany(@case => @case.Variables.Keys).Distinct().ToList();
        var rows = cases.Select(@case => columns.Select(column => @case.Variables.GetValueOrDefault(column, "")).Append(@case.Expected));
        return string.Join('\n', rows.Prepend(columns.Append("expected")).Select(row => string.Join(',', row.Select(Quote))));
    }

    private static string Quote(string text) =>
        text.AsSpan().ContainsAny(",\"\r\n\t") ? $"\"{text.Replace("\"", "\"\"")}\"" : text;
}

/// <summary>One prompt of a draft.</summary>
public sealed class PromptEntry
{
    public string Name { get; set; } = "";

    public string Text { get; set; } = "";

    public double? Threshold { get; init; }
}
