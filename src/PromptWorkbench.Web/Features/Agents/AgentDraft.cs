using System.Globalization;
using PromptWorkbench.Domain.Agents;
using PromptWorkbench.Domain.Models;

namespace PromptWorkbench.Web.Features.Agents;

/// <summary>An agent as a person writes it: numbers are text until they are read.</summary>
public sealed class AgentDraft
{
    private SamplingSettings settings = new();

    public string ModelId { get; set; } = "";

    public string Question { get; set; } = "";

    public string Instructions { get; set; } = "";

    public CallingStyle Style { get; set; }

    public HashSet<string> ToolNames { get; } = [];

    public string Steps { get; set; } = "";

    public string Tokens { get; set; } = "";

    public string Seconds { get; set; } = "";

    public string Temperature { get; set; } = "";

    public string MaxTokens { get; set; } = "";

    public string Seed { get; set; } = "";

    public static AgentDraft From(AgentSpec spec)
    {
        var draft = new AgentDraft
        {
            settings = spec.Settings,
            ModelId = spec.ModelId,
            Question = spec.Question,
            Instructions = spec.Instructions,
            Style = spec.Style,
            Steps = Text(spec.Budget.Steps),
            Tokens = Text(spec.Budget.Tokens),
            Seconds = Text(spec.Budget.Seconds),
            Temperature = Text(spec.Settings.Temperature),
            MaxTokens = Text(spec.Settings.MaxTokens),
            Seed = Text(spec.Settings.Seed),
        };
        draft.ToolNames.UnionWith(spec.ToolNames);
        return draft;
    }

    /// <exception cref="FormatException">A number cannot be read; the message says which.</exception>
    public AgentSpec Spec() => new(
        ModelId,
        Instructions,
        Question.Trim(),
        Style,
        [.. ToolNames.Order(StringComparer.Ordinal)],
        settings with
        {
            Temperature = Number("temperature", Temperature, 0.0, 5.0),
            MaxTokens = Number("most tokens of a step", MaxTokens, 1, int.MaxValue),
            Seed = Number("seed", Seed, 0u, uint.MaxValue - 1),
        },
        new AgentBudget(
            Required("budget of steps", Steps, AgentBudget.MostSteps),
            Required("budget of tokens", Tokens, AgentBudget.MostTokens),
            Required("budget of seconds", Seconds, AgentBudget.MostSeconds)));

    private static int Required(string name, string text, int most) =>
        Number(name, text, 1, most) ?? throw new FormatException($"The {name} is empty; it must be a whole number from 1 to {most}.");

    private static T? Number<T>(string name, string text, T least, T most)
        where T : struct, IParsable<T>, IComparable<T>
    {
        if (string.IsNullOrWhiteSpace(text))
            return null;
        return T.TryParse(text.Trim(), CultureInfo.InvariantCulture, out var number) && number.CompareTo(least) >= 0 && number.CompareTo(most) <= 0
            ? number
            : throw new FormatException($"The {name} is '{text}'; it must be {(typeof(T) == typeof(double) ? "a" : "a whole")} number from {least} to {most}.");
    }

    private static string Text(IFormattable? number) => number?.ToString(null, CultureInfo.InvariantCulture) ?? "";
}
