namespace Kotsu.History.Tests;

public sealed class OriginTests
{
    [Theory]
    [InlineData("[remote \"origin\"]\n\turl = https://github.com/slok/sloth.git\n\tfetch = +refs/heads/*:refs/remotes/origin/*\n", "https://github.com/slok/sloth.git")]
    [InlineData("[core]\n\tbare = true\n[Remote \"origin\"]\n\tURL=\"git@example.com:a/b\"\n", "git@example.com:a/b")]
    [InlineData("[remote \"origin\"]\n\turl = one\n[remote \"origin\"]\n\turl = two\n", "two")]
    [InlineData("[remote \"upstream\"]\n\turl = https://example.com/up\n", null)]
    [InlineData("[remote]\n\turl = https://example.com/up\n", null)]
    [InlineData("[remote \"origin\"]\n\tpushurl = https://example.com/push\n", null)]
    [InlineData("", null)]
    public void The_address_of_origin_is_read_as_data(string config, string? expected)
    {
        using var folder = new TemporaryFolder();
        folder.Write("config", config);

        Assert.Equal(expected, OriginReader.Read(folder.Path));
    }

    [Fact]
    public void A_configuration_that_is_not_there_has_no_origin()
    {
        using var folder = new TemporaryFolder();

        Assert.Null(OriginReader.Read(folder.Path));
    }
}
