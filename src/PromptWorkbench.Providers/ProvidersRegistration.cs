using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using PromptWorkbench.Domain.Endpoints;
using PromptWorkbench.Domain.LocalModels;
using PromptWorkbench.Domain.Models;
using PromptWorkbench.Providers.LocalHost.Supervision;
using PromptWorkbench.Providers.LocalHost;
using PromptWorkbench.Providers.ModelFiles;
using PromptWorkbench.Providers.OpenAiCompatible;

namespace PromptWorkbench.Providers;

public static class ProvidersRegistration
{
    /// <summary>
    /// Adds <see cref="IModelCatalog"/>, <see cref="ILocalModels"/>, <see cref="IModelFiles"/>, <see cref="IEndpoints"/> and
    /// <see cref="ModelGateway"/>, with the settings under `Workbench`. Needs an <see cref="IEndpointStore"/>, which
    /// <see cref="IEndpoints.LoadAsync"/> reads, and an <see cref="ISecretProtector"/>. An <see cref="IHostSettingsStore"/> is used when one is registered.
    /// Register a <see cref="HostProgram"/> beforehand to use a model host from another place.
    /// The container must be disposed asynchronously: that ends the model hosts.
    /// </summary>
    public static IServiceCollection AddProviders(this IServiceCollection services)
    {
        services.AddOptions<ProviderOptions>().BindConfiguration("Workbench").ValidateOnStart();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<ProviderOptions>, ProviderOptionsCheck>());
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton(_ => HostProgram.Locate(AppContext.BaseDirectory));
        services.AddSingleton(provider => new ModelFolders(
            provider.GetRequiredService<IHostEnvironment>().ContentRootPath,
            provider.GetRequiredService<IOptions<ProviderOptions>>().Value.ModelFolders));
        services.AddSingleton(provider => MemoryBudget.Read(
            provider.GetRequiredService<IOptions<ProviderOptions>>().Value.Hosts.MemoryBudget, GC.GetGCMemoryInfo().TotalAvailableMemoryBytes)!);
        services.AddSingleton<RunningHosts>();
        services.AddSingleton<MemoryRoom>();
        services.AddSingleton<HostStarter>();
        services.AddSingleton<HostWatch>();
        services.AddSingleton<ModelEvents>();
        services.AddSingleton<LocalModels>();
        services.AddSingleton<ILocalModels>(provider => provider.GetRequiredService<LocalModels>());
        services.AddSingleton<LocalHostProvider>();
        services.AddSingleton<IModelFiles, HostModelFiles>();
        services.AddSingleton<EndpointHttp>();
        services.AddSingleton<EndpointProbe>();
        services.AddSingleton<KnownEndpoints>();
        services.AddSingleton<IEndpoints>(provider => provider.GetRequiredService<KnownEndpoints>());
        services.AddSingleton<EndpointProvider>();
        services.AddSingleton<ProviderCatalog>();
        services.AddSingleton<IModelCatalog>(provider => provider.GetRequiredService<ProviderCatalog>());
        services.AddSingleton(provider => new ModelGateway(provider.GetRequiredService<ProviderCatalog>()));
        return services;
    }
}
