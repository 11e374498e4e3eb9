using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using PromptWorkbench.Domain.Endpoints;
using PromptWorkbench.Domain.LocalModels;
using PromptWorkbench.Domain.Models;
using PromptWorkbench.Providers;
using PromptWorkbench.Providers.LocalHost;

namespace PromptWorkbench.Tests.Providers;

/// <summary>The providers as the web app composes them, in a content root of their own.</summary>
internal sealed class Workplace : IAsyncDisposable
{
    private readonly IHost _host;

    private Workplace(IHost host, DirectoryInfo root) => (_host, Root) = (host, root);

    public DirectoryInfo Root { get; }

    public IModelCatalog Catalog => _host.Services.GetRequiredService<IModelCatalog>();

    public ILocalModels LocalModels => _host.Services.GetRequiredService<ILocalModels>();

    public ModelGateway Gateway => _host.Services.GetRequiredService<ModelGateway>();

    public IEndpoints Endpoints => _host.Services.GetRequiredService<IEndpoints>();

    public PlayedEndpointStore EndpointStore => _host.Services.GetRequiredService<PlayedEndpointStore>();

    public IModelFiles Files => _host.Services.GetRequiredService<IModelFiles>();

    public static Workplace With(params (string Setting, string Value)[] settings) => With(null, null, settings);

    public static Workplace With(HostProgram? program, params (string Setting, string Value)[] settings) => With(program, null, settings);

    /// <summary>A workplace whose models have settings that were saved.</summary>
    public static Workplace With(HostSettings saved, params (string Setting, string Value)[] settings) => With(null, new SavedSettings(saved), settings);

    private static Workplace With(HostProgram? program, IHostSettingsStore? store, (string Setting, string Value)[] settings)
    {
        var root = Directory.CreateTempSubdirectory("pwb-test-");
        var builder = Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings { ContentRootPath = root.FullName });
        builder.Configuration.AddInMemoryCollection(
            settings.Select(setting => KeyValuePair.Create($"Workbench:{setting.Setting}", (string?)setting.Value)));
        if (program is not null)
            builder.Services.AddSingleton(program);
        var endpoints = new PlayedEndpointStore();
        builder.Services.AddSingleton(endpoints);
        builder.Services.AddSingleton<IEndpointStore>(endpoints);
        builder.Services.AddSingleton<ISecretProtector>(endpoints);
        if (store is not null)
            builder.Services.AddSingleton(store);
        builder.Services.AddProviders();
        root.CreateSubdirectory("models");
        return new Workplace(builder.Build(), root);
    }

    /// <summary>A workplace with one endpoint, `Played/any-model`.</summary>
    public static Workplace WithEndpoint(string url, string? keyVariable = null) => With(
        ("Endpoints:0:Name", "Played"),
        ("Endpoints:0:Url", url),
        ("Endpoints:0:Model", "any-model"),
        ("Endpoints:0:KeyVariable", keyVariable ?? ""));

    public string AddModel(string name)
    {
        var path = Path.Combine(Root.FullName, "models", name);
        File.CreateSymbolicLink(path, Path.Combine(Repository.Root, "models", "demo.gguf"));
        return path;
    }

    public string AddFile(string name, string content)
    {
        var path = Path.Combine(Root.FullName, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, content);
        return path;
    }

    public Task<List<ChatUpdate>> ChatAsync(string modelId, string text = "Hello", SamplingSettings? settings = null) =>
        Chat.AllAsync(Catalog.Find(modelId)!, text, settings);

    /// <summary>A short answer that is the same every time.</summary>
    public Task<List<ChatUpdate>> AskAsync(string modelId, string text = "What is 2 + 3?") =>
        ChatAsync(modelId, text, new SamplingSettings { Temperature = 0, MaxTokens = 64 });

    public Task StartAsync() => _host.StartAsync();

    public async ValueTask DisposeAsync()
    {
        await ((IAsyncDisposable)_host).DisposeAsync();
        Root.Delete(recursive: true);
    }

    private sealed class SavedSettings(HostSettings saved) : IHostSettingsStore
    {
        public Task<HostSettings> FindAsync(string modelId, CancellationToken cancellationToken) => Task.FromResult(saved);

        public Task SaveAsync(string modelId, HostSettings settings, CancellationToken cancellationToken) => throw new NotSupportedException();
    }
}
