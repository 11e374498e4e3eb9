using Bunit;
using Microsoft.Extensions.DependencyInjection;
using PromptWorkbench.Domain.Endpoints;
using PromptWorkbench.Domain.LocalModels;
using PromptWorkbench.Web.Features.Models;

namespace PromptWorkbench.Web.Tests.Features.Models;

/// <summary>The pages of models over played files, hosts, endpoints and settings.</summary>
public abstract class ModelsContext : BunitContext
{
    protected ModelsContext()
    {
        DefaultWaitTimeout = TimeSpan.FromSeconds(20);
        Services.AddSingleton(TimeProvider.System);
        Services.AddSingleton<ILocalModels>(Models);
        Services.AddSingleton<IModelFiles>(Files);
        Services.AddSingleton<IEndpoints>(Endpoints);
        Services.AddSingleton<IHostSettingsStore>(Settings);
        Services.AddSingleton<QuantizingUnderWay>();
        Services.AddTransient<ModelsState>();
        Services.AddTransient<OpenModelState>();
        Services.AddTransient<EndpointsState>();
    }

    private protected PlayedLocalModels Models { get; } = new();

    private protected PlayedModelFiles Files { get; } = new();

    private protected PlayedEndpoints Endpoints { get; } = new();

    private protected PlayedSettings Settings { get; } = new();
}
