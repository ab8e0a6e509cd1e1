using Kotsu.Core.Evidence;
using Kotsu.Engine.Asking;

namespace Kotsu.Engine.Tests.UseCases;

public sealed class ChooseQuestionsTests
{
    [Fact]
    public void The_heaviest_of_what_only_people_know_is_asked_first()
    {
        var scenario = new Scenario { Probes = [Scenario.Todos(Scenario.Good("t"))] };

        Assert.Equal([SmallLens.Runbooks, SmallLens.Drills], ChooseQuestions.In(scenario.Report).Select(p => p.Code));
        Assert.Equal([SmallLens.Runbooks], ChooseQuestions.In(scenario.Report, atMost: 1).Select(p => p.Code));
    }

    [Fact]
    public void What_somebody_was_asked_is_not_asked_again()
    {
        var unknown = Scenario.Note(SmallLens.Runbooks, EvidenceRung.None, Scenario.Day);
        var outOfPlay = new NotApplicable(new(SmallLens.Todos), "no code", "ann", Scenario.Day);
        var scenario = new Scenario { Said = new() { Evidence = [unknown], NotApplicable = [outOfPlay] } };

        Assert.Equal([SmallLens.Drills], ChooseQuestions.In(scenario.Report).Select(p => p.Code));
    }
}
