namespace Kotsu.Core.Hope.Changes;

/// <summary>How far hope moved between two states, and why.</summary>
/// <param name="From">Hope in the earlier state. Ratio, 0–1.</param>
/// <param name="To">Hope in the later one. Ratio, 0–1.</param>
/// <param name="Points">Percentage points for every kind; below 0 lowers hope. They add up to the whole change.</param>
public sealed record HopeChange(double From, double To, IReadOnlyDictionary<ChangeKind, double> Points)
{
    /// <summary>The whole change in percentage points; below 0 when hope fell.</summary>
    public double Whole => 100 * (To - From);
}
