namespace Kotsu.Core.Hope.Changes;

/// <summary>The days between two states.</summary>
internal sealed record ReplaySpan(DateOnly First, DateOnly Last)
{
    /// <summary>The day itself where it lies between the two; what was said to be earlier was unknown at first, and becomes true on the first day.</summary>
    public DateOnly Clamp(DateOnly day) => day < First ? First : day > Last ? Last : day;
}
