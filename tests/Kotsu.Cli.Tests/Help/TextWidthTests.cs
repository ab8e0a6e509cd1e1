using FsCheck;
using FsCheck.Fluent;
using Kotsu.Cli.Help;

namespace Kotsu.Cli.Tests.Help;

public sealed class TextWidthTests
{
    [Fact]
    public void A_full_width_character_takes_two_columns() =>
        Assert.Equal(2 + 5 + 8, TextWidth.Of("裏Kotsu神頼み率"));

    [Fact]
    public void A_mark_that_may_not_begin_a_line_stays_with_the_word_before_it() =>
        Assert.Equal(["神頼みで", "す。裏付", "け"], TextWidth.Wrap("神頼みです。裏付け", 8));

    [Fact]
    public void Lines_lose_nothing_but_blanks_and_keep_the_width() =>
        Prop.ForAll(
            Gen.Elements("kotsu", "a", " ", "裏", "付", "け", "。", "ー", "(", "--lang").ListOf().ToArbitrary(),
            Gen.Choose(12, 40).ToArbitrary(),
            (pieces, columns) =>
            {
                var text = string.Concat(pieces);
                var lines = TextWidth.Wrap(text, columns).ToList();
                var keepsAll = string.Concat(lines).Replace(" ", "", StringComparison.Ordinal) == text.Replace(" ", "", StringComparison.Ordinal);
                return keepsAll && lines.All(l => TextWidth.Of(l) <= columns || !l.Contains(' ', StringComparison.Ordinal));
            }).QuickCheckThrowOnFailure();
}
