using Kotsu.Core.Workloads;

namespace Kotsu.Core.Tests.Workloads;

public sealed class RepositoryIdTests
{
    [Theory]
    [InlineData("https://github.com/slok/sloth.git")]
    [InlineData("https://github.com/slok/sloth/")]
    [InlineData("https://ana:s3cret@GitHub.com/slok/sloth")]
    [InlineData("git@github.com:slok/sloth.git")]
    [InlineData("ssh://git@github.com:22/slok/sloth.git")]
    [InlineData("git://github.com/slok/sloth")]
    public void All_addresses_of_a_repository_are_one_id(string address) =>
        Assert.Equal(new RepositoryId("github.com/slok/sloth"), RepositoryId.FromRemote(address));

    [Theory]
    [InlineData("")]
    [InlineData("/srv/git/sloth.git")]
    [InlineData("../sloth")]
    [InlineData("file:///srv/git/sloth.git")]
    [InlineData(@"C:\git\sloth")]
    [InlineData("./odd:name")]
    [InlineData("https://github.com")]
    [InlineData("https://github.com/.git")]
    [InlineData("ext::sh -c id")]
    public void A_path_or_anything_else_is_no_id(string address) => Assert.Null(RepositoryId.FromRemote(address));

    [Fact]
    public void Case_of_the_path_counts_as_hosts_may_tell_them_apart() =>
        Assert.NotEqual(RepositoryId.FromRemote("https://git.example.com/A/b"), RepositoryId.FromRemote("https://git.example.com/a/b"));
}
