using Kotsu.Core.Findings;
using Kotsu.Core.Text;
using Kotsu.Reports.Terminal;

namespace Kotsu.Reports.Tests.Terminal;

public sealed class ExcerptLinesTests
{
    [Fact]
    public void Underline_stands_under_the_characters_whatever_their_width()
    {
        var lines = Render(new("a.yml", 3, 5, 7, "再生の監視です"));

        Assert.Equal("         3 │ 再生の監視です", lines[0]);
        Assert.Equal("           │         ^^^^", lines[1]);
    }

    [Fact]
    public void Blanks_at_the_start_of_a_line_are_left_out_and_the_underline_moves_with_it()
    {
        var lines = Render(new("a.go", 3, 4, 8, "\t\t TODO: later"));

        Assert.Equal(["         3 │ TODO: later", "           │ ^^^^"], lines);
    }

    [Fact]
    public void Characters_far_to_the_right_are_shown_all_the_same()
    {
        var lines = Render(new("a.js", 1, 101, 105, new string('x', 100) + "TODO" + new string('y', 96)));

        Assert.Contains("xTODOy", lines[0], StringComparison.Ordinal);
        Assert.Equal(lines[0].IndexOf("TODO", StringComparison.Ordinal), lines[1].IndexOf('^', StringComparison.Ordinal));
        Assert.EndsWith("…", lines[0], StringComparison.Ordinal);
    }

    [Fact]
    public void Column_beyond_the_excerpt_underlines_nothing() =>
        Assert.Single(Render(new("a.js", 1, 300, 310, "short")));

    [Fact]
    public void Whole_line_is_not_underlined() =>
        Assert.Single(Render(new("a.js", 1, 0, 0, "short")));

    [Fact]
    public void Column_inside_a_character_underlines_the_whole_character()
    {
        var lines = Render(new("a.js", 1, 2, 3, "😀x"));

        Assert.Equal("           │ ^^", lines[1].TrimEnd());
    }

    private static List<string> Render(Location at)
    {
        var fact = SomeFacts.Fact(1, "Any", Severity.Low, Viewpoint.State, new("any", "何か"), SomeFacts.Item("x", new("sentence", "文"), at));
        var details = ExplainText.Fact(fact, null, new TextOptions { Language = Language.English });
        return [.. details.Split('\n').Where(l => l.Contains('│', StringComparison.Ordinal))];
    }
}
