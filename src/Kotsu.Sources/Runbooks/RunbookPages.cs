using Kotsu.Core.Workloads;
using Kotsu.Sources.Files;

namespace Kotsu.Sources.Runbooks;

/// <summary>Tells which files are runbook pages: those in declared folders, else those with the usual names, and those that alerts point at.</summary>
internal sealed class RunbookPages(DeclaredSources declared, IReadOnlySet<string> linked)
{
    private static readonly string[] endings = [".md", ".markdown", ".mdx", ".md.erb", ".adoc", ".asciidoc", ".rst"];

    private static readonly HashSet<string> folders = new(StringComparer.OrdinalIgnoreCase)
    {
        "runbook", "runbooks", "run-books", "run_books", "playbook", "playbooks", "手順書", "運用手順", "運用手順書", "ランブック", "障害対応", "障害対応手順",
    };

    // Folders of these names hold runbooks among other pages: a page must also look like one.
    private static readonly HashSet<string> wideFolders = new(StringComparer.OrdinalIgnoreCase)
    {
        "operations", "operation", "ops", "oncall", "on-call", "運用", "sop", "sops", "incident-response", "troubleshooting",
    };

    private static readonly string[] names = ["runbook", "run-book", "run_book", "playbook", "手順書", "ランブック"];

    private const int MostWordsOfSignpost = 40;

    private static readonly string[] moved = ["moved to", "moved into", "has moved", "now lives", "now maintained", "移動しました", "移転しました", "移行しました"];

    // About runbooks rather than one of them, or no longer in use.
    private static readonly HashSet<string> otherNames = new(StringComparer.OrdinalIgnoreCase)
    {
        "_index", "contributing", "changelog", "code_of_conduct", "license", "security", "template", "_template", "runbook-template", "runbook_template", "template-runbook", "playbook-template",
        "summary", "toc", "glossary", "add-runbook", "writing-runbooks", "style-guide", "styleguide", "maintainers", "governance", "_sidebar", "_category_",
    };

    private static readonly HashSet<string> otherFolders = new(StringComparer.OrdinalIgnoreCase)
    {
        "adr", "adrs", "decisions", "rfc", "rfcs", "proposals", "blog", "posts", "news", "templates", "archetypes", "archive", "archived", "deprecated", "deprecated_runbooks", "obsolete", ".github", "roles", "collections", "incidents", "incident-reports", "postmortem", "postmortems", "post-mortems", "helpers", "partials", "_partials", "snippets", "includes", "_includes",
    };

    // The root maps links into the whole repository; that does not make every page of it a runbook.
    private readonly IReadOnlyList<string> declaredFolders = [.. declared.Runbooks.Select(f => Paths.Join("", f.Path)).OfType<string>()];

    /// <summary>Whether <paramref name="file"/> is a page by where it stands; <paramref name="mustLookLikeOne"/> tells that its text has the last word.</summary>
    public bool IsPage(TreeFile file, out bool mustLookLikeOne)
    {
        var path = file.Path;
        var parts = path.Split('/');
        mustLookLikeOne = false;
        if (!Array.Exists(endings, e => path.EndsWith(e, StringComparison.OrdinalIgnoreCase)) || otherNames.Contains(NameOf(path)))
        {
            return false;
        }

        if (linked.Contains(path) || declaredFolders.Any(f => IsIn(path, f)))
        {
            return true;
        }

        if (declaredFolders.Count > 0 || file.Origin is not FileOrigin.FirstParty || HasOtherFolder(parts))
        {
            return false;
        }

        mustLookLikeOne = !parts[..^1].Any(folders.Contains) && !IsCalledRunbook(parts[^1]);
        return !mustLookLikeOne || parts[..^1].Any(wideFolders.Contains) || Calling(parts[^1]).Any();
    }

    /// <summary>Whether a page has the name of an index and does not look like a runbook all the same.</summary>
    public static bool IsIndex(string path, Page page) => NameOf(path).ToLowerInvariant() is "readme" or "index" && new PageOutline(page).Filled.Count < 2;

    /// <summary>Whether a page says itself that it is no longer in use, or only where it has moved to.</summary>
    public static bool IsRetired(Page page) => IsSignpost(page) ||
        page.Blocks.OfType<PageHeading>().FirstOrDefault()?.Text is { } title && (title.Contains("deprecated", StringComparison.OrdinalIgnoreCase) || title.Contains("obsolete", StringComparison.OrdinalIgnoreCase) || title.Contains("廃止", StringComparison.Ordinal));

    /// <summary>A few words that send the reader elsewhere.</summary>
    private static bool IsSignpost(Page page)
    {
        var texts = page.Blocks.OfType<PageText>().ToList();
        return page.Links.Count > 0 && texts.Sum(t => WordCount.Of(t.Text)) <= MostWordsOfSignpost && texts.Exists(t => moved.Any(m => t.Text.Contains(m, StringComparison.OrdinalIgnoreCase)));
    }

    /// <summary>The file's name without folder and endings: a static site may give it two or three (<c>.html.md.erb</c>).</summary>
    public static string NameOf(string path)
    {
        var name = System.IO.Path.GetFileNameWithoutExtension(path);
        return System.IO.Path.GetExtension(name).ToLowerInvariant() is ".md" or ".html" ? NameOf(name) : name;
    }

    /// <summary>Whether the file is called like an alert: <c>KubePodNotReady</c>.</summary>
    public static bool IsNamedLikeAlert(string path)
    {
        var name = NameOf(path);
        return name.All(char.IsAsciiLetterOrDigit) && name.Zip(name.Skip(1)).Any(pair => !char.IsAsciiLetterUpper(pair.First) && char.IsAsciiLetterUpper(pair.Second));
    }

    private static bool IsIn(string path, string folder) =>
        path == folder || (path.StartsWith(folder + "/", StringComparison.Ordinal) && !HasOtherFolder(path[(folder.Length + 1)..].Split('/')));

    private static bool HasOtherFolder(string[] parts) => parts[..^1].Any(otherFolders.Contains);

    // disk-full-runbook.md is one; DiskFullRunbook.md may be one, as may AlertHasNoRunbook.md, which is about them.
    private static bool IsCalledRunbook(string name) => Calling(name).Any(at => at == 0 || !char.IsAsciiLetter(name[at - 1]));

    private static IEnumerable<int> Calling(string name) => names.Select(n => name.IndexOf(n, StringComparison.OrdinalIgnoreCase)).Where(at => at >= 0);
}
