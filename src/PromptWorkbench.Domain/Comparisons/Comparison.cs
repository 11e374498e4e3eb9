using PromptWorkbench.Domain.Runs;

namespace PromptWorkbench.Domain.Comparisons;

/// <summary>Runs side by side, and which answer a person found better.</summary>
public sealed record Comparison
{
    public const int MostColumns = 4;

    public required Guid Id { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>Two to <see cref="MostColumns"/>, in the order of their numbers.</summary>
    public required IReadOnlyList<ComparedRun> Columns { get; init; }

    /// <summary>The last vote; null while there is none.</summary>
    public Vote? Vote { get; init; }

    public DateTimeOffset? VotedAt { get; init; }

    /// <summary>
    /// Why a vote cannot be given on these columns; null when it can. Only finished answers are judged: at least two
    /// different ones, and the better one must be among them.
    /// </summary>
    public static string? WhyNot(Vote vote, IReadOnlyList<ComparedRun> columns)
    {
        var finished = columns.Where(column => column.Run?.Status == RunStatus.Completed).ToList();
        if (finished.DistinctBy(column => column.Run!.Id).Count() < 2)
            return "A vote needs two finished answers.";
        return vote.BetterNumber is { } better && finished.All(column => column.Number != better)
            ? $"Answer {better} is not finished."
            : null;
    }
}

/// <param name="Number">The column's place, counted from 1.</param>
/// <param name="ModelId">The model it asked.</param>
/// <param name="Run">Its run; null when somebody has deleted it.</param>
public sealed record ComparedRun(int Number, string ModelId, Run? Run);
