using FsCheck;
using FsCheck.Fluent;
using Kotsu.Core.Text;
using Kotsu.Reports.Wording;

namespace Kotsu.Reports.Tests.Wording;

public sealed class FiguresTests
{
    [Theory]
    [InlineData(0.5, "½ d", "½日")]
    [InlineData(1, "1 d", "1日")]
    [InlineData(1.5, "1½ d", "1½日")]
    [InlineData(1200, "1,200 d", "1,200日")]
    public void Effort_is_in_half_person_days(double days, string en, string ja)
    {
        Assert.Equal(en, Figures.Effort(days, Language.English));
        Assert.Equal(ja, Figures.Effort(days, Language.Japanese));
    }

    [Theory]
    [InlineData(9.1, "−9.1")]
    [InlineData(9.94, "−9.9")]
    [InlineData(9.96, "−10")]
    [InlineData(12.4, "−12")]
    [InlineData(0.04, "0")]
    [InlineData(0, "0")]
    public void Fall_of_hope_has_one_decimal_below_ten(double points, string expected) => Assert.Equal(expected, Figures.Fall(points));

    [Theory]
    [InlineData(4, "+4.0")]
    [InlineData(-12.6, "−13")]
    public void Change_has_its_sign(double points, string expected) => Assert.Equal(expected, Figures.Signed(points));

    [Fact]
    public void Shares_that_are_dealt_add_up_and_are_never_a_unit_off() =>
        Prop.ForAll(Gen.Choose(0, 1000).Select(n => n / 7.0).ListOf(3).ToArbitrary(), Gen.Choose(1, 200).ToArbitrary(), (list, units) =>
        {
            var shares = list.ToList();
            var dealt = Shares.Deal(shares, units);
            var whole = shares.Sum();

            return whole <= 0
                ? dealt.All(d => d == 0)
                : dealt.Sum() == units && dealt.Zip(shares).All(p => Math.Abs(p.First - (p.Second / whole * units)) < 1);
        }).QuickCheckThrowOnFailure();
}
