namespace Kotsu.Core.Lenses;

/// <summary>A group of questions.</summary>
/// <param name="Name">1 to 128 characters.</param>
/// <param name="Questions">In file order; 1 to 20.</param>
public sealed record Pillar(PillarId Id, string Name, IReadOnlyList<Question> Questions);
