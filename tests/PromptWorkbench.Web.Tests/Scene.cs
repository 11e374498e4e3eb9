using Bunit;
using Microsoft.Extensions.DependencyInjection;
using MudBlazor.Services;
using PromptWorkbench.Agents;
using PromptWorkbench.Domain.Comparisons;
using PromptWorkbench.Domain.Models;
using PromptWorkbench.Domain.PromptLibrary;
using PromptWorkbench.Domain.Runs;
using PromptWorkbench.Domain.Techniques;
using PromptWorkbench.Providers.Scripted;
using PromptWorkbench.Storage;
using PromptWorkbench.Storage.PromptFiles;
using PromptWorkbench.Web.Features.Agents;
using PromptWorkbench.Web.Features.Comparisons;
using PromptWorkbench.Web.Features.Playground;
using PromptWorkbench.Web.Features.Prompts;
using PromptWorkbench.Web.Features.Runs;
using PromptWorkbench.Web.Features.Techniques;

namespace PromptWorkbench.Web.Tests;

/// <summary>The web app's parts with a real database, the repository's prompt files and a scripted model called `demo`.</summary>
public abstract class Scene : BunitContext, IAsyncLifetime
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    private readonly string data = Directory.CreateTempSubdirectory("workbench-web-").FullName;

    static Scene() => DefaultWaitTimeout = Patience;

    protected Scene() => JSInterop.Mode = JSRuntimeMode.Loose;

    public static string RepositoryRoot { get; } = FindRoot();

    protected ScriptedCatalog Catalog { get; private set; } = null!;

    protected IRunArchive Archive => Services.GetRequiredService<IRunArchive>();

    protected IComparisonStore Comparisons => Services.GetRequiredService<IComparisonStore>();

    protected IPromptLibrary Library => Services.GetRequiredService<IPromptLibrary>();

    protected IRunStore Store => Services.GetRequiredService<IRunStore>();

    public async ValueTask InitializeAsync()
    {
        Services.AddMudServices();
        Services.AddSingleton(TimeProvider.System);
        Services.AddStorage(data);
        Services.AddPromptFiles(Path.Combine(RepositoryRoot, "prompts"));
        Services.AddSingleton<IModelCatalog>(_ => Catalog);
        Services.AddSingleton<WholeLibrary>();
        Services.AddSingleton<PromptRunner>();
        Services.AddSingleton<TechniqueRunner>();
        Services.AddTransient<TechniquesState>();
        Services.AddTransient<ComparisonsState>();
        Services.AddTransient<Judgement>();
        Services.AddAgents();
        Services.AddSingleton<AgentsUnderWay>();
        Services.AddTransient<AgentState>();
        Services.AddTransient<NewAgentState>();
        Services.AddTransient<DocumentsState>();
        Services.AddTransient<PlaygroundState>();
        Services.AddTransient<PromptSaving>();
        Services.AddTransient<RunsState>();
        Services.AddTransient<OpenRunState>();
        Services.AddTransient<PromptsState>();
        Services.AddTransient<PromptState>();
        Services.AddTransient<NewPromptState>();
        Services.AddTransient<FilePromptState>();
        Services.AddTransient<ImportPromptState>();
        Services.AddScoped<UnsavedEdits>();
        Catalog = new ScriptedCatalog(new ScriptedConnection("demo", TimeProvider.System));
        await Services.GetRequiredService<WorkbenchDatabase>().OpenAsync(CancellationToken.None);
    }

    public new async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(data, recursive: true);
    }

    protected void Script(params ScriptedStep[] steps) => Script(null, steps);

    protected void Script(IPromptTokenizer? tokenizer, params ScriptedStep[] steps) =>
        Use(new ScriptedConnection("demo", TimeProvider.System, steps) { Tokenizer = tokenizer });

    protected void Use(params ScriptedConnection[] models) => Catalog = new ScriptedCatalog(models);

    protected PlaygroundState Playground() => Services.GetRequiredService<PlaygroundState>();

    protected static ChatFinished Finished(FinishReason reason = FinishReason.EndOfTurn) =>
        new(reason, new TokenUsage(37, 8, 0), new CallTimings(37, 0, 3, 8, 4), null);

    /// <summary>Waits for a state that arrives from another thread.</summary>
    protected static async Task Until(Func<bool> condition)
    {
        using var deadline = new CancellationTokenSource(Patience);
        while (!condition())
        {
            deadline.Token.ThrowIfCancellationRequested();
            await Task.Yield();
        }
    }

    private static string FindRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "PromptWorkbench.sln")))
                return folder.FullName;
        }

        throw new DirectoryNotFoundException($"No PromptWorkbench.sln above {AppContext.BaseDirectory}.");
    }
}
