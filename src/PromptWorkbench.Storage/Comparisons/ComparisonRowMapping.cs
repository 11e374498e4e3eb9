using PromptWorkbench.Domain.Comparisons;
using PromptWorkbench.Storage.Runs;

namespace PromptWorkbench.Storage.Comparisons;

internal static class ComparisonRowMapping
{
    public static ComparisonRow ToRow(this Comparison comparison)
    {
        var id = comparison.Id.ToString();
        return new ComparisonRow
        {
            Id = id,
            CreatedAt = RunRowMapping.Write(comparison.CreatedAt),
            Vote = comparison.Vote is { } vote ? RunRowMapping.Name(vote.Kind) : null,
            BetterNumber = comparison.Vote?.BetterNumber,
            VotedAt = comparison.VotedAt is { } at ? RunRowMapping.Write(at) : null,
            Columns =
            [
                .. comparison.Columns.Select(column => new ComparisonColumnRow
                {
                    ComparisonId = id,
                    Number = column.Number,
                    ModelId = column.ModelId,
                    RunId = column.Run?.Id.ToString(),
                }),
            ],
        };
    }

    public static Comparison ToComparison(this ComparisonRow row) => new()
    {
        Id = Guid.Parse(row.Id),
        CreatedAt = RunRowMapping.ReadTime(row.CreatedAt),
        Columns = [.. row.Columns.OrderBy(column => column.Number).Select(column => new ComparedRun(column.Number, column.ModelId, column.Run?.ToRun()))],
        Vote = row.Vote is { } kind ? ReadVote(RunRowMapping.Read<VoteKind>(kind), row.BetterNumber) : null,
        VotedAt = row.VotedAt is { } at ? RunRowMapping.ReadTime(at) : null,
    };

    private static Vote ReadVote(VoteKind kind, int? betterNumber) => kind switch
    {
        VoteKind.Better => Vote.Better(betterNumber ?? throw new InvalidDataException("A comparison's vote does not say which answer is better.")),
        VoteKind.Tie => Vote.Tie,
        VoteKind.AllBad => Vote.AllBad,
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
    };
}
