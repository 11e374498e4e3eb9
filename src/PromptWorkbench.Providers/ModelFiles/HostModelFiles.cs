using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using System.Threading.Channels;
using PromptWorkbench.Domain.LocalModels;
using PromptWorkbench.Domain.Models;
using PromptWorkbench.Providers.LocalHost;
using PromptWorkbench.Providers.LocalHost.Processes;

namespace PromptWorkbench.Providers.ModelFiles;

/// <summary>The host program's `inspect`, `fit` and `quantize`. One look at a file at a time: each loads the native library.</summary>
internal sealed partial class HostModelFiles(HostProgram program, ModelFolders folders, TimeProvider time) : IModelFiles, IDisposable
{
    private static readonly TimeSpan LongestLook = TimeSpan.FromMinutes(2);

    private readonly HostTool _tool = new(program);
    private readonly Inspections _inspections = new();
    private readonly SemaphoreSlim _oneLook = new(1);

    public IReadOnlyList<ModelFolder> Folders => [.. folders.Paths.Select(path => new ModelFolder(path, Directory.Exists(path)))];

    public Task<ModelResult<ModelFileFacts>> InspectAsync(string path, CancellationToken cancellationToken) =>
        _inspections.FindOrMakeAsync(path, () => LookAsync(path, ["inspect", path], CommandAnswers.Facts, cancellationToken));

    public Task<ModelResult<MemoryFit>> EstimateAsync(string path, HostSettings settings, CancellationToken cancellationToken) =>
        LookAsync(path, ["fit", path, .. HostSettingsArguments.Of(settings)], CommandAnswers.Fit, cancellationToken);

    public async IAsyncEnumerable<QuantizeUpdate> QuantizeAsync(
        string path, string type, string newId, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        if (newId.Length == 0 || newId.IndexOfAny(Path.GetInvalidFileNameChars()) >= 0 || newId.StartsWith('.'))
        {
            yield return Failed(ModelFailureReason.InvalidRequest, $"'{newId}' cannot be the name of a file.");
            yield break;
        }

        if (folders.Files().Any(file => string.Equals(file.Id, newId, StringComparison.OrdinalIgnoreCase)))
        {
            yield return Failed(ModelFailureReason.InvalidRequest, $"There is a model '{newId}' already. Choose another name.");
            yield break;
        }

        var output = Path.Combine(Path.GetDirectoryName(path)!, $"{newId}.gguf");
        var updates = Channel.CreateUnbounded<QuantizeUpdate>();
        var work = WriteAsync(path, type, output, updates.Writer, cancellationToken);
        await foreach (var update in updates.Reader.ReadAllAsync(CancellationToken.None))
            yield return update;
        await work;
    }

    public void Dispose() => _oneLook.Dispose();

    private async Task<ModelResult<T>> LookAsync<T>(
        string path, IReadOnlyList<string> arguments, Func<string, ModelResult<T>> read, CancellationToken cancellationToken)
        where T : class
    {
        await _oneLook.WaitAsync(cancellationToken);
        using var patience = new CancellationTokenSource(LongestLook, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(patience.Token, cancellationToken);
        try
        {
            var answer = await _tool.RunAsync(Path.GetFileName(path), arguments, _ => { }, either.Token);
            return answer.Value is { } json ? read(json) : answer.Failure!;
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return new ModelFailure(
                ModelFailureReason.ModelNotLoadable,
                $"Looking at {Path.GetFileName(path)} took longer than {LongestLook.TotalMinutes} minutes and was given up. Is its disk slow, or the machine busy?",
                IsRetriable: true);
        }
        finally
        {
            _oneLook.Release();
        }
    }

    private async Task WriteAsync(
        string path, string type, string output, ChannelWriter<QuantizeUpdate> updates, CancellationToken cancellationToken)
    {
        try
        {
            var answer = await _tool.RunAsync(Path.GetFileName(path), ["quantize", path, output, "--type", type], Report, cancellationToken);
            var done = answer.Value is { } json ? CommandAnswers.Quantized(json, output) : answer.Failure!;
            updates.TryWrite(done.Value is { } finished ? finished : new QuantizeUpdate.Failed(done.Failure!));
        }
        finally
        {
            // A process that was ended could not take its unfinished file away.
            File.Delete(output + ".part");
            updates.Complete();
        }

        void Report(string line)
        {
            if (ProgressLine().Match(line) is { Success: true } match)
                updates.TryWrite(new QuantizeUpdate.Progress(Number(match.Groups[1]), Number(match.Groups[2]), match.Groups[3].Value));
        }
    }

    private static QuantizeUpdate.Failed Failed(ModelFailureReason reason, string message) => new(new ModelFailure(reason, message));

    private static int Number(Group group) => int.Parse(group.ValueSpan, CultureInfo.InvariantCulture);

    // "3/56 blk.0.attn_k.weight"
    [GeneratedRegex(@"^(\d{1,9})/(\d{1,9}) (\S+)$")]
    private static partial Regex ProgressLine();
}
