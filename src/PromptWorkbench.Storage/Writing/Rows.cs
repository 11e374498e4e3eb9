using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using PromptWorkbench.Storage.Experiments;

namespace PromptWorkbench.Storage.Writing;

/// <summary>Puts rows into their tables. Putting a row twice is the same as putting it once.</summary>
internal static class Rows
{
    /// <summary>Adds the row, or replaces the one with the same key.</summary>
    public static async Task PutAsync(WorkbenchDbContext context, object row, CancellationToken cancellationToken)
    {
        if (await context.FindAsync(row.GetType(), KeyValues(context.Model, row), cancellationToken) is { } existing)
            context.Entry(existing).CurrentValues.SetValues(row);
        else
            context.Add(row);
        try
        {
            await context.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateException fault) when (row is TrialRow && fault.InnerException is SqliteException { SqliteExtendedErrorCode: SQLitePCL.raw.SQLITE_CONSTRAINT_UNIQUE })
        {
            // The cell has a trial already: the contract of IExperimentStore keeps the first.
        }
    }

    /// <summary>Table and key: two rows with the same are one result.</summary>
    public static string Key(IModel model, object row) => $"{Table(model, row)}/{string.Join('/', KeyValues(model, row))}";

    public static string Table(IModel model, object row) => model.FindEntityType(row.GetType())!.GetTableName()!;

    private static object?[] KeyValues(IModel model, object row) =>
        [.. model.FindEntityType(row.GetType())!.FindPrimaryKey()!.Properties.Select(property => property.PropertyInfo!.GetValue(row))];
}
