namespace Kotsu.Cli.Host;

/// <summary>
/// Memory that a command which ends soon fills before the collector begins. What was kept of a look comes in large arrays, and every few megabytes of
/// them make the collector go through everything that is held: five to seven times in the fifth of a second that a rescan takes.
/// </summary>
internal static class EarlyMemory
{
    private const long Most = 240L << 20;
    private const int ShareOfTheMachine = 8;

    /// <summary>Takes it once for the process, an eighth of what the machine or its container has at most. Where it does not come, nothing is lost.</summary>
    public static void Take()
    {
        var size = Math.Min(Most, GC.GetGCMemoryInfo().TotalAvailableMemoryBytes / ShareOfTheMachine);
        try
        {
            GC.TryStartNoGCRegion(size);
        }
        catch (ArgumentOutOfRangeException)
        {
            // More than this collector can promise at once.
        }
    }
}
