namespace Kotsu.Core.Lenses.Linting;

/// <summary>What the linter goes by.</summary>
public sealed record LintOptions
{
    /// <summary>Whether a choice whose title says "none of these" counts as such where its id does not. Default true; false shows what a linter by ids alone sees.</summary>
    public bool ReadsTitles { get; init; } = true;

    /// <summary>Published lenses by name. Default: <see cref="KnownLens.All"/>.</summary>
    public IReadOnlyList<KnownLens> KnownLenses { get; init; } = KnownLens.All;
}
