using System.Text;
using Kotsu.Engine.Access;

namespace Kotsu.Engine.Tests.Access;

public sealed class TotpTests
{
    private static readonly byte[] secret = Encoding.ASCII.GetBytes("12345678901234567890");

    // RFC 6238, appendix B, SHA-1, the last six of eight digits.
    [Theory]
    [InlineData(59, "287082")]
    [InlineData(1111111109, "081804")]
    [InlineData(1111111111, "050471")]
    [InlineData(1234567890, "005924")]
    [InlineData(2000000000, "279037")]
    [InlineData(20000000000, "353130")]
    public void Codes_are_those_of_the_standard(long seconds, string code) =>
        Assert.Equal(code, Totp.CodeOf(secret, Totp.StepAt(DateTimeOffset.FromUnixTimeSeconds(seconds))));

    [Theory]
    [InlineData(-2, false)]
    [InlineData(-1, true)]
    [InlineData(0, true)]
    [InlineData(1, true)]
    [InlineData(2, false)]
    public void A_clock_may_be_one_step_off(int steps, bool counts)
    {
        var now = DateTimeOffset.FromUnixTimeSeconds(1111111111);

        Assert.Equal(counts, Totp.FindStep(secret, Totp.CodeOf(secret, Totp.StepAt(now) + steps), now, 0) is not null);
    }

    [Fact]
    public void A_step_that_was_used_counts_no_more_nor_does_one_before_it()
    {
        var now = DateTimeOffset.FromUnixTimeSeconds(1111111111);
        var step = Totp.StepAt(now);

        Assert.Null(Totp.FindStep(secret, Totp.CodeOf(secret, step), now, step));
        Assert.Null(Totp.FindStep(secret, Totp.CodeOf(secret, step - 1), now, step));
        Assert.Equal(step + 1, Totp.FindStep(secret, Totp.CodeOf(secret, step + 1), now, step));
    }

    // RFC 4648, section 10.
    [Theory]
    [InlineData("", "")]
    [InlineData("f", "MY")]
    [InlineData("foob", "MZXW6YQ")]
    [InlineData("foobar", "MZXW6YTBOI")]
    public void Secrets_are_written_as_the_standard_has_it(string plain, string written) => Assert.Equal(written, Totp.Base32(Encoding.ASCII.GetBytes(plain)));
}
