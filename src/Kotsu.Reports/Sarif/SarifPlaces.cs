using Kotsu.Core.Findings;
using Kotsu.Reports.Safety;

namespace Kotsu.Reports.Sarif;

/// <summary>Places as SARIF writes them.</summary>
internal static class SarifPlaces
{
    private const string Root = "%SRCROOT%";

    /// <summary>The place; the root of the repository where there is none, for readers refuse a result without a place.</summary>
    public static SarifLocation Of(Location? at) =>
        at is null ? new(new(new(".", Root), null)) : new(new(new(UriOf(at.Path), Root), RegionOf(at)));

    /// <summary>A place in a file that somebody named: below the folder where the program runs it counts from there, elsewhere it is an address.</summary>
    /// <param name="at">The place; its path may be absolute.</param>
    /// <param name="pointer">The JSON pointer of the value; empty for the file.</param>
    public static SarifLocation OfFile(Location at, string pointer)
    {
        var isElsewhere = at.Path.StartsWith('/') || at.Path.StartsWith("../", StringComparison.Ordinal);
        var address = at.Path.StartsWith('/') ? $"file://{UriOf(at.Path)}" : UriOf(at.Path);
        var region = at.Line <= 0 ? null : new SarifRegion(at.Line, at.Column > 0 ? at.Column : null, null, null);
        return new(new(new(address, isElsewhere ? null : Root), region))
        {
            LogicalLocations = pointer.Length == 0 ? null : [new(pointer, "value")],
        };
    }

    // Each part is encoded by itself, so that a colon, a percent sign or a control character cannot become part of an address.
    private static string UriOf(string path) =>
        string.Join('/', path.Split('/').Select(part => Uri.EscapeDataString(part)));

    private static SarifRegion? RegionOf(Location at)
    {
        if (at.Line <= 0)
        {
            return null;
        }

        var snippet = string.IsNullOrEmpty(at.Excerpt) ? null : new SarifMessage(Foreign.Line(at.Excerpt, 1_000));
        return at.Column > 0 && at.EndColumn > at.Column
            ? new(at.Line, at.Column, at.EndColumn, snippet)
            : new(at.Line, null, null, snippet);
    }
}
