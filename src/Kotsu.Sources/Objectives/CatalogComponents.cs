using Kotsu.Core.Snapshots;

namespace Kotsu.Sources.Objectives;

/// <summary>The components that a catalog names, of whatever type. What it says of them goes before what other files let us guess.</summary>
internal sealed class CatalogComponents
{
    private readonly List<string> names = [];
    private readonly HashSet<string> notRunning = new(StringComparer.Ordinal);

    /// <summary>Takes note of a component; one that does not run is a library, or was given up.</summary>
    public void Add(string name, bool runs)
    {
        names.Add(name);
        if (!runs)
        {
            notRunning.Add(ServiceNames.Key(name));
        }
    }

    /// <summary>Whether something of this name is a service, for all that the catalog says.</summary>
    public bool AllowsService(string name) => Holds(name) ? !notRunning.Contains(ServiceNames.Key(name)) : FindLonger(name) is null;

    /// <summary>Whether a component has this name.</summary>
    public bool Holds(string name) => names.Exists(n => ServiceNames.AreSame(n, name));

    /// <summary>
    /// The component that a file means by a shorter name: <c>shop-api-gateway</c> for <c>api-gateway</c>. Null where none ends in that
    /// name, or more than one does.
    /// </summary>
    public string? FindLonger(string name)
    {
        var longer = names.Where(n => !ServiceNames.AreSame(n, name) && EndsWith(Words(n), Words(name))).Take(2).ToList();
        return longer.Count == 1 ? longer[0] : null;
    }

    private static bool EndsWith(string[] all, string[] end) => end.Length > 0 && all.AsSpan().EndsWith(end);

    private static string[] Words(string name)
    {
        var words = name.ToLowerInvariant().Split(['-', '_', '.', '/'], StringSplitOptions.RemoveEmptyEntries);
        return words is [.. var rest, "service" or "svc"] ? rest : words;
    }
}
