using Kotsu.Engine.Access;

namespace Kotsu.Engine.Tests.Access;

public sealed class PasswordRulesTests
{
    [Theory]
    [InlineData("brisk otter paints")]
    [InlineData("七つの灰色の鷺が夜明けを待つ川辺")]
    [InlineData("xK3$vQ9!mZ2@pL7")]
    public void What_nobody_tries_first_is_taken(string password) => Assert.Null(PasswordRules.FindProblem(password, "ada", "Ada Lovelace"));

    [Theory]
    [InlineData("short but odd!")]
    [InlineData("aaaaaaaaaaaaaaaaaaaa")]
    [InlineData("abcabcabcabcabcabc")]
    [InlineData("012345678901234567890")]
    [InlineData("ABCDEFGHIJKLMNOPQR")]
    [InlineData("Password Password 1")]
    [InlineData("correct-horse-battery-staple")]
    [InlineData("ada.lovelace.ada.lovelace1")]
    [InlineData("brisk otter\u0000 paints")]
    public void What_is_tried_first_is_refused(string password) => Assert.Equal("KOTSU0533", PasswordRules.FindProblem(password, "adalovelace", "Ada Lovelace")?.Code);

    [Fact]
    public void A_password_may_be_long_but_not_endless()
    {
        var words = string.Concat(Enumerable.Range(0, 64).Select(i => $"{i * 37 % 89:x2}z!"));

        Assert.Null(PasswordRules.FindProblem(words[..256], "ada", "Ada"));
        Assert.NotNull(PasswordRules.FindProblem(words[..256] + "x", "ada", "Ada"));
    }
}
