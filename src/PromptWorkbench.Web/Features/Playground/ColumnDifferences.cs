using PromptWorkbench.Domain.Models;
using PromptWorkbench.Domain.Runs;

namespace PromptWorkbench.Web.Features.Playground;

/// <summary>In what several specs are not all the same.</summary>
public sealed class ColumnDifferences(params IReadOnlyList<RunSpec> specs)
{
    public bool Model { get; } = Differ(specs, (one, other) => one.ModelId == other.ModelId);

    /// <summary>The messages as written, or the values of their variables.</summary>
    public bool Prompt { get; } = Differ(specs, (one, other) => one.Messages.SequenceEqual(other.Messages) && AreSame(one.Variables, other.Variables));

    public bool Settings { get; } = Differ(specs, (one, other) => AreSame(one.Settings, other.Settings));

    public bool AreNone => !Model && !Prompt && !Settings;

    /// <summary>The differences as a sentence.</summary>
    public string Sentence
    {
        get
        {
            var names = new[] { (Model, "the model"), (Prompt, "the prompt"), (Settings, "the settings") }.Where(part => part.Item1).Select(part => part.Item2).ToList();
            return names.Count == 0
                ? "All columns are the same so far: change the model, the prompt or the settings of one."
                : $"The columns differ in {(names.Count == 3 ? "the model, the prompt and the settings" : string.Join(" and ", names))}.";
        }
    }

    private static bool Differ(IReadOnlyList<RunSpec> specs, Func<RunSpec, RunSpec, bool> areSame) => specs.Skip(1).Any(spec => !areSame(specs[0], spec));

    private static bool AreSame(SamplingSettings one, SamplingSettings other) => one with { Stop = other.Stop } == other && one.Stop.SequenceEqual(other.Stop);

    private static bool AreSame(IReadOnlyDictionary<string, string> one, IReadOnlyDictionary<string, string> other) =>
        one.Count == other.Count && one.All(pair => other.GetValueOrDefault(pair.Key) == pair.Value);
}
