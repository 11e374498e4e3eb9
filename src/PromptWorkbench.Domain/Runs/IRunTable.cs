namespace PromptWorkbench.Domain.Runs;

/// <summary>The stored runs as the documented view `v_runs` shows them, for exports.</summary>
public interface IRunTable
{
    /// <summary>Names of the view's columns, in its order.</summary>
    Task<IReadOnlyList<string>> ColumnsAsync(CancellationToken cancellationToken);

    /// <summary>
    /// Rows of the runs that meet the filter, newest first, read as they are asked for. A value is a string, a long, a
    /// double or null, and stands at the place of its column.
    /// </summary>
    IAsyncEnumerable<IReadOnlyList<object?>> ReadAsync(RunFilter filter, CancellationToken cancellationToken);
}
