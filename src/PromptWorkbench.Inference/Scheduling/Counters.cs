using PromptWorkbench.Inference.Running;

namespace PromptWorkbench.Inference.Scheduling;

/// <summary>What <see cref="EngineStatus"/> reports. The owner thread writes, any thread reads.</summary>
internal sealed class Counters(TimeProvider time)
{
    private const long Idle = long.MinValue;

    private int active;
    private int queued;
    private long promptTokens;
    private long promptTicks;
    private long predictedTokens;
    private long predictedTicks;
    private long decodeCalls;
    private long lastStepAt = Idle;

    internal EngineStatus Read() => new(
        Volatile.Read(ref active),
        Volatile.Read(ref queued),
        Volatile.Read(ref promptTokens),
        TimeSpan.FromTicks(Volatile.Read(ref promptTicks)).TotalSeconds,
        Volatile.Read(ref predictedTokens),
        TimeSpan.FromTicks(Volatile.Read(ref predictedTicks)).TotalSeconds,
        Volatile.Read(ref decodeCalls),
        Volatile.Read(ref lastStepAt) is var at && at == Idle ? TimeSpan.Zero : time.GetElapsedTime(at));

    internal void Queue(int change) => Interlocked.Add(ref queued, change);

    internal void SetActive(int count) => Volatile.Write(ref active, count);

    internal void BeginStep() => Volatile.Write(ref lastStepAt, time.GetTimestamp());

    internal void BecomeIdle() => Volatile.Write(ref lastStepAt, Idle);

    internal void AddDecode(int prompt, int predicted, TimeSpan took)
    {
        Interlocked.Increment(ref decodeCalls);
        Interlocked.Add(ref promptTokens, prompt);
        Interlocked.Add(ref predictedTokens, predicted);
        Interlocked.Add(ref prompt > 0 ? ref promptTicks : ref predictedTicks, took.Ticks);
    }
}
