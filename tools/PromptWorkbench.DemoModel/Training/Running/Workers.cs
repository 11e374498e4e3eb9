using System.Runtime.ExceptionServices;

namespace PromptWorkbench.DemoModel.Training.Running;

/// <summary>Threads that each do their share of a piece of work. The calling thread is the first of them.</summary>
internal sealed class Workers : IDisposable
{
    private readonly Barrier gate;
    private readonly Thread[] others;
    private readonly Exception?[] failures;
    private Action<int>? work;

    public Workers(int count)
    {
        Count = count;
        gate = new Barrier(count);
        failures = new Exception?[count];
        others = [.. Enumerable.Range(1, count - 1).Select(worker => new Thread(() => Serve(worker)) { IsBackground = true })];
        foreach (var thread in others) thread.Start();
    }

    public int Count { get; }

    /// <summary>Calls the work once on each thread, with the thread's number, and waits until all are done. What it throws is thrown here.</summary>
    public void Run(Action<int> share)
    {
        work = share;
        gate.SignalAndWait();
        Do(0);
        gate.SignalAndWait();
        foreach (var failure in failures)
        {
            if (failure is not null) ExceptionDispatchInfo.Throw(failure);
        }
    }

    public void Dispose()
    {
        work = null;
        gate.SignalAndWait();
        foreach (var thread in others) thread.Join();
        gate.Dispose();
    }

    private void Serve(int worker)
    {
        while (true)
        {
            gate.SignalAndWait();
            if (work is null) return;
            Do(worker);
            gate.SignalAndWait();
        }
    }

    private void Do(int worker)
    {
        try
        {
            failures[worker] = null;
            work!(worker);
        }
        catch (Exception failure)
        {
            // Thrown again by the thread that asked for the work.
            failures[worker] = failure;
        }
    }
}
