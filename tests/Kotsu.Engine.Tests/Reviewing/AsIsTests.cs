using Kotsu.Core.Evidence;
using Kotsu.Core.Reviews;
using Kotsu.Core.Workloads;

namespace Kotsu.Engine.Tests.Reviewing;

/// <summary>The As-Is of a lens.</summary>
public sealed class AsIsTests
{
    private static readonly Scenario nothing = new();
    private static readonly Scenario measured = new() { Probes = [Scenario.Runbooks(Scenario.Bad("a"), Scenario.Bad("b"), Scenario.Good("c"))] };

    [Fact]
    public void A_question_that_nothing_is_known_of_is_unanswered() => Assert.Equal("UNANSWERED", Question(nothing).Risk);

    [Fact]
    public void A_practice_with_a_gap_is_not_ticked() => Assert.Equal("HIGH", Question(measured).Risk);

    [Fact]
    public void A_practice_that_is_backed_without_a_gap_is_ticked() =>
        Assert.Equal("MEDIUM", Question(new() { Probes = [Scenario.Runbooks(Scenario.Good("c"))] }).Risk);

    [Fact]
    public void A_practice_out_of_play_counts_as_satisfied()
    {
        var out1 = new NotApplicable(new(SmallLens.Drills), "no drills here", "ann", Scenario.Day);
        var out2 = new NotApplicable(new(SmallLens.Todos), "no code here", "ann", Scenario.Day);
        var scenario = new Scenario { Probes = [Scenario.Runbooks(Scenario.Good("c"))], Said = new() { NotApplicable = [out1, out2] } };

        Assert.Equal("NONE", Question(scenario).Risk);
        Assert.Equal((0.0, "no drills here"), (Practice(scenario, SmallLens.Drills).Weight, Practice(scenario, SmallLens.Drills).NotApplicable));
    }

    [Fact]
    public void A_question_without_a_practice_in_play_is_not_applicable()
    {
        string[] all = [SmallLens.Runbooks, SmallLens.Drills, SmallLens.Todos];
        var scenario = new Scenario { Said = new() { NotApplicable = [.. all.Select(c => new NotApplicable(new(c), "none", "ann", Scenario.Day))] } };

        Assert.Equal("NOT_APPLICABLE", Question(scenario).Risk);
    }

    [Fact]
    public void Findings_of_one_probe_with_one_message_are_one_line()
    {
        var lines = Practice(measured, SmallLens.Runbooks).Evidence;

        Assert.Equal([(false, 2, "None"), (true, 1, "Written")], lines.Select(l => (l.Supports, l.Subjects, l.Rung)));
        Assert.Equal("a is bad.", lines[0].Sentence.En);
        Assert.Equal("AlertHasNoRunbook", lines[0].Source);
    }

    [Fact]
    public void What_people_say_stands_as_they_said_it_with_what_age_left_of_it()
    {
        var note = Scenario.Note(SmallLens.Drills, EvidenceRung.Exercised, Scenario.Day.AddDays(-270)) with { Note = "Game day in spring." };
        var line = Assert.Single(Practice(new() { Said = new() { Evidence = [note] } }, SmallLens.Drills).Evidence);

        Assert.Equal(("ann", "Game day in spring.", "Game day in spring."), (line.Source, line.Sentence.En, line.Sentence.Ja));
        Assert.Equal(0.5, line.Freshness);
        Assert.Equal(Scenario.Day.AddDays(-90), line.FreshThrough);
    }

    [Fact]
    public void Practices_say_how_they_stand()
    {
        var runbooks = Practice(measured, SmallLens.Runbooks);

        Assert.Equal((9.0, 3, "gap", "Written", true), (runbooks.Weight, runbooks.Subjects, runbooks.HopeClass, runbooks.Rung, runbooks.FilesCanShow));
        Assert.Equal("unasked", Practice(measured, SmallLens.Drills).HopeClass);
    }

    [Theory]
    [InlineData(1, "unasked")]
    [InlineData(2, "unowned")]
    public void Nobody_owns_what_none_of_several_teams_took(int teams, string expected)
    {
        var declaration = new WorkloadDeclaration
        {
            Teams = [.. Enumerable.Range(0, teams).Select(n => new DeclaredTeam($"team{n}", null, null))],
            Owners = [new(SmallLens.Todos, "team0")],
        };

        Assert.Equal(expected, Practice(new() { Declaration = declaration }, SmallLens.Drills).HopeClass);
        Assert.Equal("unasked", Practice(new() { Declaration = declaration }, SmallLens.Todos).HopeClass);
    }

    private static QuestionReport Question(Scenario scenario) => scenario.Report.Lenses[0].Pillars[0].Questions[0];

    private static PracticeReport Practice(Scenario scenario, string code) => Question(scenario).Practices.Single(p => p.Code == code);
}
