namespace Kotsu.Sources.Definitions;

/// <summary>A list of an overlay whose items belong, by <c>id</c>, to parts of the lens: each part has exactly one.</summary>
internal sealed class OverlayEntries<T>(DefinitionFields fields, string key, IReadOnlyDictionary<string, T> parts)
    where T : class
{
    /// <summary>Each item with its part, in file order; items that belong to nothing or come twice are trouble, and so are parts without one.</summary>
    public IReadOnlyList<(DefinitionFields Entry, T Part)> Read(IReadOnlyList<string> keys)
    {
        var read = new List<(DefinitionFields, T)>();
        var left = new HashSet<string>(parts.Keys);
        foreach (var entry in fields.Maps(key, keys))
        {
            var id = entry.RequiredText("id");
            if (left.Remove(id))
            {
                read.Add((entry, parts[id]));
            }
            else if (id.Length > 0)
            {
                Refuse(entry, id);
            }
        }

        foreach (var id in left)
        {
            fields.Troubles.Add(fields.Node, DefinitionWords.NoKey($"{key}: {id}"), DefinitionWords.WithKey($"{key}: {id}"));
        }

        return read;
    }

    private void Refuse(DefinitionFields entry, string id)
    {
        var at = entry.Find("id")!;
        if (parts.ContainsKey(id))
        {
            entry.Troubles.Add(at, DefinitionWords.Twice(id), DefinitionWords.Once);
        }
        else
        {
            entry.Troubles.Add(at, DefinitionWords.Of(at), DefinitionWords.OneOf(parts.Keys), NearestName.Of(id, parts.Keys));
        }
    }
}
