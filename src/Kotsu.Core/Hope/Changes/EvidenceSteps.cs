using Kotsu.Core.Evidence;
using Kotsu.Core.Lenses;

namespace Kotsu.Core.Hope.Changes;

/// <summary>What happened to evidence: it came, it went, it was seen again, or it was put aside.</summary>
internal sealed class EvidenceSteps(HopeInput before, HopeInput after, ReplaySpan span)
{
    private readonly Dictionary<PracticeCode, HashSet<string>> listedBefore = Listed(before);
    private readonly Dictionary<PracticeCode, HashSet<string>> listedAfter = Listed(after);

    public IEnumerable<ReplayStep> Into(ReplayState state)
    {
        var old = EvidenceKey.Index(before.Evidence);
        var now = EvidenceKey.Index(after.Evidence);
        foreach (var (key, evidence) in old.Where(e => e.Value.Date <= span.First))
        {
            state.Put(key, evidence);
            if (evidence.Dismissal?.IsInForceOn(span.First) is true)
            {
                state.Dismiss(key, true);
            }
        }

        return
        [
            .. old.Keys.Union(now.Keys).SelectMany(k => OfOne(k, old.GetValueOrDefault(k), now.GetValueOrDefault(k))),
        ];
    }

    private IEnumerable<ReplayStep> OfOne(EvidenceKey key, PracticeEvidence? old, PracticeEvidence? now) => (old, now) switch
    {
        (not null, null) => Goes(key, old),
        (null, not null) => [Comes(key, now), .. Dismissals(key, null, now)],
        (not null, not null) when old.Date > span.First => [Comes(key, now), .. Dismissals(key, old, now)],
        (not null, not null) => [Again(key, old, now), .. Dismissals(key, old, now)],
        _ => [],
    };

    // What is dated after the last day is put there all the same: the figures leave it aside by themselves.
    private ReplayStep Comes(EvidenceKey key, PracticeEvidence now) =>
        new(span.Clamp(now.Date), KindOfComing(key, now), s => s.Put(key, now));

    private IEnumerable<ReplayStep> Goes(EvidenceKey key, PracticeEvidence old) =>
        [.. Dismissals(key, old, null), new(span.Last, KindOfGoing(key, old), s => s.Remove(key))];

    // A change under a note has a day of its own, from which the figures halve it; so it can be known from the first day on.
    private ReplayStep Again(EvidenceKey key, PracticeEvidence old, PracticeEvidence now)
    {
        var isEdited = old.Rung != now.Rung || old.ScheduleInDays != now.ScheduleInDays;

        return new(key.Note is null ? span.Last : span.First, isEdited ? ChangeKind.Catalogue : ChangeKind.Ageing, s => s.Put(key, now));
    }

    private IEnumerable<ReplayStep> Dismissals(EvidenceKey key, PracticeEvidence? old, PracticeEvidence? now)
    {
        var wasDismissed = old?.Date <= span.First && IsDismissed(old, span.First);
        foreach (var day in DaysOf(old?.Dismissal, now?.Dismissal))
        {
            var isDismissed = IsDismissed(now, day) || (day < span.Last && IsDismissed(old, day));
            if (isDismissed != wasDismissed)
            {
                yield return new(day, ChangeKind.Dismissals, s => s.Dismiss(key, isDismissed));
                wasDismissed = isDismissed;
            }
        }
    }

    private IEnumerable<DateOnly> DaysOf(Dismissal? old, Dismissal? now) =>
        new[] { old?.On, old?.Until, now?.On, now?.Until, span.Last }
            .OfType<DateOnly>()
            .Select(span.Clamp)
            .Order();

    private static bool IsDismissed(PracticeEvidence? evidence, DateOnly day) => evidence?.Dismissal?.IsInForceOn(day) is true;

    private ChangeKind KindOfComing(EvidenceKey key, PracticeEvidence evidence)
    {
        if (!listedBefore.TryGetValue(key.Practice, out var listed))
        {
            return ChangeKind.Catalogue;
        }

        var isNewSubject = IsProbe(evidence) && IsIn(listedAfter, key) && !listed.Contains(key.Subject);
        return isNewSubject ? ChangeKind.Subjects : evidence.IsContrary ? ChangeKind.Found : ChangeKind.Work;
    }

    private ChangeKind KindOfGoing(EvidenceKey key, PracticeEvidence evidence)
    {
        if (!listedAfter.TryGetValue(key.Practice, out var listed))
        {
            return ChangeKind.Catalogue;
        }

        var isGoneSubject = IsProbe(evidence) && IsIn(listedBefore, key) && !listed.Contains(key.Subject);
        return (isGoneSubject, evidence.IsContrary, IsProbe(evidence)) switch
        {
            (true, _, _) => ChangeKind.Subjects,
            (_, false, _) => ChangeKind.Found,
            (_, true, true) => ChangeKind.Work,
            (_, true, false) => ChangeKind.Dismissals,
        };
    }

    private static bool IsProbe(PracticeEvidence evidence) => evidence.Source is EvidenceSource.Probe;

    private static bool IsIn(Dictionary<PracticeCode, HashSet<string>> listed, EvidenceKey key) =>
        listed.TryGetValue(key.Practice, out var subjects) && subjects.Contains(key.Subject);

    private static Dictionary<PracticeCode, HashSet<string>> Listed(HopeInput input) =>
        input.Practices.ToDictionary(p => p.Code, p => p.Subjects.Select(s => s.Id).ToHashSet());
}
