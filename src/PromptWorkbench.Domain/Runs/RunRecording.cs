using System.Text;
using PromptWorkbench.Domain.Models;

namespace PromptWorkbench.Domain.Runs;

/// <summary>A run while it goes on: takes the updates of the model call and keeps the store up to date.</summary>
internal sealed class RunRecording
{
    private static readonly TimeSpan SaveInterval = TimeSpan.FromSeconds(2);

    private readonly IRunStore store;
    private readonly TimeProvider time;
    private readonly StringBuilder output = new();
    private readonly long started;
    private long saved;
    private Run run;

    public RunRecording(RunSpec spec, IReadOnlyList<ChatMessage> messages, IRunStore store, TimeProvider time)
    {
        (this.store, this.time) = (store, time);
        started = saved = time.GetTimestamp();
        var now = time.GetUtcNow();
        run = new Run { Id = Guid.CreateVersion7(now), StartedAt = now, Status = RunStatus.Running, Spec = spec, Messages = messages };
    }

    public Run Run => run with { Output = output.ToString() };

    public bool IsRunning => run.Status == RunStatus.Running;

    /// <summary>Why the last save failed; null when it did not.</summary>
    public string? NotSaved { get; private set; }

    /// <summary>Takes an update of the call.</summary>
    public void Take(ChatUpdate update)
    {
        switch (update)
        {
            case TextDelta delta:
                if (output.Length == 0)
                    run = run with { TimeToFirstTokenMilliseconds = time.GetElapsedTime(started).TotalMilliseconds };
                output.Append(delta.Text);
                break;
            case ToolCallsMade made:
                // A run offers no tools, so only an endpoint that breaks its format gets here; the answer would lack the call's text.
                End(run with { Status = RunStatus.Failed, Failure = UnaskedToolCalls.Failure(made) });
                break;
            case ChatFinished finished:
                End(run with
                {
                    Status = RunStatus.Completed,
                    FinishReason = finished.Reason,
                    Usage = finished.Usage,
                    Timings = finished.Timings,
                    Provenance = finished.Provenance,
                });
                break;
            case ChatFailed failed:
                End(run with { Status = RunStatus.Failed, Failure = failed.Failure });
                break;
        }
    }

    public void StopIfRunning()
    {
        if (IsRunning)
            End(run with { Status = RunStatus.Stopped });
    }

    /// <summary>Saves a long answer every two seconds, so that a workbench that is killed loses little of it.</summary>
    public Task SaveNowAndThenAsync() =>
        IsRunning && output.Length > 0 && time.GetElapsedTime(saved) >= SaveInterval ? SaveAsync() : Task.CompletedTask;

    /// <summary>A store that fails must not cost the person the answer on the screen, so the reason is kept and shown beside it.</summary>
    public async Task SaveAsync()
    {
        saved = time.GetTimestamp();
        try
        {
            await store.SaveAsync(Run, CancellationToken.None);
            NotSaved = null;
        }
        catch (Exception fault)
        {
            NotSaved = fault.GetBaseException().Message;
        }
    }

    private void End(Run ended) => run = ended with { FinishedAt = time.GetUtcNow() };
}
