namespace Kotsu.Sources.Yaml;

/// <summary>A node of a YAML document with the place where it stands.</summary>
/// <param name="Line">From 1.</param>
/// <param name="Column">From 1.</param>
public abstract record YamlNode(int Line, int Column)
{
    /// <summary>The value of <paramref name="key"/> where this is a map that has it; else null.</summary>
    public YamlNode? this[string key] => this is YamlMap map ? map.Find(key) : null;

    /// <summary>The text of a scalar; null for everything else, and for an empty or <c>null</c> plain scalar.</summary>
    public string? Text => this is YamlScalar { IsNull: false } scalar ? scalar.Value : null;

    /// <summary>The items of a list; a single scalar or map counts as a list of one; null scalars as none.</summary>
    public IReadOnlyList<YamlNode> Items => this switch
    {
        YamlList list => list.Nodes,
        YamlScalar { IsNull: true } => [],
        _ => [this],
    };

    /// <summary>The entries of a map in file order; empty for everything else.</summary>
    public IReadOnlyList<YamlEntry> Entries => this is YamlMap map ? map.All : [];

    /// <summary>The entries as a reader of YAML 1.1 sees them: merge keys followed, each key once with the value that counts, in order of first appearance.</summary>
    public IReadOnlyList<YamlEntry> MergedEntries => this is YamlMap map
        ? [.. map.Keys().DistinctBy(k => k.Value).Select(k => new YamlEntry(k, map.Find(k.Value)!))]
        : [];
}

/// <summary>A text, number, boolean or nothing, as written: no tag or schema turns it into a type.</summary>
/// <param name="EndColumn">The column after its last character where it stands on one line; else 0.</param>
/// <param name="IsPlain">Written without quotes and not as a block.</param>
public sealed record YamlScalar(string Value, int Line, int Column, int EndColumn, bool IsPlain) : YamlNode(Line, Column)
{
    /// <summary>Whether it says nothing: empty, <c>~</c> or <c>null</c> without quotes.</summary>
    public bool IsNull => IsPlain && Value is "" or "~" or "null" or "Null" or "NULL";
}

/// <summary>A list.</summary>
public sealed record YamlList(IReadOnlyList<YamlNode> Nodes, int Line, int Column) : YamlNode(Line, Column);

/// <summary>A map.</summary>
public sealed record YamlMap(IReadOnlyList<YamlEntry> All, int Line, int Column) : YamlNode(Line, Column)
{
    /// <summary>The value of the last entry with <paramref name="key"/>, merge keys (<c>&lt;&lt;</c>) last; null where there is none.</summary>
    public YamlNode? Find(string key) =>
        All.LastOrDefault(e => e.Key.Value == key)?.Value
        ?? All.Where(IsMerge).SelectMany(e => e.Value.Items).Select(m => m[key]).FirstOrDefault(n => n is not null);

    internal IEnumerable<YamlScalar> Keys() =>
        All.SelectMany(e => IsMerge(e) ? e.Value.Items.OfType<YamlMap>().SelectMany(m => m.Keys()) : [e.Key]);

    private static bool IsMerge(YamlEntry entry) => entry.Key is { Value: "<<", IsPlain: true };
}

/// <summary>One key and its value.</summary>
public sealed record YamlEntry(YamlScalar Key, YamlNode Value);

/// <summary>Why a document could not be read.</summary>
/// <param name="Line">From 1; 0 where it is not known.</param>
/// <param name="Column">From 1; 0 where it is not known.</param>
public sealed record YamlTrouble(int Line, int Column, Kotsu.Core.Text.Words Reason);
