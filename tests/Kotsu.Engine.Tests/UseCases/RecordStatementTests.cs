using Kotsu.Core.Evidence;
using Kotsu.Core.Lenses;
using Kotsu.Engine.Recording;

namespace Kotsu.Engine.Tests.UseCases;

public sealed class RecordStatementTests
{
    private static readonly HashSet<PracticeCode> practices = [new(SmallLens.Drills)];
    private readonly CollectingStatements store = new();
    private readonly CancellationToken cancellation = TestContext.Current.CancellationToken;

    [Fact]
    public async Task Evidence_that_keeps_the_rules_is_written()
    {
        var note = Scenario.Note(SmallLens.Drills, EvidenceRung.Exercised, Scenario.Day);

        var written = await Record().EvidenceAsync(note, cancellation);

        Assert.Null(written.Problem);
        Assert.Equal([note], store.Written);
    }

    [Theory]
    [InlineData(SmallLens.Todos, 0, "KOTSU0104")]
    [InlineData(SmallLens.Drills, 1, "KOTSU0102")]
    public async Task Evidence_that_breaks_a_rule_is_refused(string practice, int daysAhead, string expected)
    {
        var written = await Record().EvidenceAsync(Scenario.Note(practice, EvidenceRung.Said, Scenario.Day.AddDays(daysAhead)), cancellation);

        Assert.Equal(expected, written.Problem?.Code);
        Assert.Empty(store.Written);
    }

    [Theory]
    [InlineData(true, EvidenceRung.Said, false)]
    [InlineData(false, EvidenceRung.None, true)]
    [InlineData(null, EvidenceRung.None, false)]
    public async Task An_answer_in_passing_is_said_or_contrary_or_asked(bool? answer, EvidenceRung rung, bool isContrary)
    {
        await Record().AnswerAsync(new(SmallLens.Drills), answer, "ann", Standing.Owner, "", cancellation);

        var note = Assert.IsType<PracticeEvidence>(Assert.Single(store.Written));
        Assert.Equal((rung, isContrary, Scenario.Day), (note.Rung, note.IsContrary, note.Date));
    }

    [Fact]
    public async Task A_second_acceptance_is_a_renewal_and_needs_a_fresh_reason()
    {
        var first = Acceptance(Scenario.Day.AddDays(-300), "no time");

        var refused = await Record(first).AcceptanceAsync(Acceptance(Scenario.Day, "no time"), cancellation);
        var written = await Record(first).AcceptanceAsync(Acceptance(Scenario.Day, "new platform in May"), cancellation);

        Assert.Equal("KOTSU0115", refused.Problem?.Code);
        Assert.Null(written.Problem);
        Assert.Equal(1, Assert.IsType<RiskAcceptance>(Assert.Single(store.Written)).Renewal);
    }

    [Fact]
    public async Task A_dismissal_needs_a_reason()
    {
        var dismissal = new Dismissal { Probe = SmallLens.NoRunbook, On = Scenario.Day, Until = Scenario.Day.AddDays(30), Why = " ", By = "ann" };

        Assert.Equal("KOTSU0103", (await Record().DismissalAsync(dismissal, cancellation)).Problem?.Code);
        Assert.Null((await Record().DismissalAsync(dismissal with { Why = "known" }, cancellation)).Problem);
    }

    private RecordStatement Record(params RiskAcceptance[] known) => new(new() { Acceptances = known }, practices, Scenario.Day, store);

    private static RiskAcceptance Acceptance(DateOnly signed, string reason) => new()
    {
        Practice = new(SmallLens.Drills),
        By = "bob",
        Authority = "head of service",
        Level = 1,
        Reason = reason,
        CompensatingMeasure = "rota",
        SignedOn = signed,
        ExpiresOn = signed.AddDays(200),
    };
}
