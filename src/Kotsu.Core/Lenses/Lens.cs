namespace Kotsu.Core.Lenses;

/// <summary>A questionnaire in AWS's custom-lens form, schema 2021-11-01.</summary>
public sealed record Lens
{
    /// <summary>1 to 128 characters.</summary>
    public required string Name { get; init; }

    /// <summary>What it is for; 1 to 2,048 characters.</summary>
    public required string Description { get; init; }

    /// <summary>In file order; 1 to 10.</summary>
    public required IReadOnlyList<Pillar> Pillars { get; init; }

    /// <summary>The questions of all pillars, in file order.</summary>
    public IEnumerable<Question> Questions => Pillars.SelectMany(p => p.Questions);
}
