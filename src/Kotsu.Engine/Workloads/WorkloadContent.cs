using Kotsu.Core.Organisations;
using Kotsu.Core.Problems;
using Kotsu.Core.Storing;
using Kotsu.Core.Workloads;
using Kotsu.Engine.Sharing;

namespace Kotsu.Engine.Workloads;

/// <summary>What people say of a workload.</summary>
public sealed record WorkloadContent
{
    private const int ReviewOwnerMaxLength = 255;
    private const int MostPillars = 10;

    /// <summary>3–100 characters, unique in the organisation, spaces and case ignored.</summary>
    public required string Name { get; init; }

    /// <summary>At most 250 characters.</summary>
    public string Description { get; init; } = "";

    /// <summary>Whether users depend on it.</summary>
    public WorkloadEnvironment Environment { get; init; }

    /// <summary>At most 255 characters.</summary>
    public string ReviewOwner { get; init; } = "";

    /// <summary>A product of the organisation.</summary>
    public ProductId? Product { get; init; }

    /// <summary>A team of the organisation.</summary>
    public TeamId? Team { get; init; }

    /// <summary>An IANA name.</summary>
    public string? TimeZone { get; init; }

    /// <summary>At most ten pillar ids, each once.</summary>
    public IReadOnlyList<string> PillarPriorities { get; init; } = [];

    /// <summary>At most 2,084 characters.</summary>
    public string Notes { get; init; } = "";

    /// <summary>The workload with this said of it.</summary>
    internal Workload On(Workload workload) => workload with
    {
        Name = Name,
        NameKey = Workload.ComparedName(Name),
        Description = Description,
        Environment = Environment,
        ReviewOwner = ReviewOwner,
        Product = Product,
        Team = Team,
        TimeZone = TimeZone,
        PillarPriorities = PillarPriorities,
        Notes = Notes,
    };

    /// <summary>What is wrong with it; null when nothing is.</summary>
    /// <param name="itself">The workload that it is said of; null for a new one.</param>
    internal async Task<Problem?> FindProblemAsync(IUnit unit, WorkloadId? itself)
    {
        if (FindWrongValue() is { } wrong)
        {
            return wrong;
        }

        var key = Workload.ComparedName(Name);
        if (await unit.Rows<Workload>().FindAsync(w => w.NameKey == key) is { } other && other.Id != itself)
        {
            return ServerProblems.NameIsTaken("workload", Name);
        }

        if (Product is { } product && await unit.Rows<Product>().CountAsync(p => p.Id == product) == 0)
        {
            return ServerProblems.IsNotThere("product");
        }

        return Team is { } team && await unit.Rows<Team>().CountAsync(t => t.Id == team) == 0 ? ServerProblems.IsNotThere("team") : null;
    }

    private Problem? FindWrongValue() =>
        Limits.Name("name", Name, 3, Workload.NameMaxLength)
        ?? Limits.Text("description", Description, 0, Workload.DescriptionMaxLength)
        ?? Limits.Text("reviewOwner", ReviewOwner, 0, ReviewOwnerMaxLength)
        ?? Limits.Text("notes", Notes, 0, Workload.NotesMaxLength)
        ?? Limits.TimeZone("timeZone", TimeZone)
        ?? (PillarPriorities.Count <= MostPillars && PillarPriorities.Distinct().Count() == PillarPriorities.Count
            ? null
            : ServerProblems.ValueIsNotAllowed("pillarPriorities", new($"at most {MostPillars} pillars, each once", $"{MostPillars}個以内で重複なし")));
}
