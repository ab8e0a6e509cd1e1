using Kotsu.Core.Findings;
using Kotsu.Core.Snapshots;
using Kotsu.Core.Text;

namespace Kotsu.Core.Reviews;

/// <summary>Everything that a review of a workload says, ready to be rendered. Same commit, statements and date: equal on any machine.</summary>
public sealed record ReviewReport
{
    /// <summary>What was reviewed.</summary>
    public required ReportedWorkload Workload { get; init; }

    /// <summary>Every fact, the heaviest first; numbered from 1.</summary>
    public required IReadOnlyList<Fact> Facts { get; init; }

    /// <summary>The facts to show first: at most five, from stable probes, at most two per viewpoint, in order of <see cref="Facts"/>.</summary>
    public required IReadOnlyList<Fact> FirstFacts { get; init; }

    /// <summary>The lenses with their As-Is. Empty for a scan without a lens.</summary>
    public required IReadOnlyList<LensReport> Lenses { get; init; }

    /// <summary>Figures of the practices that files can show something of; null for a scan without a lens, or when no practice is.</summary>
    public required HopeFigures? FilesCanShow { get; init; }

    /// <summary>Figures of all practices in play; null until half of their weight was asked or measured.</summary>
    public required HopeFigures? Whole { get; init; }

    /// <summary>Practices in play.</summary>
    public required int PracticesInPlay { get; init; }

    /// <summary>Practices that only people know of.</summary>
    public required int OnlyPeopleKnow { get; init; }

    /// <summary>Those among them that somebody was asked about.</summary>
    public required int AskedOfPeople { get; init; }

    /// <summary>What falls due, the nearest day first.</summary>
    public required IReadOnlyList<FallsDue> FallsDue { get; init; }

    /// <summary>What moved since the review before; null for the first one.</summary>
    public required Movement? Movement { get; init; }

    /// <summary>How each probe did, by id.</summary>
    public required IReadOnlyList<ProbeSummary> Probes { get; init; }

    /// <summary>What was not found or could not be looked at.</summary>
    public required IReadOnlyList<NotSeen> NotSeen { get; init; }

    /// <summary>Files that could not be read, by path.</summary>
    public required IReadOnlyList<Unreadable> Unreadable { get; init; }

    /// <summary>Findings that are dismissed or suppressed, with the reason and the day on which they come back.</summary>
    public required IReadOnlyList<SetAside> SetAside { get; init; }
}

/// <summary>What was reviewed.</summary>
public sealed record ReportedWorkload
{
    /// <summary>Its name.</summary>
    public required string Name { get; init; }

    /// <summary>What it is for; null where nobody wrote it down.</summary>
    public string? Purpose { get; init; }

    /// <summary>The commit at the tip in full; null for a folder without history.</summary>
    public string? Commit { get; init; }

    /// <summary>Whether uncommitted files were read too.</summary>
    public bool IsWorkTree { get; init; }

    /// <summary>Whether older history is cut off: ages are "at least".</summary>
    public bool IsShallow { get; init; }

    /// <summary>The day that everything is counted to.</summary>
    public required DateOnly AsOf { get; init; }

    /// <summary>Files of the tip.</summary>
    public required int Files { get; init; }

    /// <summary>Files left out as vendored, generated, fixtures or excluded.</summary>
    public required int FilesLeftOut { get; init; }

    /// <summary>Commits of the history; null without history.</summary>
    public int? Commits { get; init; }
}

/// <summary>Shares of the weight of some practices. They add up to 1.</summary>
/// <param name="Practices">How many practices.</param>
/// <param name="Weight">Their weight.</param>
/// <param name="Backed">裏付けあり. Ratio, 0–1.</param>
/// <param name="Accepted">受容. Ratio, 0–1.</param>
/// <param name="Hope">神頼み. Ratio, 0–1.</param>
/// <param name="Split">What hope consists of, by class name (unowned, gap, expired, unasked, unshown, partlyShown); ratios that add up to <paramref name="Hope"/>.</param>
public sealed record HopeFigures(int Practices, double Weight, double Backed, double Accepted, double Hope, IReadOnlyList<HopeShare> Split);

/// <summary>One class of hope.</summary>
/// <param name="Class">unowned, gap, expired, unasked, unshown or partlyShown.</param>
/// <param name="Share">Ratio, 0–1, of all weight.</param>
public sealed record HopeShare(string Class, double Share);

/// <summary>Something that wants doing: a day on which evidence runs out or an acceptance lapses.</summary>
/// <param name="On">The first day on which it no longer counts in full.</param>
/// <param name="Practice">The practice's code.</param>
/// <param name="Title">The practice's title.</param>
/// <param name="Weight">Weight that begins to fall back to hope.</param>
/// <param name="IsAcceptance">An acceptance that lapses rather than evidence that ages.</param>
public sealed record FallsDue(DateOnly On, string Practice, Words Title, double Weight, bool IsAcceptance);

/// <summary>A finding that somebody put aside for a while.</summary>
/// <param name="Until">The first day on which it counts again.</param>
public sealed record SetAside(ProbeId Probe, Location? At, string Subject, DateOnly Until, string Reason)
{
    /// <summary>Tells the finding from every other; null where it is not known.</summary>
    public Fingerprint? Fingerprint { get; init; }
}
