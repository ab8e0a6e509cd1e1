using Kotsu.Cli.Parsing;

namespace Kotsu.Cli.Tests.Parsing;

public sealed class NearestWordTests
{
    private static readonly string[] commands = ["review", "up", "scan", "ask", "next", "explain", "evidence", "accept", "dismiss", "probe", "completion"];

    [Theory]
    [InlineData("reveiw", "review")]
    [InlineData("reviews", "review")]
    [InlineData("Review", "review")]
    [InlineData("accpt", "accept")]
    [InlineData("u", "up")]
    [InlineData("dismis", "dismiss")]
    [InlineData("zebra", null)]
    [InlineData("deploy", null)]
    public void A_word_within_a_third_of_its_letters_is_meant(string typed, string? meant) =>
        Assert.Equal(meant, NearestWord.Find(typed, commands));

    [Fact]
    public void Nothing_is_near_where_nothing_is_known() =>
        Assert.Null(NearestWord.Find("review", []));
}
