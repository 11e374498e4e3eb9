using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace PromptWorkbench.Tests.Storage;

/// <summary>Makes SQLite itself refuse to write on the connections it is given: the faults are real, only their causes are not.</summary>
internal sealed class FaultyDisk : DbConnectionInterceptor
{
    private volatile string state = Healthy;

    private const string Healthy = "PRAGMA max_page_count = 1073741823; PRAGMA query_only = OFF";

    /// <summary>No room for another page.</summary>
    public void Fill() => state = "PRAGMA max_page_count = 1; PRAGMA query_only = OFF";

    public void Protect() => state = "PRAGMA query_only = ON";

    public void Heal() => state = Healthy;

    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData)
    {
        using var command = connection.CreateCommand();
        command.CommandText = state;
        command.ExecuteNonQuery();
    }

    public override Task ConnectionOpenedAsync(DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        ConnectionOpened(connection, eventData);
        return Task.CompletedTask;
    }
}
