using System.Diagnostics;
using Kotsu.Core.Hope;
using Kotsu.Core.Lenses;

namespace Kotsu.Core.Tests.Hope;

public sealed class HopeSplitTests
{
    private static readonly HopeSplit split = new(1, 2, 3, 4, 5, 6);

    [Theory]
    [InlineData(HopeClass.Unowned, 1)]
    [InlineData(HopeClass.Gap, 2)]
    [InlineData(HopeClass.Expired, 3)]
    [InlineData(HopeClass.Unasked, 4)]
    [InlineData(HopeClass.Unshown, 5)]
    [InlineData(HopeClass.PartlyShown, 6)]
    public void Each_class_has_its_part(HopeClass of, double part)
    {
        Assert.Equal(part, split[of]);
        Assert.Equal(part, HopeSplit.Only(of, part).Sum);
        Assert.Equal(part, HopeSplit.Only(of, part)[of]);
        Assert.Equal(of, HopeSplit.Only(of, part).First);
        Assert.Equal(part * 3, (split + (split * 2))[of]);
    }

    [Fact]
    public void The_parts_add_up() => Assert.Equal(21, split.Sum);

    [Fact]
    public void The_first_class_that_has_a_part_names_it()
    {
        Assert.Equal(HopeClass.Expired, (HopeSplit.Only(HopeClass.PartlyShown, 0.5) + HopeSplit.Only(HopeClass.Expired, 0.1)).First);
        Assert.Null(default(HopeSplit).First);
    }

    [Fact]
    public void There_is_no_other_class()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => split[(HopeClass)9]);
        Assert.Throws<ArgumentOutOfRangeException>(() => HopeSplit.Only((HopeClass)9, 1));
    }

    [Theory]
    [InlineData(PracticeRisk.High, 9, 3)]
    [InlineData(PracticeRisk.Medium, 3, 2)]
    [InlineData(PracticeRisk.Low, 1, 1)]
    public void Risks_weigh_9_3_1_and_3_2_1(PracticeRisk risk, int headline, int check)
    {
        Assert.Equal(headline, BaseWeights.NineThreeOne.Of(risk));
        Assert.Equal(check, BaseWeights.ThreeTwoOne.Of(risk));
    }

    [Fact]
    public void There_is_no_other_risk() => Assert.Throws<UnreachableException>(() => BaseWeights.NineThreeOne.Of((PracticeRisk)9));
}
