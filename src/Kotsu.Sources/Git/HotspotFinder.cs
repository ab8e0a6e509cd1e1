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
        var changed = context.Tree.Files
            .Where(f => f.Origin is FileOrigin.FirstParty && Languages.Find(f.Path) is not null)
            .Select(f => (File: f, Changes: history.ChangesWithin(f.Path, end - year, end)))
            .Where(f => f.Changes > 0).ToList();

        // Sizes decide among equals only: no others are asked.
        var least = changed.Count <= most ? 1 : changed.Select(f => f.Changes).OrderDescending().ElementAt(most - 1);
        return [.. changed
            .Where(f => f.Changes >= least)
            .Select(f => new Hotspot(f.File.Path, f.Changes, context.Tree.SizeOf(f.File) ?? 0))
            .OrderByDescending(h => h.Changes).ThenByDescending(h => h.Bytes).ThenBy(h => h.Path, StringComparer.Ordinal)
            .Take(most)];
    }
}
