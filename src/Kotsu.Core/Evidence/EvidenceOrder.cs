namespace Kotsu.Core.Evidence;

/// <summary>A total order over evidence, so that nothing depends on the order in which files are read.</summary>
public sealed class EvidenceOrder : IComparer<PracticeEvidence?>
{
    /// <summary>By practice, subject, date, rung, source and note.</summary>
    public static EvidenceOrder Instance { get; } = new();

    private EvidenceOrder()
    {
    }

    /// <inheritdoc/>
    public int Compare(PracticeEvidence? x, PracticeEvidence? y)
    {
        if (x is null || y is null)
        {
            return (x is null ? 0 : 1) - (y is null ? 0 : 1);
        }

        var byDate = string.CompareOrdinal(x.Practice.Value, y.Practice.Value);
        byDate = byDate != 0 ? byDate : string.CompareOrdinal(x.Subject.Id, y.Subject.Id);
        byDate = byDate != 0 ? byDate : x.Date.CompareTo(y.Date);

        return byDate != 0 ? byDate : CompareWords(x, y);
    }

    private static int CompareWords(PracticeEvidence x, PracticeEvidence y)
    {
        var byRung = x.IsContrary.CompareTo(y.IsContrary);
        byRung = byRung != 0 ? byRung : x.Rung.CompareTo(y.Rung);
        byRung = byRung != 0 ? byRung : string.CompareOrdinal(x.Source.ToString(), y.Source.ToString());
        byRung = byRung != 0 ? byRung : string.CompareOrdinal(x.Note, y.Note);
        byRung = byRung != 0 ? byRung : Nullable.Compare(x.ChangedOn, y.ChangedOn);
        byRung = byRung != 0 ? byRung : Nullable.Compare(x.ScheduleInDays, y.ScheduleInDays);
        byRung = byRung != 0 ? byRung : Nullable.Compare(x.Dismissal?.On, y.Dismissal?.On);
        byRung = byRung != 0 ? byRung : Nullable.Compare(x.Dismissal?.Until, y.Dismissal?.Until);

        return byRung != 0 ? byRung : string.CompareOrdinal(x.At?.ToString(), y.At?.ToString());
    }
}
