namespace Kotsu.Core.Evidence;

/// <summary>How much of evidence is left as it ages.</summary>
public static class Freshness
{
    /// <summary>1 through the last day of the time-to-live, then linear to 0 at twice that; half of it when what it is about changed.</summary>
    /// <param name="ageInDays">Days since the evidence; below 0 it is not there yet and counts 0.</param>
    /// <param name="timeToLiveInDays">Above 0.</param>
    /// <param name="isChanged">Whether something that it is pinned to changed since, or the last person who exercised it left.</param>
    /// <returns>Ratio, 0–1.</returns>
    /// <remarks>Source: measures.md §1, "Freshness".</remarks>
    public static double Of(int ageInDays, int timeToLiveInDays, bool isChanged) => Of(ageInDays, timeToLiveInDays) * (isChanged ? 0.5 : 1);

    private static double Of(int age, int timeToLive) => age switch
    {
        < 0 => 0,
        _ when age <= timeToLive => 1,
        _ => Math.Max(0, ((2.0 * timeToLive) - age) / timeToLive),
    };
}
