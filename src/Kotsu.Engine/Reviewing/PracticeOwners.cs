using Kotsu.Core.Lenses;
using Kotsu.Core.Workloads;

namespace Kotsu.Engine.Reviewing;

/// <summary>Whether some team answers for a practice, as <c>kotsu.yaml</c> says it.</summary>
internal sealed class PracticeOwners(WorkloadDeclaration declaration)
{
    // Without teams nothing is known of owners, and one team owns everything. From two teams on, what none of them took is nobody's.
    private readonly bool isKnown = declaration.Teams.Count > 1;

    /// <summary>Whether the practice has an owner. An entry may name a practice (<c>OPS07-BP03</c>) or all of a question (<c>OPS07</c>).</summary>
    public bool Has(PracticeCode practice) => !isKnown || declaration.Owners.Any(o => Means(o.Practice, practice.Value));

    /// <summary>The team that answers for the practice; null where the declaration names none.</summary>
    public string? Find(PracticeCode practice) =>
        declaration.Owners.FirstOrDefault(o => Means(o.Practice, practice.Value))?.Team ?? (declaration.Teams.Count == 1 ? declaration.Teams[0].Id : null);

    private static bool Means(string named, string practice) =>
        string.Equals(named, practice, StringComparison.OrdinalIgnoreCase) || practice.StartsWith(named + "-", StringComparison.OrdinalIgnoreCase);
}
