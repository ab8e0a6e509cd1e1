namespace Kotsu.Core.Hope;

/// <summary>A practice worth starting with.</summary>
/// <param name="WeightPerDay"><c>w(1 − e) / effort</c>: weight that could be backed, for each person-day.</param>
public sealed record QuickWin(PracticeHope Practice, double WeightPerDay);

/// <summary>Finds the most backing for the least work.</summary>
public static class QuickWins
{
    /// <summary>The practices that rest on hope and whose effort is known, the most weight per day first.</summary>
    /// <returns>Without accepted practices: somebody signed that they are lived with.</returns>
    public static IReadOnlyList<QuickWin> Of(WorkloadHope hope) =>
    [
        .. hope.Practices
            .Where(p => p.Hope > 0 && p.Practice.EffortInDays > 0)
            .Select(p => new QuickWin(p, p.Weight * (1 - p.Backed) / p.Practice.EffortInDays!.Value))
            .OrderByDescending(q => q.WeightPerDay)
            .ThenBy(q => q.Practice.Practice.Code.Value, StringComparer.Ordinal),
    ];
}
