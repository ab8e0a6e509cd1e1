using Kotsu.Core.Workloads;
using Kotsu.Sources.Files;

namespace Kotsu.Sources.Runbooks;

/// <summary>Tells which files are runbook pages: those in declared folders, else those with the usual names, and those that alerts point at.</summary>
internal sealed class RunbookPages(DeclaredSources declared, IReadOnlySet<string> linked)
{
    private static readonly HashSet<string> endings = new(StringComparer.OrdinalIgnoreCase) { ".md", ".markdown", ".mdx", ".adoc", ".asciidoc", ".rst" };

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

    // About runbooks rather than one of them, or no longer in use.
    private static readonly HashSet<string> otherNames = new(StringComparer.OrdinalIgnoreCase)
    {
        "_index", "contributing", "changelog", "code_of_conduct", "license", "security", "template", "_template", "runbook-template", "runbook_template", "template-runbook", "playbook-template",
        "summary", "toc", "glossary", "add-runbook", "writing-runbooks", "style-guide", "styleguide", "maintainers", "governance", "_sidebar", "_category_",
    };

    private static readonly HashSet<string> otherFolders = new(StringComparer.OrdinalIgnoreCase)
    {
        "adr", "adrs", "decisions", "rfc", "rfcs", "proposals", "blog", "posts", "news", "templates", "archetypes", "archive", "archived", "deprecated", "deprecated_runbooks", "obsolete", ".github", "roles", "collections",
    };

    /// <summary>Whether <paramref name="file"/> is a page by where it stands; <paramref name="mustLookLikeOne"/> tells that its text has the last word.</summary>
    public bool IsPage(TreeFile file, out bool mustLookLikeOne)
    {
        var path = file.Path;
        var parts = path.Split('/');
        mustLookLikeOne = false;
        if (!endings.Contains(System.IO.Path.GetExtension(path)) || otherNames.Contains(NameOf(path)))
        {
            return false;
        }

        if (linked.Contains(path) || declared.Runbooks.Any(f => IsBelow(path, f.Path)))
        {
            return true;
        }

        if (declared.Runbooks.Count > 0 || file.Origin is not FileOrigin.FirstParty || parts[..^1].Any(otherFolders.Contains))
        {
            return false;
        }

        mustLookLikeOne = !parts[..^1].Any(folders.Contains) && !IsCalledRunbook(parts[^1]);
        return !mustLookLikeOne || parts[..^1].Any(wideFolders.Contains);
    }

    /// <summary>Whether a page that has the name of an index is only that: links, and nothing to do.</summary>
    public static bool IsIndex(string path, Page page)
    {
        var items = page.Blocks.OfType<PageText>().Where(t => t.Kind is TextKind.Bullet or TextKind.Step).ToList();
        var hasCode = page.Blocks.OfType<PageCode>().Any();
        return NameOf(path).ToLowerInvariant() is "readme" or "index" && !hasCode && page.Links.Count >= Math.Max(1, items.Count / 2);
    }

    /// <summary>The file's name without folder and ending.</summary>
    public static string NameOf(string path) => System.IO.Path.GetFileNameWithoutExtension(path);

    /// <summary>Whether the file is called like an alert: <c>KubePodNotReady</c>.</summary>
    public static bool IsNamedLikeAlert(string path)
    {
        var name = NameOf(path);
        return name.All(char.IsAsciiLetterOrDigit) && name.Zip(name.Skip(1)).Any(pair => !char.IsAsciiLetterUpper(pair.First) && char.IsAsciiLetterUpper(pair.Second));
    }

    private static bool IsBelow(string path, string folder)
    {
        var plain = folder.Trim('/');
        var bare = plain.StartsWith("./", StringComparison.Ordinal) ? plain[2..] : plain;
        return bare is "" or "." || path == bare || path.StartsWith(bare + "/", StringComparison.Ordinal);
    }

    private static bool IsCalledRunbook(string name) => Array.Exists(names, n => name.Contains(n, StringComparison.OrdinalIgnoreCase));
}
