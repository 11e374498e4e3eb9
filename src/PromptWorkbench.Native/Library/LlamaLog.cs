using System.Runtime.InteropServices;
using System.Text;
using PromptWorkbench.Native.Structs;

namespace PromptWorkbench.Native.Library;

/// <param name="Level">llama.cpp's level.</param>
/// <param name="Text">The line without its line break.</param>
/// <param name="ThreadId">Managed id of the thread that wrote it.</param>
public sealed record LlamaLogLine(ggml_log_level Level, string Text, int ThreadId);

/// <summary>
/// The last lines llama.cpp wrote, from every model of the process. llama.cpp writes from threads of its own, so
/// this is the one place in the engine with a lock.
/// </summary>
public static class LlamaLog
{
    private const int Kept = 500;

    private static readonly Lock Gate = new();
    private static readonly Queue<LlamaLogLine> Ring = new();
    private static long written;

    [ThreadStatic]
    private static StringBuilder? unfinished;

    [ThreadStatic]
    private static ggml_log_level unfinishedLevel;

    /// <summary>
    /// Raised with each line, on the thread that wrote it and inside llama.cpp's call: a handler must not throw and must not call it.
    /// </summary>
    internal static event Action<LlamaLogLine>? Written;

    /// <summary>How many lines were written so far; a mark to read from later.</summary>
    public static long Mark
    {
        get
        {
            lock (Gate) return written;
        }
    }

    /// <summary>The errors this thread has caused since a mark, oldest first, without the names of C functions.</summary>
    public static IReadOnlyList<string> ErrorsSince(long mark) =>
        [.. Since(mark).Where(line => line.Level == ggml_log_level.GGML_LOG_LEVEL_ERROR).Select(line => WithoutFunctionName(line.Text))];

    /// <summary>The lines this thread has caused since a mark, oldest first, as far as they are kept.</summary>
    internal static IReadOnlyList<LlamaLogLine> Since(long mark)
    {
        lock (Gate)
        {
            return [.. Ring
                .Skip((int)Math.Max(0, Ring.Count - (written - mark)))
                .Where(line => line.ThreadId == Environment.CurrentManagedThreadId)];
        }
    }

    /// <summary>The last lines of all threads, at most 500, oldest first.</summary>
    public static IReadOnlyList<LlamaLogLine> Tail()
    {
        lock (Gate) return [.. Ring];
    }

    [UnmanagedCallersOnly]
    internal static unsafe void Receive(ggml_log_level level, byte* text, void* userData)
    {
        var piece = Marshal.PtrToStringUTF8((nint)text) ?? "";
        var line = unfinished ??= new StringBuilder();
        if (level != ggml_log_level.GGML_LOG_LEVEL_CONT) unfinishedLevel = level;
        line.Append(piece);
        if (!piece.EndsWith('\n')) return;
        Add(new LlamaLogLine(unfinishedLevel, line.ToString().TrimEnd(), Environment.CurrentManagedThreadId));
        line.Clear();
    }

    /// <summary>The process ends right after: what llama.cpp could not go on with must be seen by whoever reads standard error.</summary>
    [UnmanagedCallersOnly]
    internal static unsafe void ReceiveAbort(byte* text)
    {
        Console.Error.WriteLine($"llama.cpp aborts: {Marshal.PtrToStringUTF8((nint)text)}");
        Console.Error.Flush();
    }

    private static void Add(LlamaLogLine line)
    {
        lock (Gate)
        {
            if (Ring.Count == Kept) Ring.Dequeue();
            Ring.Enqueue(line);
            written++;
        }

        Written?.Invoke(line);
    }

    private static string WithoutFunctionName(string line)
    {
        var colon = line.IndexOf(": ", StringComparison.Ordinal);
        return colon > 0 && !line.AsSpan(0, colon).Contains(' ') ? line[(colon + 2)..] : line;
    }
}
