using FsCheck;
using FsCheck.Fluent;
using Kotsu.Sources.Files;

namespace Kotsu.Sources.Tests.Files;

public sealed class IgnorePatternTests
{
    [Theory]
    [InlineData("*.log", "a.log", true)]
    [InlineData("*.log", "logs/deep/a.log", true)]
    [InlineData("*.log", "a.logs", false)]
    [InlineData("/a.log", "a.log", true)]
    [InlineData("/a.log", "x/a.log", false)]
    [InlineData("docs/a.md", "docs/a.md", true)]
    [InlineData("docs/a.md", "x/docs/a.md", false)]
    [InlineData("docs", "docs/deep/a.md", true)]
    [InlineData("docs/", "docs/deep/a.md", true)]
    [InlineData("docs/", "docs", false)]
    [InlineData("docs/", "x/docs/a.md", true)]
    [InlineData("/docs/", "x/docs/a.md", false)]
    [InlineData("docs/*", "docs/a.md", true)]
    [InlineData("docs/*", "docs/deep/a.md", true)]
    [InlineData("docs/**", "docs/deep/a.md", true)]
    [InlineData("docs/**", "docs", false)]
    [InlineData("**/docs", "a/b/docs/c.md", true)]
    [InlineData("**/docs", "docs/c.md", true)]
    [InlineData("a/**/z", "a/z", true)]
    [InlineData("a/**/z", "a/b/c/z", true)]
    [InlineData("a/**/z", "b/a/z", false)]
    [InlineData("a?c", "abc", true)]
    [InlineData("a?c", "a/c", false)]
    [InlineData("a*c", "a/c", false)]
    [InlineData("[a-c]x", "bx", true)]
    [InlineData("[!a-c]x", "bx", false)]
    [InlineData("[]]x", "]x", true)]
    [InlineData("a[x", "a[x", true)]
    [InlineData("\\#a", "#a", true)]
    [InlineData("\\*", "*", true)]
    [InlineData("\\*", "a", false)]
    [InlineData("a\\ ", "a ", true)]
    [InlineData("a ", "a", true)]
    [InlineData("*a*b*c*", "xxaxxbxxcxx", true)]
    [InlineData("*a*b*c*", "xxaxxcxxbxx", false)]
    [InlineData("**", "a/b", true)]
    public void A_pattern_means_what_git_means_by_it(string pattern, string path, bool expected) =>
        Assert.Equal(expected, IgnorePattern.Parse(pattern)!.Matches(path));

    [Fact]
    public void A_pattern_of_a_folder_holds_below_it_only()
    {
        var pattern = IgnorePattern.Parse("*.log", "a/[b]")!;

        Assert.True(pattern.Matches("a/[b]/deep/x.log"));
        Assert.False(pattern.Matches("x.log"));
        Assert.False(pattern.Matches("a/b/x.log"));
    }

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("# a remark")]
    [InlineData("/")]
    public void A_line_that_means_nothing_is_none(string line) => Assert.Null(IgnorePattern.Parse(line));

    [Fact]
    public void A_pattern_of_many_stars_is_answered_at_once() =>
        Assert.False(IgnorePattern.Parse(string.Concat(Enumerable.Repeat("*a", 2000)) + "b")!.Matches(new string('a', 4000)));

    [Fact]
    public void A_path_of_many_parts_is_answered_at_once() =>
        Assert.False(IgnorePattern.Parse(string.Concat(Enumerable.Repeat("**/a/", 500)) + "b")!.Matches(string.Join('/', Enumerable.Repeat("a", 2000))));

    [Fact]
    public void No_pattern_makes_it_fail() =>
        Prop.ForAll(
            Gen.ArrayOf(Gen.Elements("*", "**", "/", "?", "[", "]", "!", "\\", "-", "a", " ", "#")).Select(string.Concat).ToArbitrary(),
            pattern => IgnorePattern.Parse(pattern) is not { } read || read.Matches("a/b/c") || !read.Matches("a/b/c")).QuickCheckThrowOnFailure();
}
