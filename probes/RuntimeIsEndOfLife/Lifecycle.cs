namespace Kotsu.Probes.RuntimeIsEndOfLife;

/// <summary>A row of the table of life cycles.</summary>
/// <param name="Product">As pins call it: nodejs.</param>
/// <param name="Name">As a reader calls it: Node.js.</param>
/// <param name="Cycle">The versions that live and die together: 18, 3.8.</param>
/// <param name="Codename">In lower case; empty where it has none.</param>
/// <param name="Ended">The day on which free support ends; null where none is set.</param>
internal sealed record Lifecycle(string Product, string Name, string Cycle, string Codename, DateOnly? Ended)
{
    /// <summary>The cycle's number, part by part.</summary>
    public int[] Number { get; } = VersionNumber.Of(Cycle);
}
