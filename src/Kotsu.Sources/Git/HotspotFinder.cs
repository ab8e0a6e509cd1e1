using Kotsu.Core.Histories;
using Kotsu.History;
using Kotsu.Sources.Code.Syntax;
using Kotsu.Sources.Files;

namespace Kotsu.Sources.Git;

/// <summary>Finds the files of code that change most often.</summary>
public static class HotspotFinder
{
    private static readonly TimeSpan year = TimeSpan.FromDays(365);

    /// <summary>The most changed first-party files of the year up to the day of the look; of equals the larger first.</summary>
    /// <param name="context">What was looked at, with its history.</param>
    /// <param name="most">How many.</param>
    public static IReadOnlyList<Hotspot> Find(SourceContext context, int most)
    {
        if (context.Contributions is not PathHistory history)
        {
            return [];
        }

        var end = new DateTimeOffset(context.ObservedOn.AddDays(1), TimeOnly.MinValue, TimeSpan.Zero);
        return [.. context.Tree.Files
            .Where(f => f.Origin is FileOrigin.FirstParty && Languages.Find(f.Path) is not null)
            .Select(f => new Hotspot(f.Path, history.ChangesWithin(f.Path, end - year, end), f.SizeInBytes))
            .Where(h => h.Changes > 0)
            .OrderByDescending(h => h.Changes).ThenByDescending(h => h.Bytes).ThenBy(h => h.Path, StringComparer.Ordinal)
            .Take(most)];
    }
}
