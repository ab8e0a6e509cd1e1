using System.Diagnostics;
using Kotsu.Core.Evidence;

namespace Kotsu.Core.Tests.Evidence;

public sealed class EvidenceRungsTests
{
    [Theory]
    [InlineData(EvidenceRung.None, 0, 180)]
    [InlineData(EvidenceRung.Said, 0.2, 180)]
    [InlineData(EvidenceRung.Written, 0.4, 365)]
    [InlineData(EvidenceRung.Checked, 0.6, 180)]
    [InlineData(EvidenceRung.Exercised, 0.8, 180)]
    [InlineData(EvidenceRung.Measured, 1.0, 30)]
    public void Each_rung_has_its_strength_and_its_time_to_live(EvidenceRung rung, double strength, int days)
    {
        Assert.Equal(strength, rung.Strength());
        Assert.Equal(days, rung.TimeToLiveInDays());
    }

    [Theory]
    [InlineData(1, 30)]
    [InlineData(15, 30)]
    [InlineData(16, 32)]
    [InlineData(90, 180)]
    [InlineData(int.MaxValue, int.MaxValue)]
    public void Measured_evidence_lives_for_two_schedules_but_at_least_30_days(int schedule, int days) =>
        Assert.Equal(days, EvidenceRung.Measured.TimeToLiveInDays(schedule));

    [Fact]
    public void Only_measured_evidence_looks_at_the_schedule() =>
        Assert.Equal(180, EvidenceRung.Exercised.TimeToLiveInDays(1000));

    [Theory]
    [InlineData(EvidenceRung.None, "none", "なし")]
    [InlineData(EvidenceRung.Said, "said", "口頭")]
    [InlineData(EvidenceRung.Written, "written", "文書")]
    [InlineData(EvidenceRung.Checked, "checked", "確認")]
    [InlineData(EvidenceRung.Exercised, "exercised", "訓練")]
    [InlineData(EvidenceRung.Measured, "measured", "計測")]
    public void Each_rung_has_a_name_in_both_languages(EvidenceRung rung, string en, string ja) =>
        Assert.Equal(new(en, ja), rung.Name());

    [Fact]
    public void A_rung_that_does_not_exist_has_neither()
    {
        Assert.Throws<UnreachableException>(() => ((EvidenceRung)9).Strength());
        Assert.Throws<UnreachableException>(() => ((EvidenceRung)9).Name());
    }
}
