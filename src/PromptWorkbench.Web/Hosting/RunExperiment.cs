using System.Text.Encodings.Web;
using System.Text.Json;
using PromptWorkbench.Domain.Endpoints;
using PromptWorkbench.Domain.ExperimentFiles;
using PromptWorkbench.Domain.Experiments;
using PromptWorkbench.Domain.Models;
using PromptWorkbench.Domain.Storing;
using PromptWorkbench.Storage;

namespace PromptWorkbench.Web.Hosting;

/// <summary>`run-experiment FILE.yaml [--out FILE.json]`: an experiment without the page, for scripts.</summary>
internal static class RunExperiment
{
    public const string Command = "run-experiment";

    private const int Met = 0;
    private const int NotMet = 1;
    private const int CouldNotRun = 2;

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Returns 0 when all thresholds are met, 1 when one is not, 2 when the experiment could not run.</summary>
    public static async Task<int> RunAsync(string[] args)
    {
        if (args is not ([_] or [_, "--out", _]))
            return await RefuseAsync("usage: run-experiment FILE.yaml [--out FILE.json]");
        using var stop = new CancellationTokenSource();
        Console.CancelKeyPress += (_, pressed) =>
        {
            pressed.Cancel = true;
            stop.Cancel();
        };
        var app = WorkbenchApp.Build(["--Logging:LogLevel:Default=Warning"]);
        var database = app.Services.GetRequiredService<WorkbenchDatabase>();
        int code;
        await using (app)
            code = await RunAsync(app.Services, database, args, stop);
        return database.LeftBehind is { } unwritten ? await RefuseAsync(unwritten) : code;
    }

    private static async Task<int> RunAsync(IServiceProvider services, WorkbenchDatabase database, string[] args, CancellationTokenSource stop)
    {
        try
        {
            var spec = services.GetRequiredService<IExperimentFiles>().Read(args[0]).Spec;
            await database.OpenAsync(stop.Token);
            await services.GetRequiredService<IEndpoints>().LoadAsync(stop.Token);
            if (ExperimentCheck.Problems(spec, services.GetRequiredService<IModelCatalog>()) is { Count: > 0 } problems)
                return await RefuseAsync(string.Join(Environment.NewLine, problems));
            var report = await RunAsync(services, spec, stop.Token);
            await Console.Out.WriteAsync(report.Text());
            if (args is [_, _, var path])
                await File.WriteAllTextAsync(path, JsonSerializer.Serialize(report, Json), stop.Token);
            return report.CallsThatFailed == report.Trials ? await RefuseAsync($"no call succeeded: {report.FirstFailure}")
                : report.Columns.All(column => column.Threshold is null || column.IsMet == true) ? Met : NotMet;
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            return await RefuseAsync("stopped; the same command goes on where this one ended");
        }
        catch (Exception fault) when (fault is ExperimentFileException or DataDirectoryException or NotStoredException or IOException or UnauthorizedAccessException)
        {
            return await RefuseAsync($"{(fault is ExperimentFileException ? $"{args[0]}: " : "")}{fault.Message}");
        }
        catch (Exception fault)
        {
            // A fault of this program itself. A script must not take it for a threshold that is not met.
            await Console.Error.WriteLineAsync(fault.ToString());
            return await RefuseAsync($"the experiment ended unexpectedly: {fault.GetBaseException().Message}");
        }
    }

    /// <summary>Goes on with the newest experiment of the same spec if it is not complete, else begins a new one.</summary>
    private static async Task<ExperimentReport> RunAsync(IServiceProvider services, ExperimentSpec spec, CancellationToken cancellationToken)
    {
        var store = services.GetRequiredService<IExperimentStore>();
        var same = JsonSerializer.Serialize(spec);
        var begun = (await store.ListAsync(cancellationToken)).FirstOrDefault(known => JsonSerializer.Serialize(known.Experiment.Spec) == same);
        var experiment = begun is { IsComplete: false } ? begun.Experiment : Experiment.Of(spec, services.GetRequiredService<TimeProvider>());
        if (experiment == begun?.Experiment)
            await Console.Error.WriteLineAsync($"goes on with experiment {experiment.Id}: {begun.Done} of {begun.Total} done");
        else
            await store.AddAsync(experiment, cancellationToken);

        var total = spec.CellCount;
        await services.GetRequiredService<ExperimentRunner>().RunAsync(
            experiment, done => Console.Error.WriteLine($"{done} of {total}"), cancellationToken);
        return ExperimentReport.Of(experiment, await store.TrialsAsync(experiment.Id, cancellationToken));
    }

    private static async Task<int> RefuseAsync(string reason)
    {
        await Console.Error.WriteLineAsync($"error: {reason}");
        return CouldNotRun;
    }
}
