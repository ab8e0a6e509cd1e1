using System.Text.RegularExpressions;

namespace Kotsu.Sources.Runbooks;

/// <summary>Reads the parts of reStructuredText that runbooks use: headings, lists, code, tables, fields.</summary>
internal sealed class RstPage(string[] lines)
{
    private const string Underlines = "=-~^\"'#*+`:._";

    private static readonly Regex link = new(
        "`(?<label>[^`<]*)<(?<target>[^>`]+)>`__?", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture);

    private static readonly Regex ordered = new(@"^\s*(#\.|[0-9]+[.\)]|\([0-9]+\)|[a-z][.\)])\s+\S", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture);
    private static readonly Regex bullet = new(@"^\s*[-*+•]\s+\S", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture);

    private readonly PageWriter page = new();
    private readonly List<char> levels = [];
    private int at;

    /// <summary>The page.</summary>
    public static Page Read(string text) => new RstPage(text.ReplaceLineEndings("\n").Split('\n')).ReadAll();

    private Page ReadAll()
    {
        for (; at < lines.Length; at++)
        {
            ReadLine(lines[at], lines[at].Trim());
        }

        return page.Done();
    }

    private void ReadLine(string line, string trimmed)
    {
        if (trimmed.Length == 0)
        {
            page.EndText(isItemOver: true);
        }
        else if (IsHeading())
        {
            var mark = lines[at + 1].Trim()[0];
            page.Add(new PageHeading(at + 1, LevelOf(mark), trimmed));
            at++;
        }
        else if (trimmed.StartsWith("..", StringComparison.Ordinal) && (trimmed.Length == 2 || trimmed[2] == ' '))
        {
            ReadDirective(trimmed);
        }
        else if (trimmed[0] is '+' or '|' && IsGrid(trimmed))
        {
            ReadGrid();
        }
        else if (!IsUnderline(trimmed) && !(trimmed[0] == ':' && page.AddFront(trimmed)))
        {
            ReadText(line, trimmed);
        }
    }

    private bool IsHeading() => at + 1 < lines.Length && lines[at].Length > 0 && lines[at][0] != ' ' && IsUnderline(lines[at + 1].Trim())
        && lines[at + 1].Trim().Length >= Math.Min(lines[at].Trim().Length, 3) && !IsUnderline(lines[at].Trim());

    private static bool IsUnderline(string trimmed) =>
        trimmed.Length >= 3 && Underlines.Contains(trimmed[0], StringComparison.Ordinal) && trimmed.All(c => c == trimmed[0]);

    private int LevelOf(char mark)
    {
        if (!levels.Contains(mark))
        {
            levels.Add(mark);
        }

        return levels.IndexOf(mark) + 1;
    }

    private void ReadDirective(string trimmed)
    {
        var first = at + 1;
        var inside = Indented();
        if (trimmed.Contains("code", StringComparison.Ordinal) || trimmed.Contains("parsed-literal", StringComparison.Ordinal) || trimmed.Contains("prompt::", StringComparison.Ordinal))
        {
            var language = trimmed[(trimmed.LastIndexOf("::", StringComparison.Ordinal) + 2)..].Trim().ToLowerInvariant();
            page.Add(new PageCode(first + 1, language, [.. inside.Select(l => l.Trim()).Where(l => !IsOption(l))]));
        }
        else if (trimmed.Contains("::", StringComparison.Ordinal))
        {
            // A note or warning: its words count, its marks do not.
            var own = trimmed[(trimmed.IndexOf("::", StringComparison.Ordinal) + 2)..];
            page.Continue(first, Plain(string.Join('\n', inside.Select(l => l.Trim()).Where(l => !IsOption(l)).Prepend(own.Trim()))));
            page.EndText(isItemOver: false);
        }
        else
        {
            page.Add(new PageComment(first, string.Join('\n', inside.Prepend(trimmed))));
        }
    }

    private static bool IsOption(string line) => line.Length > 2 && line[0] == ':' && line.IndexOf(':', 1) > 0;

    /// <summary>The indented lines after this one; leaves the reader on the last of them.</summary>
    private List<string> Indented()
    {
        var inside = lines.Skip(at + 1).TakeWhile(l => l.Length == 0 || string.IsNullOrWhiteSpace(l) || l[0] is ' ' or '\t').ToList();
        at += inside.Count;
        return inside;
    }

    private void ReadText(string line, string trimmed)
    {
        var isStep = ordered.IsMatch(line);
        if (isStep || bullet.IsMatch(line))
        {
            page.StartItem(at + 1, isStep ? TextKind.Step : TextKind.Bullet, Plain(trimmed[(trimmed.IndexOf(' ', StringComparison.Ordinal) + 1)..]));
        }
        else
        {
            page.Continue(at + 1, Plain(trimmed));
        }

        if (trimmed.EndsWith("::", StringComparison.Ordinal))
        {
            var first = at + 1;
            page.Add(new PageCode(first + 1, "", [.. Indented().Select(l => l.Trim())]));
        }
    }

    private static bool IsGrid(string trimmed) => trimmed.StartsWith("+-", StringComparison.Ordinal) || trimmed.StartsWith("+=", StringComparison.Ordinal) || trimmed.EndsWith('|');

    private void ReadGrid()
    {
        var first = at + 1;
        var rows = new List<PageRow>();
        for (; at < lines.Length && lines[at].Trim() is { Length: > 0 } line && line[0] is '+' or '|'; at++)
        {
            if (line[0] == '|')
            {
                rows.Add(new(at + 1, [.. line.Trim('|').Split('|').Select(c => Plain(c.Trim()))]));
            }
        }

        at--;
        page.AddTable(first, rows);
    }

    private string Plain(string text)
    {
        foreach (Match found in link.Matches(text))
        {
            page.Links.Add(new(at + 1, found.Groups["target"].Value));
        }

        return link.Replace(text, "${label}").Replace("``", "`", StringComparison.Ordinal).Replace("**", "*", StringComparison.Ordinal);
    }
}
