using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using PromptWorkbench.Domain.Agents;
using PromptWorkbench.Domain.Comparisons;
using PromptWorkbench.Domain.Documents;
using PromptWorkbench.Domain.Endpoints;
using PromptWorkbench.Domain.Experiments;
using PromptWorkbench.Domain.LocalModels;
using PromptWorkbench.Domain.PromptLibrary;
using PromptWorkbench.Domain.Runs;
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

namespace PromptWorkbench.Storage;

public static class StorageRegistration
{
    /// <summary>Adds the stores. <see cref="WorkbenchDatabase.OpenAsync"/> must have run before they are used.</summary>
    public static IServiceCollection AddStorage(this IServiceCollection services, string dataDirectory)
    {
        var directory = new DataDirectory(Path.GetFullPath(dataDirectory));
        services.AddDbContextFactory<WorkbenchDbContext>(options => options
            .UseSqlite($"Data Source={directory.DatabasePath}")
            .AddInterceptors(new PromptHashFunction()));
        services.AddSingleton(provider => new WorkbenchDatabase(
            directory,
            provider.GetRequiredService<IDbContextFactory<WorkbenchDbContext>>()));
        services.AddSingleton<IRunStore, RunStore>();
        services.AddSingleton<IRunArchive, RunArchive>();
        services.AddSingleton<IRunTable, RunTable>();
        services.AddSingleton<IUseCaseStore, UseCaseStore>();
        services.AddSingleton<IExperimentStore, ExperimentStore>();
        services.AddSingleton<IExperimentResults, StoredResults>();
        services.AddSingleton<IRunRatings, RunRatings>();
        services.AddSingleton<IComparisonStore, ComparisonStore>();
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton<IPromptLibrary, PromptStore>();
        services.AddSingleton<IAgentStore, AgentStore>();
        services.AddSingleton<IDocumentIndex, DocumentIndex>();
        services.AddSingleton<IHostSettingsStore, HostSettingsStore>();
        services.AddSingleton<IEndpointStore, EndpointStore>();
        return services;
    }
}
