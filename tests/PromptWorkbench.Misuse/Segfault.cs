using System.Runtime.InteropServices;

namespace PromptWorkbench.Misuse;

internal static partial class Segfault
{
    // signal.h on Linux.
    private const int SIGSEGV = 11;
    private const nint SIG_DFL = 0;

    /// <summary>
    /// Lets the system end this process at a segmentation fault. .NET's own handler prints the stack first, and where the stack
    /// overflowed inside of malloc it waits for malloc's lock without end.
    /// </summary>
    internal static void EndsAtOnce() => _ = signal(SIGSEGV, SIG_DFL);

    [LibraryImport("libc")]
    private static partial nint signal(int number, nint handler);
}
