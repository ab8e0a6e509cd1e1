using System.Text;

namespace Kotsu.Sources.Runbooks;

/// <summary>Puts blocks together from lines, for the readers that work line by line.</summary>
internal sealed class PageWriter
{
    private readonly List<PageBlock> blocks = [];
    private readonly Dictionary<string, string> front = [];
    private readonly StringBuilder text = new();
    private int line;
    private TextKind kind;
    private bool isInItem;

    /// <summary>The links found so far.</summary>
    public List<PageLink> Links { get; } = [];

    /// <summary>Whether a paragraph or item is open.</summary>
    public bool IsInText => text.Length > 0;

    /// <summary>Ends the open text and adds a block.</summary>
    public void Add(PageBlock block)
    {
        EndText(isItemOver: block is PageHeading);
        blocks.Add(block);
    }

    /// <summary>Adds a table, the first row as its header.</summary>
    public void AddTable(int at, IReadOnlyList<PageRow> rows)
    {
        if (rows.Count > 0)
        {
            Add(new PageTable(at, rows[0].Cells, [.. rows.Skip(1)]));
        }
    }

    /// <summary>Takes <c>:key: value</c> as front matter while no text has come yet; false where the line is none.</summary>
    public bool AddFront(string trimmed)
    {
        var close = trimmed.IndexOf(':', 1);
        if (close < 2 || blocks.Exists(b => b is not PageHeading) || IsInText)
        {
            return false;
        }

        front[FrontMatter.Plain(trimmed[1..close])] = trimmed[(close + 1)..].Trim();
        return true;
    }

    /// <summary>Begins an item of a list.</summary>
    public void StartItem(int at, TextKind itemKind, string words)
    {
        EndText(isItemOver: true);
        (line, kind, isInItem) = (at, itemKind, true);
        text.Append(words);
    }

    /// <summary>Goes on with the open text, or begins a paragraph.</summary>
    public void Continue(int at, string words)
    {
        if (IsInText)
        {
            text.Append('\n').Append(words);
            return;
        }

        (line, kind) = (at, isInItem ? TextKind.Continued : TextKind.Paragraph);
        text.Append(words);
    }

    /// <summary>Ends the open text.</summary>
    public void EndText(bool isItemOver)
    {
        if (IsInText)
        {
            var words = text.ToString();
            blocks.Add(new PageText(line, kind, words.Replace("*", "", StringComparison.Ordinal), Lead(words)));
            text.Clear();
        }

        isInItem &= !isItemOver;
    }

    /// <summary>The page.</summary>
    public Page Done()
    {
        EndText(isItemOver: true);
        return new(blocks, front) { Links = Links };
    }

    private static string Lead(string words)
    {
        var close = words.StartsWith('*') ? words.IndexOf('*', 1) : -1;
        return close > 1 ? words[1..close] : "";
    }
}
