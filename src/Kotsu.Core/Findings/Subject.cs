namespace Kotsu.Core.Findings;

/// <summary>What a finding is about: one alert, one runbook, one folder.</summary>
/// <param name="Kind">What it is, one word in the singular: <c>alert</c>, <c>runbook</c>, <c>folder</c>, <c>marker</c>, <c>job</c>, <c>pin</c>, <c>service</c>, <c>route</c>.</param>
/// <param name="Key">Tells it from the others of its kind and survives edits elsewhere: anchored in content (a name, a path, a text), never in a line number.</param>
/// <param name="Name">How a reader calls it; the same in both languages.</param>
/// <param name="Weight">How much it counts among the subjects of a practice; at least 1. A critical alert counts 3.</param>
public sealed record Subject(string Kind, string Key, string Name, int Weight = 1)
{
    /// <summary>The subject of a practice that is about nothing in particular: one team, one habit.</summary>
    public static Subject Whole { get; } = new("whole", "", "");

    /// <summary>Kind and key: equal for findings of different probes about one thing.</summary>
    public string Id { get; } = $"{Kind}:{Key}"; // asked for at every comparison
}
