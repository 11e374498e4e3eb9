using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using PromptWorkbench.Domain.Storing;

namespace PromptWorkbench.Storage.Writing;

/// <summary>
/// The only way into the database, one write at a time. What long work produces is kept in memory, in its order, while the file
/// cannot be written; what a person asks for is written after that or refused.
/// </summary>
internal sealed class WriteQueue(DataDirectory directory, IDbContextFactory<WorkbenchDbContext> contexts, TimeProvider time, ILogger<WriteQueue> log)
    : IAsyncDisposable
{
    private static readonly TimeSpan FirstPause = TimeSpan.FromMilliseconds(200);
    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(5);

    private readonly SemaphoreSlim turn = new(1);
    private readonly CancellationTokenSource stopping = new();
    private readonly Lock gate = new();
    private readonly OrderedDictionary<string, object> waiting = [];
    private Task writing = Task.CompletedTask;
    private bool isWriting;
    private StorageTrouble? trouble;

    public event Action? Changed;

    public StorageTrouble? Trouble => Volatile.Read(ref trouble);

    public int Count => Waiting().Count;

    /// <summary>The rows that wait, oldest first.</summary>
    public IReadOnlyList<object> Waiting()
    {
        lock (gate)
            return [.. waiting.Values];
    }

    /// <summary>Writes a row, or keeps it in memory until it can be written; a later row with the same key takes the place of one that waits.</summary>
    public async Task KeepAsync(object row, CancellationToken cancellationToken)
    {
        if (Count == 0)
        {
            await turn.WaitAsync(cancellationToken);
            try
            {
                if (Count == 0)
                {
                    await PutAsync(row);
                    return;
                }
            }
            catch (Exception fault) when (SqliteFault.Of(fault, directory.DatabasePath) is { } found)
            {
                log.LogWarning("{Cause}. Results are kept in memory.", found.Cause);
            }
            finally
            {
                turn.Release();
            }
        }

        await AddAsync(row);
    }

    /// <summary>Does what a person asked for, after everything that waits.</summary>
    /// <exception cref="NotStoredException">The database cannot be written now; nothing was changed.</exception>
    public async Task<T> NowAsync<T>(Func<WorkbenchDbContext, Task<T>> write, CancellationToken cancellationToken)
    {
        await turn.WaitAsync(cancellationToken);
        try
        {
            if (await WriteWaitingAsync() is { } found)
                throw new NotStoredException(found);
            await using var context = await contexts.CreateDbContextAsync(cancellationToken);
            return await write(context);
        }
        catch (Exception fault) when (SqliteFault.Of(fault, directory.DatabasePath) is { } found)
        {
            throw new NotStoredException(found);
        }
        finally
        {
            turn.Release();
        }
    }

    /// <inheritdoc cref="NowAsync{T}"/>
    public Task NowAsync(Func<WorkbenchDbContext, Task> write, CancellationToken cancellationToken) =>
        NowAsync(
            async context =>
            {
                await write(context);
                return true;
            },
            cancellationToken);

    /// <summary>Tries once more. What still cannot be written goes into a file that the next start takes up.</summary>
    public async ValueTask DisposeAsync()
    {
        await stopping.CancelAsync();
        await writing;
        await turn.WaitAsync();
        var found = await WriteWaitingAsync();
        turn.Release();
        if (found is not null)
        {
            await using var context = await contexts.CreateDbContextAsync();
            LeftBehind = UnwrittenFile.Write(directory, context.Model, Waiting(), found);
        }
    }

    /// <summary>After disposing: what could not be written, and where it lies; null when everything is in the database.</summary>
    public string? LeftBehind { get; private set; }

    private async Task AddAsync(object row)
    {
        await using (var context = await contexts.CreateDbContextAsync())
        {
            lock (gate)
            {
                waiting[Rows.Key(context.Model, row)] = row;
                if (!isWriting)
                    writing = Task.Run(WriteOnAsync);
                isWriting = true;
            }
        }

        Changed?.Invoke();
    }

    private async Task WriteOnAsync()
    {
        var pause = FirstPause;
        while (!HasEnded())
        {
            await Task.Delay(pause, time, stopping.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            if (stopping.IsCancellationRequested)
                return;
            await turn.WaitAsync();
            try
            {
                await WriteWaitingAsync();
            }
            finally
            {
                turn.Release();
            }

            pause = pause * 2 < LongestPause ? pause * 2 : LongestPause;
        }
    }

    private bool HasEnded()
    {
        lock (gate)
            return !(isWriting = waiting.Count > 0);
    }

    /// <summary>Writes what waits, oldest first, until the first that cannot be written, and says why.</summary>
    private async Task<StorageTrouble?> WriteWaitingAsync()
    {
        StorageTrouble? found = null;
        while (found is null && First() is var (key, row))
        {
            try
            {
                await PutAsync(row);
                Remove(key, row);
            }
            catch (DbUpdateException fault) when (SqliteFault.IsOrphan(fault))
            {
                log.LogWarning("{Key} was not written: what it belongs to was deleted while it waited.", key);
                Remove(key, row);
            }
            catch (Exception fault)
            {
                found = SqliteFault.Of(fault, directory.DatabasePath) ?? new StorageTrouble(StorageTroubleKind.Unwritable, directory.DatabasePath, fault.GetBaseException().Message);
            }
        }

        if (Interlocked.Exchange(ref trouble, found) != found)
            Changed?.Invoke();
        return found;
    }

    private (string Key, object Row)? First()
    {
        lock (gate)
            return waiting.Count == 0 ? null : (waiting.GetAt(0).Key, waiting.GetAt(0).Value);
    }

    private void Remove(string key, object row)
    {
        lock (gate)
        {
            // A newer row may have taken its place while it was written.
            if (ReferenceEquals(waiting[key], row))
                waiting.Remove(key);
        }

        Changed?.Invoke();
    }

    private async Task PutAsync(object row)
    {
        await using var context = await contexts.CreateDbContextAsync();
        await Rows.PutAsync(context, row, CancellationToken.None);
    }
}
