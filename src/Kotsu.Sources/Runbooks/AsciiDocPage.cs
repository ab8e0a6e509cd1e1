using System.Text.RegularExpressions;

namespace Kotsu.Sources.Runbooks;

/// <summary>Reads the parts of AsciiDoc that runbooks use: headings, lists, code, tables, attributes.</summary>
internal sealed class AsciiDocPage(string[] lines)
{
    private static readonly Regex link = new(
        @"(link:|xref:|<<)?(?<target>[A-Za-z0-9_./:#~%?=&-]+)\[(?<label>[^\]]*)\]",
        RegexOptions.NonBacktracking | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture);

    private static readonly Regex ordered = new(@"^\s*(\.{1,5}|[0-9]+\.|[a-z]\.)\s+\S", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture);
    private static readonly Regex bullet = new(@"^\s*(\*{1,5}|-)\s+\S", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture);

    private readonly PageWriter page = new();
    private string language = "";
    private int at;

    /// <summary>The page.</summary>
    public static Page Read(string text) => new AsciiDocPage(text.ReplaceLineEndings("\n").Split('\n')).ReadAll();

    private Page ReadAll()
    {
        for (; at < lines.Length; at++)
        {
            ReadLine(lines[at]);
        }

        return page.Done();
    }

    private void ReadLine(string line)
    {
        var trimmed = line.Trim();
        if (trimmed.Length == 0 || trimmed == "+")
        {
            page.EndText(isItemOver: trimmed.Length == 0);
        }
        else if (IsFence(trimmed))
        {
            ReadCode(trimmed);
        }
        else if (trimmed.StartsWith("|===", StringComparison.Ordinal))
        {
            ReadTable();
        }
        else if (trimmed.StartsWith("//", StringComparison.Ordinal))
        {
            page.Add(new PageComment(at + 1, trimmed));
        }
        else if (!ReadMark(line, trimmed))
        {
            ReadText(line, trimmed);
        }
    }

    /// <summary>Headings, attributes and the brackets above a block.</summary>
    private bool ReadMark(string line, string trimmed)
    {
        var level = line.Length - line.TrimStart('=').Length;
        if (level is > 0 and < 7 && line.Length > level && line[level] == ' ')
        {
            page.Add(new PageHeading(at + 1, level, line[level..].Trim()));
            return true;
        }

        // "[describe the impact]" is a gap that somebody left, not an attribute.
        var isSentence = trimmed.Contains(' ', StringComparison.Ordinal) && !trimmed.AsSpan().ContainsAny(',', '=');
        if (trimmed[0] == '[' && trimmed[^1] == ']' && !isSentence)
        {
            var parts = trimmed[1..^1].Split(',', StringSplitOptions.TrimEntries);
            language = parts is ["source", var named, ..] ? named.ToLowerInvariant() : "";
            return true;
        }

        return trimmed[0] == ':' && page.AddFront(trimmed);
    }

    private void ReadText(string line, string trimmed)
    {
        if (ordered.IsMatch(line))
        {
            page.StartItem(at + 1, TextKind.Step, Plain(trimmed[(trimmed.IndexOf(' ', StringComparison.Ordinal) + 1)..]));
        }
        else if (bullet.IsMatch(line))
        {
            page.StartItem(at + 1, TextKind.Bullet, Plain(trimmed[(trimmed.IndexOf(' ', StringComparison.Ordinal) + 1)..]));
        }
        else if (line[0] == ' ' && !page.IsInText)
        {
            page.Add(new PageCode(at + 1, "", [trimmed]));
        }
        else
        {
            page.Continue(at + 1, Plain(trimmed));
        }
    }

    private static bool IsFence(string trimmed) => trimmed.Length >= 3 && (trimmed.StartsWith("```", StringComparison.Ordinal)
        || (trimmed.Length >= 4 && trimmed[0] is '-' or '.' or '=' or '*' or '_' or '/' && trimmed.All(c => c == trimmed[0])));

    private void ReadCode(string fence)
    {
        if (fence[0] is '=' or '*' or '_')
        {
            // An example, a sidebar or a quote: its inside is text.
            return;
        }

        var named = fence.StartsWith("```", StringComparison.Ordinal) ? fence[3..].Trim().ToLowerInvariant() : language;
        var close = fence.StartsWith("```", StringComparison.Ordinal) ? "```" : fence;
        var first = at + 1;
        var code = lines.Skip(first).TakeWhile(l => l.Trim() != close).ToList();
        at = first + code.Count;
        page.Add(fence[0] == '/' ? new PageComment(first, string.Join('\n', code)) : new PageCode(first + 1, named, code));
        language = "";
    }

    private void ReadTable()
    {
        var first = at + 1;
        var rows = new List<PageRow>();
        for (at++; at < lines.Length && !lines[at].Trim().StartsWith("|===", StringComparison.Ordinal); at++)
        {
            var line = lines[at].Trim();
            if (line.Contains('|', StringComparison.Ordinal))
            {
                rows.Add(new(at + 1, [.. line.Split('|').Skip(1).Select(c => Plain(c.Trim()))]));
            }
        }

        page.AddTable(first, rows);
    }

    private string Plain(string text)
    {
        foreach (Match found in link.Matches(text))
        {
            page.Links.Add(new(at + 1, found.Groups["target"].Value));
        }

        return link.Replace(text, "${label}").Replace("**", "*", StringComparison.Ordinal);
    }
}
