using System.Runtime.InteropServices;

namespace Kotsu.History.Git;

/// <summary>Keeps git from taking all memory: it gathers all changes of a commit before it writes the first, and a commit can hold 10^10.</summary>
/// <remarks>On Linux only; elsewhere the bound in time must do. Data only: packs are mapped and do not count. Source: prlimit(2).</remarks>
internal static partial class MemoryLimit
{
    /// <summary>What git may take by default: 2 GiB.</summary>
    public const long DefaultInBytes = 2L * 1024 * 1024 * 1024;

    private const int Data = 2;

    /// <summary>Limits a running process; harmless when it has ended.</summary>
    public static void Set(int process, long bytes)
    {
        if (OperatingSystem.IsLinux())
        {
            var limit = new Limit { Soft = (ulong)bytes, Hard = (ulong)bytes };
            _ = SetLimit(process, Data, in limit, 0);
        }
    }

    [LibraryImport("libc", EntryPoint = "prlimit")]
    private static partial int SetLimit(int process, int resource, in Limit wanted, nint before);

    [StructLayout(LayoutKind.Sequential)]
    private struct Limit
    {
        public ulong Soft;
        public ulong Hard;
    }
}
