using Kotsu.Core.Evidence;
using Kotsu.Sources.Files;

namespace Kotsu.Sources.Statements;

/// <summary>Finds out whether what evidence is about changed since.</summary>
public static class PinnedChanges
{
    /// <summary>The evidence, each with the day on which something that it is pinned to last changed. A day that somebody wrote down stays if it is later.</summary>
    /// <param name="evidence">Evidence in any order; the order is kept.</param>
    /// <param name="history">When paths changed. In a shallow clone a path may seem to have changed at the cut: then it counts as changed.</param>
    public static IReadOnlyList<PracticeEvidence> Apply(IEnumerable<PracticeEvidence> evidence, IPathHistory history) =>
    [
        .. evidence.Select(e => e.Pins.Count == 0 ? e : e with { ChangedOn = Latest([e.ChangedOn, .. e.Pins.Select(p => ChangedOn(p, history))]) }),
    ];

    // A pin is a path, a command whose words may be paths, or a setting within a file: "ops/app.yaml#replicas".
    private static DateOnly? ChangedOn(string pin, IPathHistory history) => Latest(pin
        .Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
        .Append(pin)
        .Select(PathOf)
        .Where(p => p.Length > 0 && p[0] != '-')
        .Select(history.ChangedOn));

    private static string PathOf(string word)
    {
        var path = word.Split('#')[0];
        return path.StartsWith("./", StringComparison.Ordinal) ? path[2..] : path;
    }

    private static DateOnly? Latest(IEnumerable<DateOnly?> days) => days.Max();
}
