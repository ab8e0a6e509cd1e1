using FsCheck;
using FsCheck.Fluent;
using Kotsu.Reports.Terminal;

namespace Kotsu.Reports.Tests.Terminal;

public sealed class ColumnsTests
{
    [Theory]
    [InlineData("", 0)]
    [InlineData("abc", 3)]
    [InlineData("再生", 4)]
    [InlineData("ｶﾅ", 2)]
    [InlineData("e\u0301", 1)]
    [InlineData("▲·…█", 4)]
    [InlineData("「。」", 6)]
    [InlineData("😀", 2)]
    [InlineData("한국", 4)]
    public void Width_is_what_a_terminal_gives(string text, int columns) => Assert.Equal(columns, Columns.Of(text));

    [Theory]
    [InlineData("abcdef", 4, "abc…")]
    [InlineData("再生の監視", 6, "再生…")]
    [InlineData("再生", 4, "再生")]
    [InlineData("abc", 0, "")]
    public void Cut_keeps_the_start(string text, int columns, string expected) => Assert.Equal(expected, Columns.Cut(text, columns));

    [Theory]
    [InlineData("src/abr/ladder.go:212", 14, "…ladder.go:212")]
    [InlineData("再生の監視", 6, "…監視")]
    [InlineData("abc", 3, "abc")]
    public void Cut_of_the_start_keeps_the_end(string text, int columns, string expected) => Assert.Equal(expected, Columns.CutStart(text, columns));

    [Fact]
    public void Cut_text_never_takes_more_columns_than_allowed() =>
        Prop.ForAll(Texts().ToArbitrary(), Gen.Choose(0, 30).ToArbitrary(), (text, columns) =>
            Columns.Of(Columns.Cut(text, columns)) <= columns && Columns.Of(Columns.CutStart(text, columns)) <= columns)
        .QuickCheckThrowOnFailure();

    [Fact]
    public void Wrapped_lines_fit_and_lose_nothing_but_blanks() =>
        Prop.ForAll(Texts().ToArbitrary(), Gen.Choose(4, 30).ToArbitrary(), (text, columns) =>
        {
            var lines = Wrapping.Lines(text, columns);

            return lines.All(l => Columns.Of(l) <= columns) && string.Concat(lines).Replace(" ", "", StringComparison.Ordinal) == text.Replace(" ", "", StringComparison.Ordinal);
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Wrapping_breaks_at_blanks_and_never_before_a_closing_mark()
    {
        Assert.Equal(["Every alert", "means work."], Wrapping.Lines("Every alert means work.", 12));
        Assert.Equal(["再生を監", "視する。"], Wrapping.Lines("再生を監視する。", 8));
        Assert.Equal(["再生を監", "視す", "る。"], Wrapping.Lines("再生を監視する。", 8).SelectMany(l => Wrapping.Lines(l, l == "視する。" ? 6 : 8)));
    }

    [Fact]
    public void Wrapping_that_must_stop_says_that_more_was_there() =>
        Assert.Equal(["one", "two…"], Wrapping.Lines("one two three", 5, most: 2));

    private static Gen<string> Texts() =>
        Gen.Elements("a", "b", " ", "再", "生", "。", "「", "-", "😀", "e\u0301", "…").ListOf().Select(parts => string.Concat(parts));
}
