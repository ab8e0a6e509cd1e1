using Kotsu.Core.Snapshots;
using Kotsu.Core.Workloads;
using Kotsu.Sources.Alerts;
using Kotsu.Sources.Files;

namespace Kotsu.Sources.Runbooks;

/// <summary>Finds the code and configuration of the repository that a page names, in its links and its inline code.</summary>
internal sealed class MentionedPaths
{
    // Below this a folder is a part of the system; above it, "src/" says nothing about what the page depends on.
    private const int MostFilesInFolder = 30;
    private const int MostPaths = 20;

    // What explains rather than runs: a page does not go stale because its neighbour changed.
    private static readonly HashSet<string> prose = new(StringComparer.OrdinalIgnoreCase)
    {
        ".md", ".markdown", ".mdx", ".adoc", ".asciidoc", ".rst", ".txt", ".html", ".htm", ".pdf", ".png", ".jpg", ".jpeg", ".gif", ".svg", ".webp", ".drawio", ".graphml", ".puml", ".docx", ".pptx", ".xlsx", ".erb", "",
    };

    private static readonly char[] separators = [' ', '\t', '"', '\'', '=', ';', '(', ')', '|', '<', '>', '`'];

    private readonly IReadOnlyList<RunbookFolder> declared;
    private readonly HashSet<string> files;
    private readonly Dictionary<string, int> folders = [];

    /// <summary>Knows the paths of <paramref name="tree"/>, and by the declared addresses which links lead back into it.</summary>
    public MentionedPaths(IFileTree tree, DeclaredSources sources)
    {
        declared = sources.Runbooks;
        files = tree.Files.Select(f => f.Path).ToHashSet();
        foreach (var path in files)
        {
            for (var slash = path.LastIndexOf('/'); slash > 0; slash = path.LastIndexOf('/', slash - 1))
            {
                folders[path[..slash]] = folders.GetValueOrDefault(path[..slash]) + 1;
            }
        }
    }

    /// <summary>The paths that <paramref name="page"/> names and whose last change is known, each once, in order; at most 20.</summary>
    public IReadOnlyList<MentionedPath> In(Page page, SourceText source, IPathHistory history)
    {
        var mentioned = new List<MentionedPath>();
        foreach (var (line, named) in Named(page))
        {
            if (Find(named, source.Path) is { } path && !mentioned.Exists(m => m.Path == path) && history.ChangedOn(path) is { } changed)
            {
                mentioned.Add(new(path, source.Find(named, line), changed, history.ChangesSince(path, source.Path)));
            }

            if (mentioned.Count == MostPaths)
            {
                break;
            }
        }

        return mentioned;
    }

    private static IEnumerable<(int Line, string Named)> Named(Page page)
    {
        var links = page.Links.Where(l => !l.Target.StartsWith('#')).Select(l => (l.Line, l.Target));
        var code = from text in page.Blocks.OfType<PageText>()
                   from piece in InlineCode.In(text.Text)
                   where piece.Code.Contains('/', StringComparison.Ordinal) && !piece.Code.Any(char.IsWhiteSpace)
                   select (text.Line + text.Text.AsSpan(0, piece.Offset).Count('\n'), piece.Code);
        var typed = from block in page.Blocks.OfType<PageCode>()
                    from line in block.Lines.Index()
                    from word in line.Item.Split(separators, StringSplitOptions.RemoveEmptyEntries)
                    where word.Contains('/', StringComparison.Ordinal)
                    select (block.Line + line.Index, word);
        return links.Concat(code).Concat(typed).OrderBy(n => n.Item1);
    }

    private string? Find(string named, string page)
    {
        var isAddress = named.Contains("://", StringComparison.Ordinal);
        if ((isAddress ? RunbookLinkMap.PathBehind(named, declared) : named) is not { } target)
        {
            return null;
        }

        var end = target.AsSpan().IndexOfAny('#', '?');
        var plain = (end < 0 ? target : target[..end]).TrimEnd('/');
        var beside = page.Contains('/', StringComparison.Ordinal) ? page[..page.LastIndexOf('/')] : "";
        return new[] { isAddress ? null : Paths.Join(beside, plain), Paths.Join("", plain) }.FirstOrDefault(p => p is not null && p != page && !page.StartsWith(p + "/", StringComparison.Ordinal) && IsOfUse(p));
    }

    private bool IsOfUse(string path) => files.Contains(path)
        ? !prose.Contains(System.IO.Path.GetExtension(path)) || System.IO.Path.GetFileName(path) is "Makefile" or "Dockerfile" or "Jenkinsfile" or "Rakefile"
        : path.Contains('/', StringComparison.Ordinal) && !IsHidden(path) && folders.TryGetValue(path, out var count) && count <= MostFilesInFolder && !IsDocumentation(path);

    /// <summary><c>.github/workflows</c> stands in most repositories: to name it is to name a place, not what is in it.</summary>
    private static bool IsHidden(string folder) => folder.Split('/').Any(p => p.StartsWith('.'));

    private bool IsDocumentation(string folder) =>
        folder.Split('/').Any(p => p is "docs" or "doc" or "documentation" or "runbooks" or "runbook" or "img" or "images")
        || files.Where(f => f.StartsWith(folder + "/", StringComparison.Ordinal)).All(f => prose.Contains(System.IO.Path.GetExtension(f)));
}
