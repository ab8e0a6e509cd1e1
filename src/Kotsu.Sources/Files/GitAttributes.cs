namespace Kotsu.Sources.Files;

/// <summary>What <c>.gitattributes</c> files say about the origin of files, in linguist's words. Read as data; git never acts on it.</summary>
/// <remarks>Source: gitattributes(5); github-linguist, docs/overrides.md.</remarks>
internal sealed class GitAttributes
{
    private const int MostRules = 20_000;

    private readonly List<(IgnorePattern Pattern, FileOrigin Origin, bool Holds)> rules = [];

    /// <summary>Reads the files, those of outer folders first.</summary>
    public GitAttributes(IEnumerable<(string Path, string Text)> files)
    {
        foreach (var (path, text) in files.OrderBy(f => f.Path.Count(c => c == '/')).ThenBy(f => f.Path, StringComparer.Ordinal))
        {
            var folder = path.LastIndexOf('/') is > 0 and var slash ? path[..slash] : "";
            foreach (var line in text.Split('\n').TakeWhile(_ => rules.Count < MostRules))
            {
                Add(line, folder);
            }
        }
    }

    /// <summary>Whether the file is said to be of this origin; null where nothing is said. The last line that speaks of it wins.</summary>
    public bool? Says(string path, FileOrigin origin)
    {
        for (var at = rules.Count - 1; at >= 0; at--)
        {
            if (rules[at].Origin == origin && rules[at].Pattern.MatchesExactly(path, isFolder: false))
            {
                return rules[at].Holds;
            }
        }

        return null;
    }

    private void Add(string line, string folder)
    {
        var words = line.Split([' ', '\t', '\r'], StringSplitOptions.RemoveEmptyEntries);
        var said = words.Skip(1).Select(Read).OfType<(FileOrigin Origin, bool Holds)>().ToList();
        if (said.Count > 0 && IgnorePattern.Parse(words[0], folder) is { IsNegated: false } pattern)
        {
            rules.AddRange(said.Select(s => (pattern, s.Origin, s.Holds)));
        }
    }

    private static (FileOrigin Origin, bool Holds)? Read(string attribute)
    {
        var name = attribute.TrimStart('-', '!').Split('=')[0];
        var holds = attribute[0] is not ('-' or '!') && !attribute.EndsWith("=false", StringComparison.OrdinalIgnoreCase);
        return name switch
        {
            "linguist-vendored" => (FileOrigin.Vendored, holds),
            "linguist-generated" => (FileOrigin.Generated, holds),
            _ => null,
        };
    }
}
