using Kotsu.Core.Findings;
using Kotsu.Core.Reviews;
using Kotsu.Core.Text;
using Kotsu.Engine.Facts;

namespace Kotsu.Engine.Tests.Facts;

public sealed class FactMakerTests
{
    [Fact]
    public void The_heaviest_fact_comes_first_then_the_riskiest_then_the_cheapest()
    {
        Fact[] facts = [Fact("D", 1, Severity.Low, 3, Viewpoint.Cost), Fact("C", 1, Severity.High, 3, Viewpoint.Cost), Fact("B", 1, Severity.High, 1), Fact("A", 2, Severity.Low, 9)];

        Assert.Equal([("A", 1), ("B", 2), ("C", 3), ("D", 4)], FactMaker.Number(facts).Select(f => (f.Probe.Value, f.Number)));
    }

    [Fact]
    public void First_come_five_of_stable_probes_and_two_of_a_viewpoint()
    {
        Fact[] facts =
        [
            Fact("A", 9, viewpoint: Viewpoint.State), Fact("B", 8, viewpoint: Viewpoint.State), Fact("C", 7, viewpoint: Viewpoint.State),
            Fact("D", 6, stage: Stage.Experimental), Fact("E", 5, viewpoint: Viewpoint.Cost), Fact("F", 4, viewpoint: Viewpoint.Cost),
            Fact("G", 3, viewpoint: Viewpoint.Esg), Fact("H", 2, viewpoint: Viewpoint.Security),
        ];

        Assert.Equal([("A", 1), ("B", 2), ("E", 3), ("F", 4), ("G", 5)], FactMaker.First(FactMaker.Number(facts)).Select(f => (f.Probe.Value, f.Number)));
        Assert.Equal(["C", "D", "H"], FactMaker.Number(facts).Skip(5).Select(f => f.Probe.Value));
    }

    [Fact]
    public void Several_kinds_of_trouble_are_told_apart_the_most_frequent_first()
    {
        var report = new Scenario { Probes = [Scenario.Runbooks(Scenario.Bad("a"), Scenario.Bad("b", message: "good"), Scenario.Bad("c", message: "good"))] }.Report;

        Assert.Equal([("good", 2, "b is good."), ("bad", 1, "a is bad.")], report.Facts[0].Parts.Select(p => (p.Message, p.Count, p.Example.En)));
    }

    [Fact]
    public void A_part_carries_the_few_words_of_its_message_where_the_probe_gives_some()
    {
        var probe = Scenario.Runbooks(Scenario.Bad("a"), Scenario.Bad("b", message: "good"));
        var labels = new Dictionary<string, Words> { ["bad"] = new("no link", "リンクなし") };

        var parts = new Scenario { Probes = [probe with { Definition = probe.Definition with { Labels = labels } }] }.Report.Facts[0].Parts;

        Assert.Equal([("bad", "no link"), ("good", null)], parts.Select(p => (p.Message, p.Label?.En)));
    }

    [Fact]
    public void One_kind_of_trouble_has_no_parts() =>
        Assert.Empty(new Scenario { Probes = [Scenario.Runbooks(Scenario.Bad("a"), Scenario.Bad("b"))] }.Report.Facts[0].Parts);

    [Fact]
    public void The_most_frequent_message_may_have_a_headline_of_its_own_that_counts_itself()
    {
        var probe = Scenario.Runbooks(Scenario.Bad("a"), Scenario.Bad("b", message: "good"), Scenario.Bad("c", message: "good"), Scenario.Good("d"));
        var headlines = new Dictionary<string, Words> { ["good"] = new("{count} of {total}, first {name}", "{total}件中{count}件、{name}など") };
        var scenario = new Scenario { Probes = [probe with { Definition = probe.Definition with { Headlines = headlines } }] };

        Assert.Equal("2 of 4, first b", scenario.Report.Facts[0].Headline.En);
        Assert.Equal(3, scenario.Report.Facts[0].Count);
    }

    private static Fact Fact(string probe, double points, Severity risk = Severity.High, double effort = 1, Viewpoint viewpoint = Viewpoint.Lifecycle, Stage stage = Stage.Stable) => new()
    {
        Number = 0,
        Probe = new(probe),
        Stage = stage,
        Risk = risk,
        Viewpoint = viewpoint,
        Headline = new(probe, probe),
        Parts = [],
        Count = 1,
        Total = 1,
        EffortInDays = effort,
        Points = points,
        Items = [],
        Practices = [],
        AlsoSupports = [],
        Remediation = new("r", "r"),
    };
}
