using Kotsu.Core.Findings;
using Kotsu.Core.Text;

namespace Kotsu.Core.Reviews;

/// <summary>The As-Is of one lens.</summary>
public sealed record LensReport(string Id, Words Name, string Edition, IReadOnlyList<PillarReport> Pillars);

/// <summary>The As-Is of one pillar.</summary>
public sealed record PillarReport(string Id, Words Name, IReadOnlyList<QuestionReport> Questions);

/// <summary>The As-Is of one question.</summary>
/// <param name="Code">Such as OPS07.</param>
/// <param name="Risk">What the lens's rules say: UNANSWERED, NONE, MEDIUM, HIGH or NOT_APPLICABLE.</param>
public sealed record QuestionReport(string Id, string Code, Words Title, string Risk, IReadOnlyList<PracticeReport> Practices);

/// <summary>The As-Is of one practice.</summary>
public sealed record PracticeReport
{
    /// <summary>Such as OPS07-BP03.</summary>
    public required string Code { get; init; }

    /// <summary>Its id in the lens.</summary>
    public required string Choice { get; init; }

    /// <summary>The practice in our words.</summary>
    public required Words Title { get; init; }

    /// <summary>Why, in a sentence.</summary>
    public required Words Intent { get; init; }

    /// <summary>What would prove it.</summary>
    public required Words Proof { get; init; }

    /// <summary>What to do first.</summary>
    public required Words Improvement { get; init; }

    /// <summary>The catalogue's risk.</summary>
    public required Severity Risk { get; init; }

    /// <summary>Its viewpoint.</summary>
    public required Viewpoint Viewpoint { get; init; }

    /// <summary>Whether it is in play; null, or the reason why it is not.</summary>
    public string? NotApplicable { get; init; }

    /// <summary>Its weight; 0 when not in play.</summary>
    public required double Weight { get; init; }

    /// <summary>What the team multiplied the risk's weight with: 0.5, 1 or 2.</summary>
    public double Context { get; init; } = 1;

    /// <summary>Known subjects that it is judged on; at least 1.</summary>
    public int Subjects { get; init; } = 1;

    /// <summary>Share of its weight that is backed. Ratio, 0–1.</summary>
    public required double Backed { get; init; }

    /// <summary>Share of its weight that is accepted. Ratio, 0–1.</summary>
    public required double Accepted { get; init; }

    /// <summary>Share of its weight that rests on hope. Ratio, 0–1.</summary>
    public required double Hope { get; init; }

    /// <summary>The class of its hope: unowned, gap, expired, unasked, unshown, partlyShown; null when none is left.</summary>
    public required string? HopeClass { get; init; }

    /// <summary>The rung reached by its best evidence: None, Said, Written, Checked, Exercised, Measured.</summary>
    public required string Rung { get; init; }

    /// <summary>Whether a probe bears on it that saw something.</summary>
    public required bool FilesCanShow { get; init; }

    /// <summary>The evidence for it and against it, the newest first.</summary>
    public required IReadOnlyList<EvidenceLine> Evidence { get; init; }

    /// <summary>Two probing questions.</summary>
    public required IReadOnlyList<Words> Ask { get; init; }
}

/// <summary>One line of evidence; findings of one probe with one message are one line.</summary>
/// <param name="Supports">False for contrary evidence.</param>
/// <param name="Rung">The rung that it reaches; None for contrary evidence.</param>
/// <param name="On">Its day.</param>
/// <param name="Source">The probe's id, or who said it.</param>
/// <param name="Sentence">What it says.</param>
/// <param name="Subjects">How many subjects it is about.</param>
public sealed record EvidenceLine(bool Supports, string Rung, DateOnly On, string Source, Words Sentence, int Subjects, Location? At)
{
    /// <summary>How much of its strength age has left. Ratio, 0–1; null for contrary evidence, and where it was not worked out.</summary>
    public double? Freshness { get; init; }

    /// <summary>The last day on which it counts in full; null for contrary evidence, and where it was not worked out.</summary>
    public DateOnly? FreshThrough { get; init; }
}
