namespace Kotsu.Sources.Runbooks;

/// <summary>A page in the same shape whatever it is written in.</summary>
/// <param name="Blocks">Its blocks in order.</param>
/// <param name="Front">Keys and texts of its front matter; empty where there is none.</param>
internal sealed record Page(IReadOnlyList<PageBlock> Blocks, IReadOnlyDictionary<string, string> Front)
{
    /// <summary>The targets of links, relative to the page or absolute, with the line on which each stands.</summary>
    public IReadOnlyList<PageLink> Links { get; init; } = [];
}

/// <summary>A link as written.</summary>
internal sealed record PageLink(int Line, string Target);

/// <summary>A block of a page. Lines count from 1.</summary>
internal abstract record PageBlock(int Line);

/// <summary>A heading; level 1 is the highest.</summary>
internal sealed record PageHeading(int Line, int Level, string Text) : PageBlock(Line);

/// <summary>A paragraph or an item. Its lines are those of the file; code inside of it stands between backticks; links are their labels.</summary>
/// <param name="Lead">The bold words that it begins with; empty where it does not.</param>
internal sealed record PageText(int Line, TextKind Kind, string Text, string Lead = "") : PageBlock(Line);

/// <summary>A block of code; the line is that of the first line of code.</summary>
/// <param name="Language">Lower case; empty where it is not named.</param>
internal sealed record PageCode(int Line, string Language, IReadOnlyList<string> Lines) : PageBlock(Line);

/// <summary>A table; cells are texts like those of a paragraph.</summary>
internal sealed record PageTable(int Line, IReadOnlyList<string> Header, IReadOnlyList<PageRow> Rows) : PageBlock(Line);

/// <summary>A row of a table.</summary>
internal sealed record PageRow(int Line, IReadOnlyList<string> Cells);

/// <summary>A comment that readers do not see.</summary>
internal sealed record PageComment(int Line, string Text) : PageBlock(Line);

/// <summary>What a text is among the other texts.</summary>
internal enum TextKind
{
    /// <summary>A paragraph of its own.</summary>
    Paragraph,

    /// <summary>A further paragraph of an item.</summary>
    Continued,

    /// <summary>An item of a list without numbers.</summary>
    Bullet,

    /// <summary>A numbered item, or one with a box to tick.</summary>
    Step,

    /// <summary>An item that is a link and nothing else, as in a table of contents.</summary>
    Reference,
}
