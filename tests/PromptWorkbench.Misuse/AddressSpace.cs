using System.Globalization;
using System.Runtime.InteropServices;

namespace PromptWorkbench.Misuse;

internal static unsafe partial class AddressSpace
{
    // sys/resource.h on Linux.
    private const int RLIMIT_AS = 9;

    /// <summary>Lets this process have only so much more address space, so that a wild allocation fails at once instead of filling the machine.</summary>
    internal static void AllowOnly(long more)
    {
        var used = long.Parse(File.ReadAllText("/proc/self/statm").Split(' ')[0], CultureInfo.InvariantCulture) * Environment.SystemPageSize;
        var limit = stackalloc ulong[2];
        limit[0] = limit[1] = (ulong)(used + more);
        if (setrlimit(RLIMIT_AS, limit) != 0) throw new InvalidOperationException("The address space could not be limited.");
    }

    [LibraryImport("libc")]
    private static partial int setrlimit(int resource, ulong* limit);
}
