using Kotsu.Core.Findings;
using Kotsu.Core.Snapshots;
using Kotsu.Core.Text;

namespace Kotsu.Sources.Objectives;

/// <summary>Gathers services and objectives while files are read.</summary>
internal sealed class FoundObjectives
{
    private readonly Dictionary<string, KnownService> services = new(StringComparer.Ordinal);
    private readonly List<Objective> objectives = [];
    private readonly List<Objective> nameless = [];
    private readonly List<Unreadable> unreadable = [];

    /// <summary>The components of the catalog.</summary>
    public CatalogComponents Catalog { get; } = new();

    /// <summary>What could not be read.</summary>
    public IReadOnlyList<Unreadable> Unreadable => [.. unreadable.Distinct()];

    /// <summary>Whether nothing was found.</summary>
    public bool IsEmpty => services.Count == 0 && objectives.Count == 0 && nameless.Count == 0;

    /// <summary>The services by name, without those that the catalog knows better.</summary>
    public IReadOnlyList<KnownService> Services => [.. services.Values.Where(s => Catalog.AllowsService(s.Name)).OrderBy(s => s.Name, StringComparer.Ordinal)];

    /// <summary>The objectives by path and line; those that name no service are about the known service whose name theirs begins with.</summary>
    public IReadOnlyList<Objective> Objectives =>
    [
        .. objectives.Concat(nameless.Select(o => o with { Service = ServiceOf(o.Name) }))
            .Select(o => Catalog.Holds(o.Service) ? o : o with { Service = Catalog.FindLonger(o.Service) ?? o.Service })
            .OrderBy(o => o.At.Path, StringComparer.Ordinal).ThenBy(o => o.At.Line),
    ];

    /// <summary>Adds a service unless one of its name is known already: the first place stays.</summary>
    public void Add(KnownService service) => services.TryAdd(ServiceNames.Key(service.Name), service);

    /// <summary>Whether one of the words of <paramref name="name"/> is a known service: <c>shop-ui-chart</c> where <c>ui</c> is known.</summary>
    public bool KnowsPartOf(string name) => name.Split('-', '_').Any(w => services.ContainsKey(ServiceNames.Key(w)));

    /// <summary>Adds an objective, and the service that it names.</summary>
    public void Add(Objective objective)
    {
        objectives.Add(objective);
        Add(new KnownService(objective.Service, objective.At));
    }

    /// <summary>Adds an objective whose format has no field for the service.</summary>
    public void AddNameless(Objective objective) => nameless.Add(objective);

    /// <summary>Adds something that could not be read.</summary>
    public void Add(Unreadable trouble) => unreadable.Add(trouble);

    /// <summary>Adds something that could not be read.</summary>
    public void AddTrouble(Location at, string en, string ja) => Add(new Unreadable(at, new Words(en, ja)));

    private string ServiceOf(string name)
    {
        var key = ServiceNames.Key(name);
        return services.Where(s => key.StartsWith(s.Key, StringComparison.Ordinal)).MaxBy(s => s.Key.Length).Value?.Name ?? name;
    }
}
