using PromptWorkbench.Domain.Comparisons;
using PromptWorkbench.Domain.Models;
using PromptWorkbench.Domain.Runs;
using PromptWorkbench.Web.Shell;

namespace PromptWorkbench.Web.Components;

/// <summary>How the facts of a comparison read on a page.</summary>
public static class ComparisonWords
{
    /// <summary>The models asked, each once.</summary>
    public static string Models(Comparison comparison) => string.Join(", ", comparison.Columns.Select(column => column.ModelId).Distinct());

    public static string Vote(Vote? vote) => vote switch
    {
        null => "no vote",
        { BetterNumber: { } number } => $"{number} is better",
        { Kind: VoteKind.Tie } => "tie",
        _ => "all bad",
    };

    /// <summary>The prompts that were sent, each once, with the numbers of the columns when they are not all the same.</summary>
    public static IReadOnlyList<(string Columns, string Text)> Prompts(Comparison comparison)
    {
        var prompts = comparison.Columns.Where(column => column.Run is not null).GroupBy(column => Prompt(column.Run!)).ToList();
        return [.. prompts.Select(prompt => (prompts.Count == 1 ? "" : string.Join(", ", prompt.Select(column => column.Number)), prompt.Key))];
    }

    /// <summary>The playground with what is left of the comparison.</summary>
    public static string Url(Comparison comparison) =>
        AppUrls.PlaygroundComparing(comparison.Columns.Select(column => column.Run).OfType<Run>().Select(run => ColumnAddress.Run(run.Id)));

    private static string Prompt(Run run) => run.Messages.LastOrDefault(message => message.Role == ChatRole.User)?.Content ?? "";
}
