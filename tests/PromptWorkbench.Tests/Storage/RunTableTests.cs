using PromptWorkbench.Domain.Runs;
using Xunit;

namespace PromptWorkbench.Tests.Storage;

public class RunTableTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Gives_the_rows_of_the_view_that_meet_the_filter_newest_first()
    {
        await using var database = await TemporaryDatabase.OpenAsync();
        await database.Runs.SaveAsync(A.FullRun() with { Output = "apple" }, Token);
        await database.Runs.SaveAsync(A.Run(startedAt: A.Morning.AddMinutes(1)) with { Output = "apple pie" }, Token);
        await database.Runs.SaveAsync(A.Run() with { Output = "pear" }, Token);

        var columns = await database.RunTable.ColumnsAsync(Token);
        var rows = await database.RunTable.ReadAsync(new RunFilter { Text = "apple" }, Token).ToListAsync(Token);

        Assert.Equal(database.Query("SELECT name FROM pragma_table_info('v_runs')"), columns);
        Assert.Equal(["apple pie", "apple"], rows.Select(row => row[Place("output")]));
        Assert.Equal([null, 12L], rows.Select(row => row[Place("prompt_tokens")]));
        Assert.Equal(21.5, rows[1][Place("time_to_first_token_ms")]);

        int Place(string name) => columns.Index().Single(column => column.Item == name).Index;
    }
}
