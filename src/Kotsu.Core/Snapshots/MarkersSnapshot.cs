using Kotsu.Core.Findings;

namespace Kotsu.Core.Snapshots;

/// <summary>Every marker that somebody left to come back to, at the tip.</summary>
public sealed record MarkersSnapshot : Snapshot
{
    /// <inheritdoc/>
    public override SnapshotKind Kind => SnapshotKind.Markers;

    /// <summary>The markers by path, then line.</summary>
    public required IReadOnlyList<Marker> Markers { get; init; }

    /// <summary>Marker lines left out because the file is vendored, generated or a fixture.</summary>
    public int LeftOut { get; init; }
}

/// <summary>One TODO, FIXME, HACK or XXX.</summary>
public sealed record Marker
{
    /// <summary>Where it stands; the columns are those of the tag.</summary>
    public required Location At { get; init; }

    /// <summary>TODO, FIXME, HACK or XXX.</summary>
    public required string Tag { get; init; }

    /// <summary>What it says after the tag, on one line; may be empty.</summary>
    public required string Text { get; init; }

    /// <summary>Where in the language it stands.</summary>
    public required MarkerPlace Place { get; init; }

    /// <summary>The name in <c>TODO(name)</c>; null where there is none.</summary>
    public string? Assignee { get; init; }

    /// <summary>Day since when the line is there; null where the history does not tell.</summary>
    public DateOnly? Since { get; init; }

    /// <summary>True in a shallow clone: the line is at least that old.</summary>
    public bool AtLeast { get; init; }

    /// <summary>Who to ask: the author of the line, as a contact; null where the history does not tell.</summary>
    public string? Contact { get; init; }
}

/// <summary>Where in the language a marker stands.</summary>
public enum MarkerPlace
{
    /// <summary>In a comment.</summary>
    Comment,

    /// <summary>In an annotation or attribute.</summary>
    Annotation,

    /// <summary>In the reason for which a test is skipped.</summary>
    SkipReason,
}
