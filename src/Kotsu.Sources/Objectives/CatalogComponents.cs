using Kotsu.Core.Snapshots;

namespace Kotsu.Sources.Objectives;

/// <summary>The components that a catalog names, of whatever type. What it says of them goes before what other files let us guess.</summary>
internal sealed class CatalogComponents
{
    private readonly Dictionary<string, bool> runsByKey = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<(string Name, string[] Words)>> byLastWord = new(StringComparer.Ordinal);

    /// <summary>Takes note of a component; one that does not run is a library, or was given up.</summary>
    public void Add(string name, bool runs)
    {
        runsByKey[ServiceNames.Key(name)] = runs;
        if (Words(name) is [.., var last] words)
        {
            byLastWord.TryAdd(last, []);
            byLastWord[last].Add((name, words));
        }
    }

    /// <summary>Whether something of this name is a service, for all that the catalog says.</summary>
    public bool AllowsService(string name) => runsByKey.TryGetValue(ServiceNames.Key(name), out var runs) ? runs : FindLonger(name) is null;

    /// <summary>Whether a component has this name.</summary>
    public bool Holds(string name) => runsByKey.ContainsKey(ServiceNames.Key(name));

    /// <summary>
    /// The component that a file means by a shorter name: <c>shop-api-gateway</c> for <c>api-gateway</c>. Null where none ends in that
    /// name, or more than one does.
    /// </summary>
    public string? FindLonger(string name)
    {
        var words = Words(name);
        if (words.Length == 0 || !byLastWord.TryGetValue(words[^1], out var candidates))
        {
            return null;
        }

        var longer = candidates.Where(c => c.Words.Length > words.Length && c.Words.AsSpan().EndsWith(words)).Take(2).ToList();
        return longer.Count == 1 ? longer[0].Name : null;
    }

    private static string[] Words(string name)
    {
        var words = name.ToLowerInvariant().Split(['-', '_', '.', '/'], StringSplitOptions.RemoveEmptyEntries);
        return words is [.. var rest, "service" or "svc"] && rest.Length > 0 ? rest : words;
    }
}
