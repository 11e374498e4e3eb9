using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
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
using PromptWorkbench.Storage.Agents;
using PromptWorkbench.Storage.Comparisons;
using PromptWorkbench.Storage.Documents;
using PromptWorkbench.Storage.Endpoints;
using PromptWorkbench.Storage.Experiments;
using PromptWorkbench.Storage.LocalModels;
using PromptWorkbench.Storage.Prompts;
using PromptWorkbench.Storage.Runs;
using PromptWorkbench.Storage.UseCases;
using PromptWorkbench.Storage.Writing;

namespace PromptWorkbench.Storage;

public static class StorageRegistration
{
    // Another process writes for a moment at most. What cannot be written by then waits in memory or is refused.
    private const int SecondsForALock = 5;

    /// <summary>Adds the stores. <see cref="WorkbenchDatabase.OpenAsync"/> must have run before they are used.</summary>
    public static IServiceCollection AddStorage(this IServiceCollection services, string dataDirectory)
    {
        var directory = new DataDirectory(Path.GetFullPath(dataDirectory));
        // With a logger factory of their own, contexts still open while the app's services are being disposed: that is when the last results are written.
        services.AddDbContextFactory<WorkbenchDbContext>((provider, options) => options
            .UseLoggerFactory(provider.GetRequiredService<ILoggerFactory>())
            .UseSqlite($"Data Source={directory.DatabasePath};Default Timeout={SecondsForALock}")
            .AddInterceptors(new PromptHashFunction()));
        services.TryAddSingleton(TimeProvider.System);
        services.AddLogging();
        services.AddSingleton(directory);
        services.AddSingleton<WriteQueue>();
        services.AddSingleton<StorageHealth>();
        services.AddSingleton<IStorageHealth>(provider => provider.GetRequiredService<StorageHealth>());
        services.AddSingleton(provider => new WorkbenchDatabase(
            directory,
            provider.GetRequiredService<IDbContextFactory<WorkbenchDbContext>>(),
            provider.GetRequiredService<WriteQueue>(),
            provider.GetRequiredService<StorageHealth>(),
            provider.GetRequiredService<TimeProvider>()));
        services.AddSingleton<IRunStore, RunStore>();
        services.AddSingleton<IRunArchive, RunArchive>();
        services.AddSingleton<IRunTable, RunTable>();
        services.AddSingleton<IUseCaseStore, UseCaseStore>();
        services.AddSingleton<IExperimentStore, ExperimentStore>();
        services.AddSingleton<IExperimentResults, StoredResults>();
        services.AddSingleton<IRunRatings, RunRatings>();
        services.AddSingleton<IComparisonStore, ComparisonStore>();
        services.AddSingleton<IPromptLibrary, PromptStore>();
        services.AddSingleton<IAgentStore, AgentStore>();
        services.AddSingleton<IDocumentIndex, DocumentIndex>();
        services.AddSingleton<IHostSettingsStore, HostSettingsStore>();
        services.AddSingleton<IEndpointStore, EndpointStore>();
        return services;
    }
}
