using System.Globalization;
using System.Text;
using FsCheck;
using FsCheck.Fluent;
using Kotsu.Reports.Safety;

namespace Kotsu.Reports.Tests.Safety;

public sealed class ForeignTests
{
    [Theory]
    [InlineData("ops/alerts.yml", "ops/alerts.yml")]
    [InlineData("再生の監視 é ½", "再生の監視 é ½")]
    [InlineData("a\tb\r\nc", "a b  c")]
    [InlineData("\u001b[31mred", "\uFFFD[31mred")]
    [InlineData("a\u202Eb\u2066c\u200Fd", "a\uFFFDb\uFFFDc\uFFFDd")]
    [InlineData("\u0000\u0007\u007f\u009b", "\uFFFD\uFFFD\uFFFD\uFFFD")]
    [InlineData("a\uFEFFb\u2028c", "a\uFFFDb\uFFFDc")]
    [InlineData("می\u200Cخواهم", "می\u200Cخواهم")]
    public void Line_shows_what_a_terminal_would_obey(string text, string expected) =>
        Assert.Equal(expected, Foreign.Line(text));

    [Fact]
    public void Half_a_character_and_an_invisible_tag_are_shown_unit_by_unit()
    {
        Assert.Equal("a\uFFFDb", Foreign.Line("a" + '\uD800' + "b"));
        Assert.Equal("a\uFFFD\uFFFDb", Foreign.Line("a\U000E0041b"));
    }

    [Fact]
    public void Accents_pile_up_to_four_and_no_higher() =>
        Assert.Equal("z\u0301\u0301\u0301\u0301\uFFFD\uFFFD", Foreign.Line("z" + new string('\u0301', 6)));

    [Fact]
    public void What_is_cut_off_is_shown_and_no_character_is_cut_in_two()
    {
        Assert.Equal("abc…", Foreign.Line("abcdef", 4));
        Assert.Equal("ab…", Foreign.Line("ab😀def", 4));
        Assert.Equal("abcd", Foreign.Line("abcd", 4));
    }

    [Fact]
    public void Any_text_stays_as_long_as_it_was_and_holds_nothing_to_obey() =>
        Prop.ForAll(Gen.Choose(0, 0xFFFF).Select(c => (char)c).ArrayOf().ToArbitrary(), letters =>
        {
            var line = Foreign.Line(new string(letters));

            return line.Length == letters.Length && line.EnumerateRunes().All(IsHarmless);
        }).QuickCheckThrowOnFailure();

    internal static bool IsHarmless(Rune rune) => rune.Value is 0x200C or 0x200D || Rune.GetUnicodeCategory(rune) is not (
        UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.Surrogate or
        UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator);
}
