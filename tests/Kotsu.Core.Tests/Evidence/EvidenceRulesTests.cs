using Kotsu.Core.Evidence;
using Kotsu.Core.Findings;

namespace Kotsu.Core.Tests.Evidence;

public sealed class EvidenceRulesTests
{
    private static readonly Fingerprint fingerprint = new("0123456789abcdef0123456789abcdef");

    [Theory]
    [InlineData(EvidenceRung.Written, Standing.Owner, null)]
    [InlineData(EvidenceRung.Checked, Standing.Owner, "KOTSU0101")]
    [InlineData(EvidenceRung.Measured, Standing.Outsider, null)]
    public void An_owner_cannot_write_down_more_than_written(EvidenceRung rung, Standing standing, string? code) =>
        Assert.Equal(code, EvidenceRules.FindProblem(Some.Note(rung, standing: standing), Some.Day)?.Code);

    [Fact]
    public void An_owner_can_say_that_a_practice_fails() =>
        Assert.Null(EvidenceRules.FindProblem(Some.Note(EvidenceRung.Measured, standing: Standing.Owner) with { IsContrary = true }, Some.Day));

    [Theory]
    [InlineData(0, null)]
    [InlineData(-1, "KOTSU0102")]
    public void Nothing_is_seen_tomorrow(int age, string? code) =>
        Assert.Equal(code, EvidenceRules.FindProblem(Some.Note(EvidenceRung.Said, age), Some.Day)?.Code);

    [Fact]
    public void A_dismissal_names_a_finding_or_a_probe_but_not_both()
    {
        var byProbe = Some.Dismissal(Some.Day);
        var byFinding = byProbe with { Probe = null, Fingerprint = fingerprint };

        Assert.Null(EvidenceRules.FindProblem(byProbe));
        Assert.Null(EvidenceRules.FindProblem(byProbe with { Path = "docs/**" }));
        Assert.Null(EvidenceRules.FindProblem(byFinding));
        Assert.Equal("KOTSU0105", EvidenceRules.FindProblem(byProbe with { Fingerprint = fingerprint })?.Code);
        Assert.Equal("KOTSU0105", EvidenceRules.FindProblem(byProbe with { Probe = null })?.Code);
        Assert.Equal("KOTSU0105", EvidenceRules.FindProblem(byFinding with { Path = "docs/**" })?.Code);
    }

    [Theory]
    [InlineData(-5, "KOTSU0106")]
    [InlineData(-4, null)]
    public void A_dismissal_ends_after_the_day_on_which_it_is_said(int until, string? code) =>
        Assert.Equal(code, EvidenceRules.FindProblem(Some.Dismissal(Some.Day.AddDays(until)))?.Code);

    [Fact]
    public void What_changes_figures_without_work_gives_its_reason()
    {
        Assert.Equal("KOTSU0103", EvidenceRules.FindProblem(Some.Dismissal(Some.Day) with { Why = " " })?.Code);
        Assert.Equal("KOTSU0103", EvidenceRules.FindProblem(new NotApplicable(Some.Code, "", "mina", Some.Day))?.Code);
        Assert.Null(EvidenceRules.FindProblem(new NotApplicable(Some.Code, "No alerts here.", "mina", Some.Day)));
    }

    [Theory]
    [InlineData(0.5, "Few members use it.", null)]
    [InlineData(1, "As usual.", null)]
    [InlineData(2, "Money passes here.", null)]
    [InlineData(3, "Money passes here.", "KOTSU0108")]
    [InlineData(2, "", "KOTSU0103")]
    public void A_context_is_a_half_one_or_two_with_a_reason(double weight, string reason, string? code)
    {
        var context = new PracticeContext { Practice = Some.Code, Weight = weight, Reason = reason, By = "mina", On = Some.Day };

        Assert.Equal(code, EvidenceRules.FindProblem(context)?.Code);
    }

    [Fact]
    public void Somebody_says_it()
    {
        var taken = Some.Note(EvidenceRung.Said) with { Source = new EvidenceSource.TakenOver("mina", Origin.Inherited, "platform") };

        Assert.Null(EvidenceRules.FindProblem(taken, Some.Day));
        Assert.Equal("KOTSU0109", EvidenceRules.FindProblem(taken with { Source = new EvidenceSource.TakenOver("mina", Origin.Inherited, " ") }, Some.Day)?.Code);
        Assert.Equal("KOTSU0109", EvidenceRules.FindProblem(taken with { Source = new EvidenceSource.TakenOver("", Origin.Inherited, "platform") }, Some.Day)?.Code);
        Assert.Equal("KOTSU0109", EvidenceRules.FindProblem(Some.Note(EvidenceRung.Said, by: " "), Some.Day)?.Code);
        Assert.Equal("KOTSU0109", EvidenceRules.FindProblem(Some.Dismissal(Some.Day) with { By = "" })?.Code);
        Assert.Equal("KOTSU0109", EvidenceRules.FindProblem(new NotApplicable(Some.Code, "No alerts here.", "", Some.Day))?.Code);
        Assert.Null(EvidenceRules.FindProblem(Some.Probed(EvidenceRung.Said, Some.Alert("a")), Some.Day));
    }
}
