using Kotsu.Core.Evidence;
using Kotsu.Core.Findings;
using Kotsu.Core.Reviews;
using Kotsu.Core.Workloads;

namespace Kotsu.Engine.Tests.Reviewing;

public sealed class ReportMakerTests
{
    private static readonly Scenario twoOfThree = new() { Probes = [Scenario.Runbooks(Scenario.Bad("a"), Scenario.Bad("b", weight: 3), Scenario.Good("c"))] };

    [Fact]
    public void A_fact_sums_up_what_a_probe_found()
    {
        var fact = Assert.Single(twoOfThree.Report.Facts);

        Assert.Equal("2 of 3 are bad", fact.Headline.En);
        Assert.Equal((2, 3, 0.5), (fact.Count, fact.Total, fact.EffortInDays));
        Assert.Equal(["b", "a"], fact.Items.Select(i => i.Subject));
        Assert.Equal(Severity.High, fact.Risk);
        Assert.Equal([SmallLens.Runbooks], fact.Practices.Select(p => p.Code));
        Assert.Equal(["OPS07-BP03"], fact.AlsoSupports.Select(p => p.Code));
    }

    [Fact]
    public void Points_are_what_hope_would_fall_by_of_all_weight_in_play()
    {
        // Runbooks weigh 9 of 9 + 3 + 1; four of its five parts by weight are bad and would be written: 0.4 each.
        var fact = Assert.Single(twoOfThree.Report.Facts);

        Assert.Equal(100 * 9 / 13.0 * 0.4 * 4 / 5, fact.Points!.Value, precision: 9);
        Assert.Equal(fact.Points, fact.Practices.Sum(p => p.Points));
    }

    [Fact]
    public void The_figures_of_what_files_can_show_leave_the_rest_to_people()
    {
        var report = twoOfThree.Report;

        Assert.Equal((1, 9.0), (report.FilesCanShow!.Practices, report.FilesCanShow.Weight));
        Assert.Equal(0.4 / 5, report.FilesCanShow.Backed, precision: 9);
        Assert.Equal(1, report.FilesCanShow.Backed + report.FilesCanShow.Accepted + report.FilesCanShow.Hope, precision: 9);
        Assert.Equal((3, 2, 0), (report.PracticesInPlay, report.OnlyPeopleKnow, report.AskedOfPeople));
    }

    [Fact]
    public void There_is_no_figure_for_the_whole_until_half_of_its_weight_was_asked_or_measured()
    {
        var drills = new Scenario { Said = new() { Evidence = [Scenario.Note(SmallLens.Drills, EvidenceRung.Exercised, Scenario.Day)] } };

        Assert.Null(drills.Report.Whole);
        Assert.Equal(13, twoOfThree.Report.Whole!.Weight);
    }

    [Fact]
    public void A_dismissed_finding_is_set_aside_and_makes_no_fact()
    {
        var dismissal = new Dismissal { Probe = SmallLens.NoRunbook, On = Scenario.Day, Until = Scenario.Day.AddDays(9), Why = "known", By = "ann" };
        var report = (twoOfThree with { Said = new() { Dismissals = [dismissal] } }).Report;

        Assert.Empty(report.Facts);
        Assert.Equal(["a", "b"], report.SetAside.Select(s => s.Subject));
        Assert.All(report.SetAside, s => Assert.Equal(("known", dismissal.Until), (s.Reason, s.Until)));
    }

    [Theory]
    [InlineData("ops/**", 1, 0)]
    [InlineData("docs/**", 0, 1)]
    [InlineData(null, 2, 0)]
    public void A_suppression_sets_aside_what_its_path_means_until_its_day(string? path, int expectedOnEve, int expectedFacts)
    {
        var until = Scenario.Day.AddDays(1);
        var declaration = new WorkloadDeclaration { Suppress = [new(SmallLens.NoRunbook, path, until, "later", new("kotsu.yaml", 1))] };
        var nowhere = Scenario.Bad("b") with { At = null };
        var scenario = new Scenario { Declaration = declaration, Probes = [Scenario.Runbooks(Scenario.Bad("a"), nowhere)] };

        Assert.Equal(expectedOnEve, scenario.Report.SetAside.Count);
        Assert.Equal(expectedFacts == 0 && path is null ? 0 : 1, scenario.Report.Facts.Count);
        Assert.Empty((scenario with { AsOf = until }).Report.SetAside);
    }

    [Fact]
    public void Shadow_probes_are_counted_and_nothing_else()
    {
        var probe = Scenario.Runbooks(Scenario.Bad("a"));
        var report = new Scenario { Probes = [probe with { Definition = probe.Definition with { Stage = Stage.Shadow } }] }.Report;

        Assert.Empty(report.Facts);
        Assert.Null(report.FilesCanShow);
        Assert.Equal(1, Assert.Single(report.Probes).True);
    }

    [Fact]
    public void A_scan_has_facts_and_no_lens()
    {
        var report = (twoOfThree with { Lenses = [] }).Report;

        var fact = Assert.Single(report.Facts);
        Assert.Equal((Severity.Medium, null), (fact.Risk, fact.Points));
        Assert.Empty(report.Lenses);
        Assert.Null(report.FilesCanShow);
    }

    [Fact]
    public void What_falls_due_is_what_people_must_renew()
    {
        var said = Scenario.Note(SmallLens.Drills, EvidenceRung.Exercised, Scenario.Day.AddDays(-100));
        var report = (twoOfThree with { Said = new() { Evidence = [said] } }).Report;

        var due = Assert.Single(report.FallsDue);
        Assert.Equal((Scenario.Day.AddDays(81), SmallLens.Drills, false), (due.On, due.Practice, due.IsAcceptance));
    }

    [Fact]
    public void A_practice_that_two_lenses_share_counts_once()
    {
        var report = (twoOfThree with { Lenses = [SmallLens.Create("one"), SmallLens.Create("two")] }).Report;

        Assert.Equal(3, report.PracticesInPlay);
        Assert.Equal(2, report.Lenses.Count);
    }
}
