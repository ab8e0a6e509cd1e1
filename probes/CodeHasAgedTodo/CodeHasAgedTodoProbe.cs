using Kotsu.Core.Findings;
using Kotsu.Core.Snapshots;

namespace Kotsu.Probes.CodeHasAgedTodo;

/// <summary>True of a marker that stands in the code for more than 365 days.</summary>
public sealed class CodeHasAgedTodoProbe : IProbe
{
    // In a year every season, yearly job and release train came by once. What has outlived that is not waiting for its moment.
    private const int MostDays = 365;

    private const int LongestName = 80;

    /// <inheritdoc/>
    public IEnumerable<Finding> Run(WorkloadSnapshots seen)
    {
        var snapshot = seen.Get<MarkersSnapshot>();
        var alike = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var marker in snapshot.Markers)
        {
            // Anchored in what it says: the line may move, and a second one with the same words is a second subject.
            var anchor = $"{marker.At.Path}#{marker.Tag} {Normalise(marker.Text)}";
            alike[anchor] = alike.GetValueOrDefault(anchor) + 1;
            var key = alike[anchor] == 1 ? anchor : FormattableString.Invariant($"{anchor}#{alike[anchor]}");
            yield return Judge(marker, new("marker", key, Name(marker)), snapshot.ObservedOn);
        }
    }

    private static Finding Judge(Marker marker, Subject subject, DateOnly observedOn)
    {
        if (marker.Since is not { } since)
        {
            return Finding.NotAvailable(subject, "unknown", marker.At, Values(marker, 0));
        }

        var age = Math.Max(0, observedOn.DayNumber - since.DayNumber);
        var values = Values(marker, age);
        return (age > MostDays, marker.AtLeast) switch
        {
            (true, false) => Finding.True(subject, "aged", marker.At, values),
            (true, true) => Finding.True(subject, "aged-at-least", marker.At, values),
            (false, false) => Finding.False(subject, "young", marker.At, values),
            (false, true) => Finding.NotAvailable(subject, "young-at-least", marker.At, values),
        };
    }

    // Whoever put their name into the line meant to be asked; else the one who wrote it.
    private static (string Name, FindingValue Value)[] Values(Marker marker, int age) =>
    [
        ("tag", new FindingValue.Text(marker.Tag)),
        ("path", new FindingValue.Text(marker.At.ToString())),
        ("text", new FindingValue.Text(Name(marker))),
        ("age", new FindingValue.Days(age)),
        ("contact", new FindingValue.Text(marker.Assignee ?? marker.Contact ?? "—")),
    ];

    private static string Name(Marker marker)
    {
        var text = marker.Text.Length > 0 ? marker.Text : marker.At.Excerpt?.Trim() ?? marker.Tag;
        return text.Length > LongestName ? text[..(LongestName - 1)] + "…" : text;
    }

    private static string Normalise(string text) =>
        string.Join(' ', text.ToLowerInvariant().Split([' ', '\t', '.', ',', ':', ';', '-', '!', '?', '(', ')', '"', '\'', '`'], StringSplitOptions.RemoveEmptyEntries));
}
