using Kotsu.Core.Reviews;

namespace Kotsu.Engine.Flow;

/// <summary>One piece of work that fits into the time that somebody has.</summary>
/// <param name="Fact">The fact that it is a piece of.</param>
/// <param name="Items">The subjects to put right; at least one.</param>
/// <param name="Minutes">How long it takes, by the probe's effort for one subject; at least 5, in steps of 5.</param>
/// <param name="Points">Its part of the fact's points, by the number of subjects; percentage points; null without a lens.</param>
public sealed record PieceOfWork(Fact Fact, IReadOnlyList<FactItem> Items, int Minutes, double? Points);
