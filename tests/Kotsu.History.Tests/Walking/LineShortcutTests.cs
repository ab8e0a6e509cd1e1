using System.Text;
using Kotsu.History.Lines;
using Kotsu.History.Walking;

namespace Kotsu.History.Tests.Walking;

public sealed class LineShortcutTests
{
    [Theory]
    [InlineData("first and the same end", "another and the same end")]
    [InlineData("one\nfirst and the same end", "one\nanother and the same end")]
    public void A_last_line_without_its_end_is_not_taken_for_the_old_one_because_both_end_alike(string old, string recent)
    {
        var last = recent.Count(c => c == '\n');

        Assert.False(TryPass(old, recent, last, out _));
    }

    [Fact]
    public void A_line_clear_of_what_changed_is_found_where_it_stood()
    {
        Assert.True(TryPass("one\ntwo\nthree\nfour\n", "one\nnew\nnewer\nthree\nfour\n", 4, out var passed));
        Assert.Equal(new LineSpan(3, 1, 0), Assert.Single(passed));
    }

    [Fact]
    public void A_line_over_which_a_block_may_slide_is_left_to_the_comparison_by_lines()
    {
        Assert.False(TryPass("a\nb\n", "a\nb\na\nb\n", 0, out _));
    }

    private static bool TryPass(string old, string recent, int line, out List<LineSpan> passed)
    {
        passed = [];
        var (before, after) = (Encoding.UTF8.GetBytes(old), Encoding.UTF8.GetBytes(recent));
        return LineShortcut.TryPass(before, after, ChangedPart.Of(before, after), [new(line, 1, 0)], passed);
    }
}
