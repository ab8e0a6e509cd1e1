using Kotsu.Core.Workloads;

namespace Kotsu.Core.Tests.Workloads;

public sealed class PathGlobTests
{
    [Theory]
    [InlineData("a/b.yml", "a/b.yml", true)]
    [InlineData("a/b.yml", "a/bxyml", false)]
    [InlineData("A/b.yml", "a/b.yml", false)]
    [InlineData("./a/b.yml", "a/b.yml", true)]
    [InlineData("/a/b.yml", "a/b.yml", true)]
    [InlineData("a/*.yml", "a/b.yml", true)]
    [InlineData("a/*.yml", "a/b/c.yml", false)]
    [InlineData("a/?.yml", "a/b.yml", true)]
    [InlineData("a/?.yml", "a/.yml", false)]
    [InlineData("a?b", "a/b", false)]
    [InlineData("a/**", "a/b/c.yml", true)]
    [InlineData("a/**", "b/a/c.yml", false)]
    [InlineData("a/", "a/b/c.yml", true)]
    [InlineData("**/c.yml", "c.yml", true)]
    [InlineData("**/c.yml", "a/b/c.yml", true)]
    [InlineData("**/c.yml", "a/xc.yml", false)]
    [InlineData("a/**/c.yml", "a/c.yml", true)]
    [InlineData("*.{yml,yaml}", "a.yaml", true)]
    [InlineData("*.{yml,yaml}", "a.json", false)]
    [InlineData("*.{yml", "a.yml", true)]
    [InlineData("a,b}", "a,b}", true)]
    [InlineData("{a{b}", "a{b", true)]
    [InlineData("a+(b)[c]", "a+(b)[c]", true)]
    public void Means_paths_as_people_write_them(string pattern, string path, bool expected) =>
        Assert.Equal(expected, new PathGlob(pattern).Matches(path));
}
