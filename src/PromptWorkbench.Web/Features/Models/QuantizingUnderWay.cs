using System.Collections.Concurrent;
using PromptWorkbench.Domain.LocalModels;
using PromptWorkbench.Domain.Models;

namespace PromptWorkbench.Web.Features.Models;

/// <summary>The files that are being written now, one for each source. They go on when their page is left and end with the app.</summary>
public sealed class QuantizingUnderWay(IModelFiles files) : IAsyncDisposable
{
    private readonly ConcurrentDictionary<string, Work> works = new();

    /// <summary>Something happened; with the path of the source, from any thread.</summary>
    public event Action<string>? Changed;

    /// <summary>What was said last of the file that is, or was, made from the source; null when there is none.</summary>
    public Quantizing? Find(string path) => works.GetValueOrDefault(path)?.Now;

    /// <summary>Begins. Does nothing while one from the same source is under way.</summary>
    public void Start(string path, string type, string newId)
    {
        var work = new Work(new Quantizing(type, newId, null));
        var kept = works.AddOrUpdate(path, work, (_, before) => before.Now.IsUnderWay ? before : work);
        if (kept == work)
            work.Ended = FollowAsync(path, work);
    }

    public void Cancel(string path)
    {
        if (works.TryGetValue(path, out var work))
            work.Stop.Cancel();
    }

    public async ValueTask DisposeAsync()
    {
        var all = works.Values.ToList();
        all.ForEach(work => work.Stop.Cancel());
        await Task.WhenAll(all.Select(work => work.Ended));
    }

    private async Task FollowAsync(string path, Work work)
    {
        await Task.Yield();
        Changed?.Invoke(path);
        try
        {
            await foreach (var update in files.QuantizeAsync(path, work.Now.Type, work.Now.NewId, work.Stop.Token))
            {
                work.Now = work.Now with { Last = update };
                Changed?.Invoke(path);
            }
        }
        catch (OperationCanceledException) when (work.Stop.IsCancellationRequested)
        {
            works.TryRemove(KeyValuePair.Create(path, work));
        }
        catch (Exception fault)
        {
            work.Now = work.Now with { Last = new QuantizeUpdate.Failed(new ModelFailure(ModelFailureReason.ServerError, $"Quantising ended unexpectedly: {fault.Message}")) };
        }

        Changed?.Invoke(path);
    }

    private sealed class Work(Quantizing begun)
    {
        private volatile Quantizing now = begun;

        public Quantizing Now
        {
            get => now;
            set => now = value;
        }

        public CancellationTokenSource Stop { get; } = new();

        public Task Ended { get; set; } = Task.CompletedTask;
    }
}

/// <summary>A file that is, or was, made from another.</summary>
/// <param name="Type">What its weights are rounded to.</param>
/// <param name="NewId">Its name without `.gguf`.</param>
/// <param name="Last">What was said last; null before the first word.</param>
public sealed record Quantizing(string Type, string NewId, QuantizeUpdate? Last)
{
    public bool IsUnderWay => Last is null or QuantizeUpdate.Progress;
}
