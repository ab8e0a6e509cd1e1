namespace Kotsu.Core.Hope.Changes;

/// <summary>Something that happened between two states.</summary>
/// <param name="On">The day; what has no day of its own happened on the last one.</param>
/// <param name="Kind">What its change of hope is counted as.</param>
/// <param name="Apply">Makes it so.</param>
internal sealed record ReplayStep(DateOnly On, ChangeKind Kind, Action<ReplayState> Apply);
