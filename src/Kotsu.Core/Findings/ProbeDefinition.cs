using Kotsu.Core.Snapshots;
using Kotsu.Core.Text;

namespace Kotsu.Core.Findings;

/// <summary>What <c>probe.yaml</c> says of a probe.</summary>
public sealed record ProbeDefinition
{
    /// <summary>Equals the name of the folder.</summary>
    public required ProbeId Id { get; init; }

    /// <summary>The statement, a sentence that is true or false: "An alert carries no runbook link."</summary>
    public required Words Statement { get; init; }

    /// <summary>Why anybody should care; one or two sentences.</summary>
    public required Words Motivation { get; init; }

    /// <summary>
    /// The line of a fact that sums up every bad finding of this probe. Places: <c>{count}</c> bad subjects, <c>{total}</c> known
    /// subjects, and the values of the first bad finding; <c>[total:alert|alerts]</c> is the word for one, or for another number.
    /// </summary>
    public required Words Headline { get; init; }

    /// <summary>
    /// Headlines by message id, for probes whose subjects can be bad in several ways; may be empty. Where the most frequent message of
    /// the bad findings has one, it stands in for <see cref="Headline"/>, and <c>{count}</c> counts the findings with that message.
    /// </summary>
    public IReadOnlyDictionary<string, Words> Headlines { get; init; } = new Dictionary<string, Words>();

    /// <summary>The viewpoint that the probe looks from.</summary>
    public required Viewpoint Viewpoint { get; init; }

    /// <summary>The kinds of snapshot it needs; at least one.</summary>
    public required IReadOnlyList<SnapshotKind> Reads { get; init; }

    /// <summary>The outcome that is bad: True or False.</summary>
    public required Outcome RemediateOn { get; init; }

    /// <summary>How bad the bad outcome is by itself.</summary>
    public required Severity Severity { get; init; }

    /// <summary>Person-days to put one bad subject right; above 0. The effort of a fact grows with its subjects, see <see cref="EffortOf"/>.</summary>
    public required double EffortInDays { get; init; }

    /// <summary>How far the probe is trusted.</summary>
    public required Stage Stage { get; init; }

    /// <summary>The sentences of its findings, by id.</summary>
    public required IReadOnlyDictionary<string, Words> Messages { get; init; }

    /// <summary>
    /// A few words for a message by its id, for the line that says how the count of a fact is made up ("19 no link"); may be empty, and
    /// a message without one is told by its sentence.
    /// </summary>
    public IReadOnlyDictionary<string, Words> Labels { get; init; } = new Dictionary<string, Words>();

    /// <summary>What to do about a bad subject.</summary>
    public required Words Remediation { get; init; }

    /// <summary>Where the thresholds and claims come from: addresses or titles; may be empty.</summary>
    public IReadOnlyList<string> Sources { get; init; } = [];

    /// <summary>Raised whenever the probe's answers can change, so that stored results are known to be old; from 1.</summary>
    public int Version { get; init; } = 1;

    /// <summary>Whether <paramref name="outcome"/> calls for work.</summary>
    public bool IsBad(Outcome outcome) => outcome == RemediateOn;

    /// <summary>Whether <paramref name="outcome"/> is the opposite of what calls for work.</summary>
    public bool IsGood(Outcome outcome) => outcome is Outcome.True or Outcome.False && outcome != RemediateOn;

    /// <summary>Person-days for <paramref name="subjects"/> bad subjects, rounded up to half days, at least half a day.</summary>
    public double EffortOf(int subjects) => Math.Max(0.5, Math.Ceiling(EffortInDays * subjects * 2) / 2);
}
