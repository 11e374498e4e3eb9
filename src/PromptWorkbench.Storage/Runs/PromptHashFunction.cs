using System.Data.Common;
using System.Text.Json;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Diagnostics;
using PromptWorkbench.Domain.Models;
using PromptWorkbench.Domain.PromptLibrary;

namespace PromptWorkbench.Storage.Runs;

/// <summary>
/// Gives every connection of the workbench the SQL function `prompt_sha256_of(messages_written)`: SQLite has no SHA-256, and
/// the migration that adds the column fills it in for the runs that are there.
/// </summary>
internal sealed class PromptHashFunction : DbConnectionInterceptor
{
    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData) => AddTo(connection);

    public override Task ConnectionOpenedAsync(DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        AddTo(connection);
        return Task.CompletedTask;
    }

    private static void AddTo(DbConnection connection) =>
        ((SqliteConnection)connection).CreateFunction("prompt_sha256_of", (string messages) => Of(messages), isDeterministic: true);

    private static string? Of(string messages) =>
        JsonSerializer.Deserialize<ChatMessage[]>(messages, RunRowMapping.Json) is { } written ? CanonicalForm.Sha256Of(written) : null;
}
