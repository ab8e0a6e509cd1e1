using Kotsu.Core.Snapshots;
using Kotsu.Core.Workloads;
using Kotsu.Sources.Files;

namespace Kotsu.Sources.Alerts;

/// <summary>Follows links to runbooks inside the repository: through declared prefixes, or as relative paths. Nothing is fetched.</summary>
internal sealed class RunbookLinkMap
{
    private static readonly string[] endings = [".md", ".markdown", ".adoc", ".asciidoc", ".rst", ".mdx", ".html", ".htm", ".txt"];
    private static readonly string[] pages = ["", ".md", ".adoc", ".rst", ".markdown", ".mdx", "/index.md", "/_index.md", "/README.md", "/index.adoc", "/README.adoc", "/index.rst", "/README.rst"];

    private static readonly HashSet<string> alertNames = ["$labels.alertname", ".Labels.alertname", ".CommonLabels.alertname", ".GroupLabels.alertname"];

    private readonly IReadOnlyList<RunbookFolder> folders;
    private readonly Dictionary<string, string> files = new(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<string> topFolders;

    /// <summary>A map for the files of <paramref name="tree"/>. Hugo and others lower-case addresses, so case does not count.</summary>
    public RunbookLinkMap(IFileTree tree, DeclaredSources declared)
    {
        folders = [.. declared.Runbooks.OrderByDescending(f => f.Url?.Length ?? 0)];
        foreach (var file in tree.Files)
        {
            files.TryAdd(file.Path, file.Path);
        }

        topFolders = tree.Files.Select(f => f.Path).Where(p => p.Contains('/', StringComparison.Ordinal)).Select(p => p[..p.IndexOf('/', StringComparison.Ordinal)]).ToHashSet();
    }

    /// <summary>What is known of the page behind <paramref name="url"/>, and its path.</summary>
    /// <param name="url">As written; the only template that is followed is the alert's name.</param>
    /// <param name="alert">The alert's name.</param>
    /// <param name="from">Path of the file in which the link stands.</param>
    public (RunbookLinkState State, string? Page) Resolve(string url, string alert, string from)
    {
        var filled = WithName(url, alert).Trim();
        if (filled.Contains("{{", StringComparison.Ordinal) || filled.Contains("${", StringComparison.Ordinal) || filled.Any(char.IsWhiteSpace))
        {
            return (RunbookLinkState.Unmapped, null);
        }

        return filled.Contains("://", StringComparison.Ordinal) ? ResolveAddress(filled) : ResolvePath(filled, from);
    }

    /// <summary>The path in the repository that an address is declared to lead to, its tail (<c>#impact</c>) still on; null where it leads elsewhere.</summary>
    public static string? PathBehind(string address, IEnumerable<RunbookFolder> folders) =>
        folders.Select(f => f.Url is { Length: > 0 } prefix && After(address, prefix) is { } rest ? $"{f.Path}/{WithoutReference(rest)}" : null).FirstOrDefault(p => p is not null);

    /// <summary>The link with the alert's name in place of <c>{{ $labels.alertname }}</c>.</summary>
    private static string WithName(string url, string alert)
    {
        var open = url.IndexOf("{{", StringComparison.Ordinal);
        var close = open < 0 ? -1 : url.IndexOf("}}", open, StringComparison.Ordinal);
        return close > 0 && alertNames.Contains(url[(open + 2)..close].Trim(' ', '-')) ? url[..open] + alert + url[(close + 2)..] : url;
    }

    private (RunbookLinkState, string?) ResolveAddress(string address) =>
        PathBehind(address, folders) is { } path ? Look([path]) : (RunbookLinkState.Unmapped, null);

    private (RunbookLinkState, string?) ResolvePath(string path, string from)
    {
        var plain = path.TrimStart('/');
        var bare = plain.StartsWith("./", StringComparison.Ordinal) ? plain[2..] : plain;
        var beside = from.Contains('/', StringComparison.Ordinal) ? from[..from.LastIndexOf('/')] : "";
        string[] candidates = [bare, $"{beside}/{plain}", .. folders.Select(f => $"{f.Path}/{bare}")];
        var (state, page) = Look(candidates);
        return state is RunbookLinkState.Found || IsPath(bare) ? (state, page) : (RunbookLinkState.Unmapped, null);
    }

    // A word alone can be a name in a system that we do not see; a path into a folder of ours cannot.
    private bool IsPath(string path)
    {
        var plain = WithoutTail(path);
        return Array.Exists(endings, e => plain.EndsWith(e, StringComparison.OrdinalIgnoreCase))
            || (plain.Contains('/', StringComparison.Ordinal) && IsBelowTopFolder(plain));
    }

    private (RunbookLinkState State, string? Page) Look(IReadOnlyList<string> candidates)
    {
        var plain = candidates.Select(c => Paths.Join("", WithoutTail(c).TrimStart('/'))).OfType<string>().ToList();
        var found = plain.SelectMany(Variants).Select(v => files.GetValueOrDefault(v)).FirstOrDefault(f => f is not null);
        return found is not null ? (RunbookLinkState.Found, found) : (RunbookLinkState.Missing, plain.Count == 0 ? null : Expected(plain.Find(IsBelowTopFolder) ?? plain[^1]));
    }

    private bool IsBelowTopFolder(string path) => topFolders.Contains(path.Split('/', 2)[0]);

    private static string Expected(string path) => Array.Exists(endings, e => path.EndsWith(e, StringComparison.OrdinalIgnoreCase)) ? path : path + ".md";

    private static IEnumerable<string> Variants(string path)
    {
        var bare = path.EndsWith(".html", StringComparison.OrdinalIgnoreCase) ? path[..^5] : path.EndsWith(".htm", StringComparison.OrdinalIgnoreCase) ? path[..^4] : path;
        return pages.Select(p => (path + p).TrimStart('/')).Concat(bare == path ? [] : pages.Select(p => bare + p));
    }

    /// <summary>What follows <paramref name="prefix"/>; null where the address does not begin with it, or goes on inside of a word.</summary>
    private static string? After(string address, string prefix)
    {
        var plain = prefix.TrimEnd('/');
        if (!address.StartsWith(plain, StringComparison.OrdinalIgnoreCase))
        {
            return null;
        }

        var rest = address[plain.Length..];
        return rest.Length == 0 || rest[0] is '/' or '#' or '?' ? rest.TrimStart('/') : null;
    }

    /// <summary>A forge's address names a branch before the path: <c>blob/main/docs/x.md</c>.</summary>
    private static string WithoutReference(string rest)
    {
        var parts = rest.Split('/');
        var skip = parts[0] == "-" ? 1 : 0;
        return parts.Length > skip + 2 && parts[skip] is "blob" or "tree" or "raw" or "edit" ? string.Join('/', parts.Skip(skip + 2)) : rest;
    }

    private static string WithoutTail(string address)
    {
        var end = address.AsSpan().IndexOfAny('#', '?');
        return Uri.UnescapeDataString((end < 0 ? address : address[..end]).TrimEnd('/'));
    }
}
