using static Kotsu.Sources.Code.Syntax.RegionKind;

namespace Kotsu.Sources.Code.Syntax;

/// <summary>The comment syntaxes of the common languages.</summary>
internal static class Syntaxes
{
    private static readonly Opener slashes = new("//", "", Comment);
    private static readonly Opener slashStar = Block("/*", "*/");
    private static readonly Opener nestedSlashStar = slashStar with { IsNested = true };
    private static readonly Opener dashes = new("--", "", Comment);
    private static readonly Opener hash = new("#", "", Comment) { Guard = Guard.AfterBlank };
    private static readonly Opener hashAtLineStart = new("#", "", Comment) { Guard = Guard.LineStart };
    private static readonly Opener semicolon = new(";", "", Comment) { Guard = Guard.AfterBlank };
    private static readonly Opener quoted = new("\"", "\"", RegionKind.String) { Escape = '\\' };
    private static readonly Opener single = new("'", "'", RegionKind.String) { Escape = '\\' };
    private static readonly Opener character = single with { Longest = 12 };
    private static readonly Opener backtick = new("`", "`", RegionKind.String) { Escape = '\\', IsMultiLine = true };
    private static readonly Opener tripleQuoted = new("\"\"\"", "\"\"\"", RegionKind.String) { Escape = '\\', IsMultiLine = true };
    private static readonly Opener tripleSingle = new("'''", "'''", RegionKind.String) { Escape = '\\', IsMultiLine = true };
    private static readonly Opener pattern = new("/", "/", Pattern) { Guard = Guard.ValuePosition };
    private static readonly Opener markup = Block("<!--", "-->");

    public static CommentSyntax C { get; } = new(slashes, slashStar, quoted, character, new("R\"(", ")\"", RegionKind.String) { IsMultiLine = true, Guard = Guard.NotAfterWord });

    public static CommentSyntax Java { get; } = new(slashes, slashStar, quoted, character, tripleQuoted);

    public static CommentSyntax Nested { get; } = new(slashes, nestedSlashStar, quoted, character, tripleQuoted);

    public static CommentSyntax Groovy { get; } = new(slashes, slashStar, quoted, single, tripleQuoted, tripleSingle);

    public static CommentSyntax CSharp { get; } = new(
        slashes, slashStar, quoted, character, tripleQuoted with { Escape = '\0' },
        new("@\"", "\"", RegionKind.String) { IsMultiLine = true, IsDoubled = true },
        new("@$\"", "\"", RegionKind.String) { IsMultiLine = true, IsDoubled = true });

    public static CommentSyntax Go { get; } = new(slashes, slashStar, quoted, character, backtick with { Escape = '\0' });

    public static CommentSyntax Script { get; } = new(slashes, slashStar, quoted, single, backtick, pattern);

    public static CommentSyntax Rust { get; } = new(
        slashes, nestedSlashStar, quoted with { IsMultiLine = true }, character,
        Raw("r\"", "\""), Raw("r#\"", "\"#"), Raw("r##\"", "\"##"));

    public static CommentSyntax Php { get; } = new(slashes, slashStar, hash, markup, quoted, single);

    public static CommentSyntax Python { get; } = new(
        new("#", "", Comment), quoted, single,
        tripleQuoted with { IsCommentAtLineStart = true }, tripleSingle with { IsCommentAtLineStart = true });

    public static CommentSyntax Ruby { get; } = new(hash, Block("=begin", "=end") with { Guard = Guard.LineStart }, quoted, single);

    public static CommentSyntax Perl { get; } = new(hash, Block("=pod", "=cut") with { Guard = Guard.LineStart }, quoted, single);

    public static CommentSyntax Shell { get; } = new(hash, quoted, new("'", "'", RegionKind.String) { Guard = Guard.NotAfterWord });

    public static CommentSyntax PowerShell { get; } = new(hash, Block("<#", "#>"), quoted with { Escape = '`' }, single with { Escape = '\0', IsDoubled = true });

    public static CommentSyntax Yaml { get; } = new(
        hash, quoted with { Guard = Guard.NotAfterWord },
        new("'", "'", RegionKind.String) { IsDoubled = true, Guard = Guard.NotAfterWord }, Block("{{/*", "*/}}"), Block("{{- /*", "*/ -}}"), Block("{{- /*", "*/}}"));

    public static CommentSyntax Toml { get; } = new(new("#", "", Comment), quoted, single with { Escape = '\0' }, tripleQuoted, tripleSingle with { Escape = '\0' });

    public static CommentSyntax Hcl { get; } = new(hash, slashes with { Guard = Guard.AfterBlank }, slashStar, quoted);

    public static CommentSyntax Jsonnet { get; } = new(
        slashes, hash, slashStar, quoted, single, new("|||", "|||", RegionKind.String) { IsMultiLine = true });

    public static CommentSyntax Sql { get; } = new(dashes, slashStar, new("'", "'", RegionKind.String) { IsDoubled = true, IsMultiLine = true });

    public static CommentSyntax Lua { get; } = new(
        dashes, Block("--[[", "]]"), quoted, single, new("[[", "]]", RegionKind.String) { IsMultiLine = true });

    public static CommentSyntax Haskell { get; } = new(dashes, Block("{-", "-}") with { IsNested = true }, quoted, character);

    public static CommentSyntax Ml { get; } = new(slashes, Block("(*", "*)") with { IsNested = true }, quoted, character, tripleQuoted);

    public static CommentSyntax Elixir { get; } = new(hash, quoted, tripleQuoted with { IsCommentAtLineStart = true });

    public static CommentSyntax Percent { get; } = new(new("%", "", Comment), quoted);

    public static CommentSyntax Lisp { get; } = new(semicolon, Block("#|", "|#"), quoted with { IsMultiLine = true });

    public static CommentSyntax Nix { get; } = new(hash, slashStar, quoted, new("''", "''", RegionKind.String) { IsMultiLine = true });

    public static CommentSyntax Style { get; } = new(slashStar, quoted, single);

    public static CommentSyntax NestedStyle { get; } = new(slashStar, slashes with { Guard = Guard.AfterBlank }, quoted, single);

    public static CommentSyntax Hash { get; } = new(hash);

    public static CommentSyntax HashAtLineStart { get; } = new(hashAtLineStart);

    public static CommentSyntax Settings { get; } = new(
        hashAtLineStart, new(";", "", Comment) { Guard = Guard.LineStart }, new("!", "", Comment) { Guard = Guard.LineStart });

    public static CommentSyntax Batch { get; } = new(
        new("::", "", Comment) { Guard = Guard.LineStart }, new("rem ", "", Comment) { Guard = Guard.LineStart }, new("REM ", "", Comment) { Guard = Guard.LineStart });

    public static CommentSyntax Basic { get; } = new(new("'", "", Comment), quoted with { Escape = '\0', IsDoubled = true });

    public static CommentSyntax Markup { get; } = new(markup, Block("<%--", "--%>"), Block("<%#", "%>"), Block("{{/*", "*/}}"), Block("{{!--", "--}}")) { IsMarkup = true };

    public static CommentSyntax Razor { get; } = new(markup, Block("@*", "*@")) { IsMarkup = true };

    public static CommentSyntax Jinja { get; } = new(markup, Block("{#", "#}")) { IsMarkup = true };

    public static CommentSyntax Prose { get; } = new(markup);

    public static CommentSyntax AsciiDoc { get; } = new(slashes with { Guard = Guard.LineStart });

    public static CommentSyntax Template { get; } = new(Block("{{/*", "*/"), Block("{{- /*", "*/"), markup, hash);

    private static Opener Block(string open, string close) => new(open, close, Comment) { IsMultiLine = true };

    private static Opener Raw(string open, string close) => new(open, close, RegionKind.String) { IsMultiLine = true, Guard = Guard.NotAfterWord };
}
