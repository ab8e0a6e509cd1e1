using System.Buffers;

namespace Kotsu.Sources.Code.Syntax;

/// <summary>How a language writes comments and strings; enough to tell a comment from a string, no more.</summary>
internal sealed class CommentSyntax
{
    private readonly ILookup<char, Opener> byFirst;

    /// <summary>A language with these openers. Of two that begin alike the longer is tried first.</summary>
    public CommentSyntax(params Opener[] openers)
    {
        Openers = openers;
        byFirst = openers.OrderByDescending(o => o.Open.Length).ToLookup(o => o.Open[0]);
        Firsts = SearchValues.Create([.. openers.Select(o => o.Open[0]).Distinct()]);
    }

    /// <summary>All of them, as given.</summary>
    public IReadOnlyList<Opener> Openers { get; }

    /// <summary>The characters with which one may begin.</summary>
    public SearchValues<char> Firsts { get; }

    /// <summary>Whether <c>&lt;script&gt;</c> and <c>&lt;style&gt;</c> hold other languages.</summary>
    public bool IsMarkup { get; init; }

    /// <summary>Those that begin with a character, longer ones first.</summary>
    public IEnumerable<Opener> StartingWith(char first) => byFirst[first];
}

/// <summary>What begins a comment or a string, and how it ends.</summary>
/// <param name="Open">The characters that begin it.</param>
/// <param name="Close">Those that end it; empty for the end of the line.</param>
/// <param name="Kind">What stands inside.</param>
internal sealed record Opener(string Open, string Close, RegionKind Kind)
{
    /// <summary>The character that takes the next one's meaning; NUL for none.</summary>
    public char Escape { get; init; }

    /// <summary>Whether it may go over the end of a line.</summary>
    public bool IsMultiLine { get; init; }

    /// <summary>Whether two closers in a row mean one of them as text.</summary>
    public bool IsDoubled { get; init; }

    /// <summary>Whether it may stand inside itself.</summary>
    public bool IsNested { get; init; }

    /// <summary>Longest text inside; 0 for any. A Rust lifetime is no character literal.</summary>
    public int Longest { get; init; }

    /// <summary>Where it may begin.</summary>
    public Guard Guard { get; init; }

    /// <summary>Whether it is documentation, not a value, when nothing stands before it on its line.</summary>
    public bool IsCommentAtLineStart { get; init; }
}

/// <summary>What stands at a place of a text.</summary>
internal enum RegionKind
{
    /// <summary>A comment or documentation.</summary>
    Comment,

    /// <summary>A string.</summary>
    String,

    /// <summary>A regular expression between slashes.</summary>
    Pattern,
}

/// <summary>Where an opener counts.</summary>
internal enum Guard
{
    /// <summary>Anywhere.</summary>
    None,

    /// <summary>At the start of a line or behind a blank: <c>$#</c> begins no comment in a shell.</summary>
    AfterBlank,

    /// <summary>With nothing but blanks before it on its line.</summary>
    LineStart,

    /// <summary>Not behind a letter or digit: <c>don't</c> begins no string in YAML.</summary>
    NotAfterWord,

    /// <summary>Where a value may begin: elsewhere a slash divides.</summary>
    ValuePosition,
}
