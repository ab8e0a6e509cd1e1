using System.Globalization;
using Kotsu.Core.Findings;
using Kotsu.Core.Text;
using Kotsu.Sources.Yaml;

namespace Kotsu.Sources.Definitions;

/// <summary>A map of a file of ours. It knows which keys may stand in it; every other key is trouble, and so is every value of the wrong kind.</summary>
internal sealed class DefinitionFields
{
    private readonly YamlMap map;

    private DefinitionFields(YamlMap map, DefinitionTroubles troubles)
    {
        this.map = map;
        Troubles = troubles;
    }

    /// <summary>Where trouble is told.</summary>
    public DefinitionTroubles Troubles { get; }

    /// <summary>Where the map begins.</summary>
    public Location At => Troubles.LocationOf(map);

    /// <summary>The map as it stands.</summary>
    public YamlNode Node => map;

    /// <summary>The map at <paramref name="node"/>; null, with trouble, where there is none.</summary>
    public static DefinitionFields? Of(YamlNode node, DefinitionTroubles troubles, IReadOnlyList<string> keys)
    {
        if (node is not YamlMap map)
        {
            troubles.Add(node, DefinitionWords.Of(node), DefinitionWords.Map);
            return null;
        }

        var seen = new HashSet<string>();
        foreach (var key in map.All.Select(e => e.Key))
        {
            if (!keys.Contains(key.Value))
            {
                troubles.Add(key, DefinitionWords.Key(key.Value), DefinitionWords.OneOf(keys), NearestName.Of(key.Value, keys));
            }
            else if (!seen.Add(key.Value))
            {
                troubles.Add(key, DefinitionWords.Twice(key.Value), DefinitionWords.Once);
            }
        }

        return new(map, troubles);
    }

    /// <summary>The value of a key; null where the key is absent or says nothing.</summary>
    public YamlNode? Find(string key) => map.All.FirstOrDefault(e => e.Key.Value == key)?.Value is { } value and not YamlScalar { IsNull: true } ? value : null;

    /// <summary>The value of a key; null, with trouble, where there is none.</summary>
    public YamlNode? Require(string key)
    {
        if (Find(key) is { } value)
        {
            return value;
        }

        Troubles.Add(map, DefinitionWords.NoKey(key), DefinitionWords.WithKey(key));
        return null;
    }

    /// <summary>A text that is not empty; null where there is none, with trouble where it is something else.</summary>
    public string? Text(string key) => Find(key) is { } node ? TextOf(node) : null;

    /// <summary>A text that is not empty; empty, with trouble, where there is none.</summary>
    public string RequiredText(string key) => Require(key) is { } node ? TextOf(node) ?? "" : "";

    /// <summary>A text in both languages.</summary>
    public Words Words(string key) => Map(key, ["en", "ja"]) is { } both ? new(both.RequiredText("en"), both.RequiredText("ja")) : new("", "");

    /// <summary>A text whose English stands in another file; only <c>ja</c> is taken here.</summary>
    public Words Words(string key, string english) => new(english, Map(key, ["ja"])?.RequiredText("ja") ?? "");

    /// <summary>A number within bounds, both included.</summary>
    public double Number(string key, double least, double most)
    {
        if (Require(key) is not { } node)
        {
            return least;
        }

        if (node.Text is { } text && double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most)
        {
            return number;
        }

        Troubles.Add(node, DefinitionWords.Of(node), DefinitionWords.Number(least, most));
        return least;
    }

    /// <summary>A whole number within bounds, both included; the lower bound where the key is absent.</summary>
    public int Whole(string key, int least, int most)
    {
        if (Find(key) is not { } node)
        {
            return least;
        }

        if (int.TryParse(node.Text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most)
        {
            return number;
        }

        Troubles.Add(node, DefinitionWords.Of(node), DefinitionWords.Whole(least, most));
        return least;
    }

    /// <summary>A calendar day.</summary>
    public DateOnly Date(string key)
    {
        if (Require(key) is { } node)
        {
            if (DateOnly.TryParseExact(node.Text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date))
            {
                return date;
            }

            Troubles.Add(node, DefinitionWords.Of(node), DefinitionWords.Date);
        }

        return default;
    }

    /// <summary>One of some names.</summary>
    public T OneOf<T>(string key, IReadOnlyDictionary<string, T> names)
        where T : struct => Require(key) is { } node ? NameOf(node, names) : default;

    /// <summary>A list of some names; at least one.</summary>
    public IReadOnlyList<T> SomeOf<T>(string key, IReadOnlyDictionary<string, T> names)
        where T : struct => [.. RequiredList(key, 1).Select(node => NameOf(node, names))];

    /// <summary>A list of texts; empty where the key is absent.</summary>
    public IReadOnlyList<string> Texts(string key) => [.. Nodes(key).Select(TextOf).OfType<string>()];

    /// <summary>A map below a key; null, with trouble, where there is none.</summary>
    public DefinitionFields? Map(string key, IReadOnlyList<string> keys) => Require(key) is { } node ? Of(node, Troubles, keys) : null;

    /// <summary>A map below a key; null where the key is absent.</summary>
    public DefinitionFields? OptionalMap(string key, IReadOnlyList<string> keys) => Find(key) is { } node ? Of(node, Troubles, keys) : null;

    /// <summary>A list of maps; empty where the key is absent.</summary>
    public IReadOnlyList<DefinitionFields> Maps(string key, IReadOnlyList<string> keys) =>
        [.. Nodes(key).Select(node => Of(node, Troubles, keys)).OfType<DefinitionFields>()];

    /// <summary>A list with a number of items.</summary>
    public IReadOnlyList<YamlNode> RequiredList(string key, int least, int most = int.MaxValue)
    {
        if (Require(key) is not { } node)
        {
            return [];
        }

        var items = Nodes(key);
        if (node is YamlList && (items.Count < least || items.Count > most))
        {
            Troubles.Add(node, DefinitionWords.Items(items.Count), DefinitionWords.ItemsAllowed(least, most));
        }

        return items;
    }

    /// <summary>A text that is not empty; null, with trouble, where the node is none.</summary>
    public string? TextOf(YamlNode node)
    {
        if (!string.IsNullOrWhiteSpace(node.Text))
        {
            return node.Text;
        }

        Troubles.Add(node, DefinitionWords.Of(node), DefinitionWords.Text);
        return null;
    }

    private IReadOnlyList<YamlNode> Nodes(string key)
    {
        switch (Find(key))
        {
            case null:
                return [];
            case YamlList list:
                return list.Nodes;
            case var other:
                Troubles.Add(other, DefinitionWords.Of(other), DefinitionWords.List);
                return [];
        }
    }

    private T NameOf<T>(YamlNode node, IReadOnlyDictionary<string, T> names)
        where T : struct
    {
        if (node.Text is { } name && names.TryGetValue(name, out var value))
        {
            return value;
        }

        Troubles.Add(node, DefinitionWords.Of(node), DefinitionWords.OneOf(names.Keys), NearestName.Of(node.Text ?? "", names.Keys));
        return default;
    }
}
