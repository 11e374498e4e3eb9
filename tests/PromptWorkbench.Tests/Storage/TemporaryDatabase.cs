using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.Extensions.DependencyInjection;
using PromptWorkbench.Domain.Agents;
using PromptWorkbench.Domain.Comparisons;
using PromptWorkbench.Domain.Documents;
using PromptWorkbench.Domain.Endpoints;
using PromptWorkbench.Domain.Experiments;
using PromptWorkbench.Domain.LocalModels;
using PromptWorkbench.Domain.PromptLibrary;
using PromptWorkbench.Domain.Runs;
using PromptWorkbench.Domain.Storing;
using PromptWorkbench.Domain.UseCases;
using PromptWorkbench.Storage;
using Xunit;

namespace PromptWorkbench.Tests.Storage;

/// <summary>A workbench database in a folder of its own, and a second connection to look at it from outside.</summary>
internal sealed class TemporaryDatabase : IAsyncDisposable
{
    private readonly ServiceProvider services;

    private TemporaryDatabase(string folder)
    {
        Folder = folder;
        services = new ServiceCollection().AddStorage(folder)
            .ConfigureDbContext<WorkbenchDbContext>(options => options.AddInterceptors(Disk))
            .BuildServiceProvider();
        Database = services.GetRequiredService<WorkbenchDatabase>();
    }

    public string Folder { get; }

    /// <summary>What the workbench's own connections find; the connections of the tests are not touched.</summary>
    public FaultyDisk Disk { get; } = new();

    public IStorageHealth Health => services.GetRequiredService<IStorageHealth>();

    public IRunStore Runs => services.GetRequiredService<IRunStore>();

    public IRunArchive Archive => services.GetRequiredService<IRunArchive>();

    public IRunRatings Ratings => services.GetRequiredService<IRunRatings>();

    public IComparisonStore Comparisons => services.GetRequiredService<IComparisonStore>();

    public IRunTable RunTable => services.GetRequiredService<IRunTable>();

    public IUseCaseStore UseCases => services.GetRequiredService<IUseCaseStore>();

    public IExperimentStore Experiments => services.GetRequiredService<IExperimentStore>();

    public IExperimentResults Results => services.GetRequiredService<IExperimentResults>();

    public IPromptLibrary Prompts => services.GetRequiredService<IPromptLibrary>();

    public IAgentStore Agents => services.GetRequiredService<IAgentStore>();

    public IDocumentIndex Documents => services.GetRequiredService<IDocumentIndex>();

    public IEndpointStore Endpoints => services.GetRequiredService<IEndpointStore>();

    public IHostSettingsStore HostSettings => services.GetRequiredService<IHostSettingsStore>();

    public WorkbenchDatabase Database { get; }

    public static async Task<TemporaryDatabase> OpenAsync(string? folder = null)
    {
        var database = new TemporaryDatabase(folder ?? Directory.CreateTempSubdirectory("workbench-db-").FullName);
        await database.Database.OpenAsync(TestContext.Current.CancellationToken);
        return database;
    }

    /// <summary>A data directory whose file nobody has opened.</summary>
    public static TemporaryDatabase Closed(string folder) => new(folder);

    /// <summary>The first column of every row, read over a connection of its own.</summary>
    public IReadOnlyList<string?> Query(string sql)
    {
        using var connection = new SqliteConnection($"Data Source={Database.Path};Mode=ReadOnly;Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        using var reader = command.ExecuteReader();
        var rows = new List<string?>();
        while (reader.Read())
            rows.Add(reader.IsDBNull(0) ? null : reader.GetString(0));
        return rows;
    }

    /// <summary>Whether the tables, as the migrations make them, lag behind what the code reads and writes.</summary>
    public async Task<bool> HasPendingModelChangesAsync()
    {
        await using var context = await services.GetRequiredService<IDbContextFactory<WorkbenchDbContext>>().CreateDbContextAsync(TestContext.Current.CancellationToken);
        return context.Database.HasPendingModelChanges();
    }

    /// <summary>Takes the tables back to what they were after a migration.</summary>
    public async Task MigrateToAsync(string migration)
    {
        await using var context = await services.GetRequiredService<IDbContextFactory<WorkbenchDbContext>>().CreateDbContextAsync(TestContext.Current.CancellationToken);
        await context.GetService<IMigrator>().MigrateAsync(migration, TestContext.Current.CancellationToken);
    }

    /// <summary>Executes a statement over a connection of its own, as another program might.</summary>
    public void Execute(string sql)
    {
        using var connection = new SqliteConnection($"Data Source={Database.Path};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    /// <summary>Waits for what another thread does.</summary>
    public static async Task UntilAsync(Func<bool> condition)
    {
        using var deadline = new CancellationTokenSource(TimeSpan.FromMinutes(2));
        while (!condition())
        {
            deadline.Token.ThrowIfCancellationRequested();
            await Task.Delay(5);
        }
    }

    /// <summary>Ends the workbench and leaves its files.</summary>
    public async Task EndAsync()
    {
        await services.DisposeAsync();
        SqliteConnection.ClearAllPools();
    }

    public async ValueTask DisposeAsync()
    {
        await EndAsync();
        if (Directory.Exists(Folder))
            Directory.Delete(Folder, recursive: true);
    }
}
