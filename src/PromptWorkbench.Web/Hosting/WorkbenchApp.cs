using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.HostFiltering;
using MudBlazor.Services;
using PromptWorkbench.Agents;
using PromptWorkbench.Domain.Endpoints;
using PromptWorkbench.Domain.Experiments;
using PromptWorkbench.Domain.PromptLibrary;
using PromptWorkbench.Domain.Runs;
using PromptWorkbench.Domain.Techniques;
using PromptWorkbench.Providers;
using PromptWorkbench.Storage;
using PromptWorkbench.Storage.PromptFiles;
using PromptWorkbench.Web.Access;
using PromptWorkbench.Web.Api;
using PromptWorkbench.Web.Features.Agents;
using PromptWorkbench.Web.Features.Comparisons;
using PromptWorkbench.Web.Features.Experiments;
using PromptWorkbench.Web.Features.Models;
using PromptWorkbench.Web.Features.Playground;
using PromptWorkbench.Web.Features.Prompts;
using PromptWorkbench.Web.Features.Runs;
using PromptWorkbench.Web.Features.Techniques;
using PromptWorkbench.Web.Features.UseCases;
using PromptWorkbench.Web.Shell;

namespace PromptWorkbench.Web.Hosting;

/// <summary>The web application: what it is made of and how it starts.</summary>
public static class WorkbenchApp
{
    // SignalR's own limit of 32 KiB would end the circuit of a person who pastes a chapter of a book.
    private const long LongestMessage = 8 * 1024 * 1024;

    // A message is a request body where a browser cannot use web sockets. `/v1` has a limit of its own.
    private const long LargestBody = LongestMessage + (64 * 1024);

    /// <summary>Runs until asked to end. Returns the exit code: 1 when the app cannot start, or could not write everything, with one line that says why.</summary>
    public static async Task<int> RunAsync(string[] args)
    {
        if (args is [RunExperiment.Command, ..])
            return await RunExperiment.RunAsync(args[1..]);
        await using var app = Build(args);
        var database = app.Services.GetRequiredService<WorkbenchDatabase>();
        try
        {
            using var directory = database.TakeDirectory(string.Join(", ", app.Urls));
            if (ListenAddresses.FirstTaken(app.Urls) is { } taken)
                return await RefuseAsync(ListenAddresses.TakenMessage(taken));
            await database.OpenAsync(CancellationToken.None);
            await database.TakeUpAsync(CancellationToken.None);
            await app.Services.GetRequiredService<IEndpoints>().LoadAsync(CancellationToken.None);
            var check = database.CheckAsync(app.Lifetime.ApplicationStopping);
            KeyNotice.PrintWhenStarted(app);
            await app.RunAsync();
            await check;
        }
        catch (DataDirectoryException unusable)
        {
            return await RefuseAsync(unusable.Message);
        }

        return database.LeftBehind is { } unwritten ? await RefuseAsync(unwritten) : 0;
    }

    /// <summary>The application, not started.</summary>
    public static WebApplication Build(string[] args)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions
        {
            Args = args,
            ContentRootPath = ContentRoot.Find(AppContext.BaseDirectory, Directory.GetCurrentDirectory()),
        });
        if (!builder.Environment.IsDevelopment())
            builder.WebHost.UseStaticWebAssets();
        builder.Services.Configure<HostFilteringOptions>(filter => filter.AllowedHosts = ["*"]); // RequestGuards knows more names
        builder.WebHost.ConfigureKestrel(server =>
        {
            server.AddServerHeader = false;
            server.Limits.MaxRequestBodySize = LargestBody;
        });
        AddParts(builder);

        var app = builder.Build();
        var urls = ListenAddresses.Read(builder.Configuration["urls"]);
        foreach (var url in urls)
            app.Urls.Add(url);
        app.Use(ResponseHeaders.SetAsync);
        app.Use(RequestGuards.Of(builder.Configuration["AllowedHosts"], urls).CheckAsync);
        app.UseStatusCodePagesWithReExecute(AppUrls.NotFound, createScopeForStatusCodePages: true);
        app.UseAuthentication();
        app.UseAuthorization();
        app.UseAntiforgery();
        app.MapAssets();
        app.MapKeyForm();
        app.MapHealth();
        app.MapModelEndpoints();
        app.MapRunExports();
        app.MapPromptExports();
        app.MapRazorComponents<App>().AddInteractiveServerRenderMode(options => options.ContentSecurityFrameAncestorsPolicy = null);
        return app;
    }

    private static void AddParts(WebApplicationBuilder builder)
    {
        var root = builder.Environment.ContentRootPath;
        var settings = builder.Configuration.GetSection("Workbench").Get<WorkbenchSettings>() ?? new WorkbenchSettings();
        var data = Path.GetFullPath(settings.DataDirectory, root);
        var keys = Path.Combine(data, "keys");

        builder.Services.AddSingleton(TimeProvider.System);
        builder.Services.AddDataProtection()
            .SetApplicationName("PromptWorkbench")
            .PersistKeysToFileSystem(new DirectoryInfo(keys));
        builder.Services.AddAccess(settings.Keyless, settings.Key, keys);
        builder.Services.AddStorage(data);
        builder.Services.AddPromptFiles(Path.Combine(root, "prompts"));
        builder.Services.AddSingleton<ISecretProtector, SecretProtector>();
        builder.Services.AddProviders();
        builder.Services.AddSingleton<WholeLibrary>();
        builder.Services.AddAgents();
        builder.Services.AddSingleton<PromptRunner>();
        builder.Services.AddSingleton<TechniqueRunner>();
        builder.Services.AddSingleton<ExperimentRunner>();
        builder.Services.AddSingleton<ExperimentsUnderWay>();
        builder.Services.AddSingleton<AgentsUnderWay>();
        builder.Services.AddSingleton<QuantizingUnderWay>();
        builder.Services.AddTransient<ModelsState>();
        builder.Services.AddTransient<OpenModelState>();
        builder.Services.AddTransient<EndpointsState>();
        builder.Services.AddTransient<AgentState>();
        builder.Services.AddTransient<NewAgentState>();
        builder.Services.AddTransient<DocumentsState>();
        builder.Services.AddTransient<ExperimentState>();
        builder.Services.AddTransient<NewExperimentState>();
        builder.Services.AddTransient<ComparisonsState>();
        builder.Services.AddTransient<Judgement>();
        builder.Services.AddTransient<PlaygroundState>();
        builder.Services.AddTransient<TechniquesState>();
        builder.Services.AddTransient<PromptSaving>();
        builder.Services.AddTransient<RunsState>();
        builder.Services.AddTransient<OpenRunState>();
        builder.Services.AddTransient<UseCasesState>();
        builder.Services.AddTransient<CardState>();
        builder.Services.AddTransient<PromptsState>();
        builder.Services.AddTransient<PromptState>();
        builder.Services.AddTransient<NewPromptState>();
        builder.Services.AddTransient<FilePromptState>();
        builder.Services.AddTransient<ImportPromptState>();
        builder.Services.AddScoped<UnsavedEdits>();
        builder.Services.AddMudServices();
        builder.Services.AddRazorComponents().AddInteractiveServerComponents()
            .AddHubOptions(options => options.MaximumReceiveMessageSize = LongestMessage);
    }

    private static async Task<int> RefuseAsync(string reason)
    {
        await Console.Error.WriteLineAsync($"error: {reason}");
        return 1;
    }
}
