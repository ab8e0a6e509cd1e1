using Kotsu.Core.Findings;

namespace Kotsu.Core.Snapshots;

/// <summary>The runbook pages of a workload and what stands in them.</summary>
public sealed record RunbooksSnapshot : Snapshot
{
    /// <inheritdoc/>
    public override SnapshotKind Kind => SnapshotKind.Runbooks;

    /// <summary>The pages by path.</summary>
    public required IReadOnlyList<Runbook> Runbooks { get; init; }
}

/// <summary>One runbook page.</summary>
public sealed record Runbook
{
    /// <summary>The page; line 1.</summary>
    public required Location At { get; init; }

    /// <summary>Its first heading, else its file name.</summary>
    public required string Title { get; init; }

    /// <summary>The page as a subject: its path.</summary>
    public Subject Subject => new("runbook", At.Path, Title);

    /// <summary>Words of its text without front matter, code and headings; two Japanese characters count as one word.</summary>
    public required int Words { get; init; }

    /// <summary>Commands to type: lines of code blocks, or of a command column of a table.</summary>
    public required int Commands { get; init; }

    /// <summary>The usual sections that the page lacks, each as the canonical name in English: Meaning, Impact, Diagnosis, Mitigation.</summary>
    public required IReadOnlyList<RunbookSection> MissingSections { get; init; }

    /// <summary>TODO, TBD, 未記入 and the like.</summary>
    public required IReadOnlyList<Location> Placeholders { get; init; }

    /// <summary>Steps that a person does by hand and a machine could do or offer: log in, copy, click, ask somebody.</summary>
    public required IReadOnlyList<Location> ManualSteps { get; init; }

    /// <summary>Steps in all.</summary>
    public required int Steps { get; init; }

    /// <summary>Day of the newest commit that changed it; null without history.</summary>
    public DateOnly? ChangedOn { get; init; }

    /// <summary>Day on which it says it was last reviewed (<c>last_reviewed_on</c>); null where it does not.</summary>
    public DateOnly? ReviewedOn { get; init; }

    /// <summary>How long a review holds by its own word (<c>review_in: 6 months</c>), in days; null where it does not say.</summary>
    public int? ReviewInDays { get; init; }

    /// <summary>Who answers for it by its own word (<c>owner</c>, <c>owner_slack</c>); null where it does not say.</summary>
    public string? Owner { get; init; }

    /// <summary>Paths of the repository that the page names, with the day of their newest commit.</summary>
    public IReadOnlyList<MentionedPath> About { get; init; } = [];
}

/// <summary>The usual sections of a runbook.</summary>
public enum RunbookSection
{
    /// <summary>What the page or the alert is about (Meaning, Overview, 概要).</summary>
    Meaning,

    /// <summary>Who is hurt (Impact, 影響).</summary>
    Impact,

    /// <summary>How to find the cause (Diagnosis, 調査, 確認).</summary>
    Diagnosis,

    /// <summary>What to do (Mitigation, 対処, 手順).</summary>
    Mitigation,
}

/// <summary>A path that a runbook names.</summary>
/// <param name="Path">The path at the tip.</param>
/// <param name="At">Where the runbook names it.</param>
/// <param name="ChangedOn">Day of the newest commit that changed the path.</param>
/// <param name="ChangesSince">Commits that changed the path after the runbook was last changed.</param>
public sealed record MentionedPath(string Path, Location At, DateOnly ChangedOn, int ChangesSince);
