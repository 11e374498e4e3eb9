using System.Data.Common;
using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using PromptWorkbench.Domain.Runs;

namespace PromptWorkbench.Storage.Runs;

internal sealed class RunTable(IDbContextFactory<WorkbenchDbContext> contexts) : IRunTable
{
    private const string Rows = $"SELECT * FROM v_runs WHERE id IN (SELECT id FROM runs WHERE {RunCondition.Sql}) ORDER BY started_at DESC, id DESC";

    public async Task<IReadOnlyList<string>> ColumnsAsync(CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        return await context.Database.SqlQuery<string>($"SELECT name AS Value FROM pragma_table_info('v_runs')").ToListAsync(cancellationToken);
    }

    public async IAsyncEnumerable<IReadOnlyList<object?>> ReadAsync(RunFilter filter, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        await context.Database.OpenConnectionAsync(cancellationToken);
        await using var command = context.Database.GetDbConnection().CreateCommand();
        command.CommandText = Rows;
        command.Parameters.AddRange(RunCondition.Parameters(filter));
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        while (await reader.ReadAsync(cancellationToken))
            yield return Values(reader);
    }

    private static object?[] Values(DbDataReader reader)
    {
        var values = new object?[reader.FieldCount];
        for (var column = 0; column < values.Length; column++)
            values[column] = reader.IsDBNull(column) ? null : reader.GetValue(column);
        return values;
    }
}
