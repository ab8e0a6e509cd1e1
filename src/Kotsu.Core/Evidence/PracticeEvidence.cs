using Kotsu.Core.Findings;
using Kotsu.Core.Lenses;

namespace Kotsu.Core.Evidence;

/// <summary>A finding or a person's note that speaks for or against a practice (根拠), or says that somebody was asked and did not know.</summary>
public sealed record PracticeEvidence
{
    /// <summary>The practice that it speaks of.</summary>
    public required PracticeCode Practice { get; init; }

    /// <summary>What of the practice it is about; <see cref="Subject.Whole"/> for all of it. Compared by <see cref="Subject.Id"/>.</summary>
    public Subject Subject { get; init; } = Subject.Whole;

    /// <summary>The rung as stated; see <see cref="CountsAs"/>. None: somebody was asked and did not know, or the evidence is contrary.</summary>
    public required EvidenceRung Rung { get; init; }

    /// <summary>The day on which it was seen, said or done, in the time zone of the workload.</summary>
    public required DateOnly Date { get; init; }

    /// <summary>Who or what says so.</summary>
    public required EvidenceSource Source { get; init; }

    /// <summary>In the words of who says so; may be empty, may have many lines.</summary>
    public string Note { get; init; } = "";

    /// <summary>What it depends on. Empty: nothing whose change matters.</summary>
    public Pins Pins { get; init; } = Pins.None;

    /// <summary>The day on which something that it is pinned to last changed, or the last person who exercised it left; null where none did.</summary>
    public DateOnly? ChangedOn { get; init; }

    /// <summary>Whether it says that the practice fails, or that a written rule hinders it.</summary>
    public bool IsContrary { get; init; }

    /// <summary>For measured evidence, how often it is measured; null where there is no schedule.</summary>
    public int? ScheduleInDays { get; init; }

    /// <summary>For contrary evidence of a probe, who put it aside and until when; null where nobody did.</summary>
    public Dismissal? Dismissal { get; init; }

    /// <summary>Where to check it; null where there is no place.</summary>
    public Location? At { get; init; }

    /// <summary>The rung that counts: what is stated, but never above what its source can reach; None for contrary evidence.</summary>
    public EvidenceRung CountsAs => IsContrary ? EvidenceRung.None : (EvidenceRung)Math.Min((int)Rung, (int)Source.Ceiling);

    /// <summary>Days for which it counts in full.</summary>
    public int TimeToLiveInDays => CountsAs.TimeToLiveInDays(ScheduleInDays);

    /// <summary>The last day on which it counts in full.</summary>
    public DateOnly LastFreshDay => Days.After(Date, TimeToLiveInDays);

    /// <summary>Whether what it is about changed after it and by <paramref name="day"/>.</summary>
    public bool IsChangedBy(DateOnly day) => ChangedOn > Date && ChangedOn <= day;

    /// <summary>How much of it is left on <paramref name="day"/>. Ratio, 0–1.</summary>
    public double FreshnessOn(DateOnly day) => Freshness.Of(day.DayNumber - Date.DayNumber, TimeToLiveInDays, IsChangedBy(day));

    /// <summary>What it is worth on <paramref name="day"/>: <c>s · f</c>. Ratio, 0–1.</summary>
    public double WorthOn(DateOnly day) => CountsAs.Strength() * FreshnessOn(day);

    /// <summary>Whether it is there on <paramref name="day"/> and nobody put it aside.</summary>
    public bool IsInForceOn(DateOnly day) => Date <= day && Dismissal?.IsInForceOn(day) is not true;
}
