using Kotsu.Core.Evidence;
using Kotsu.Core.Findings;
using Kotsu.Core.Hope;
using Kotsu.Core.Lenses;
using Kotsu.Core.Lenses.Overlays;

namespace Kotsu.Core.Tests.Hope;

public sealed class WhatIfTests
{
    private static readonly Subject a = Some.Alert("a");
    private static readonly Subject b = Some.Alert("b");
    private static readonly HopeInput half = Some.Input(Some.Practice(subjects: [a, b]), Some.Bad(a), Some.Probed(EvidenceRung.Written, b));

    [Fact]
    public void Replaced_evidence_moves_hope_by_points()
    {
        var drilled = WhatIf.Replacing(half, e => e.Rung is EvidenceRung.Written ? e with { Rung = EvidenceRung.Exercised } : e);
        var nothing = WhatIf.Replacing(half, _ => null);

        Assert.Equal(-20, WhatIf.ChangeInPoints(half, drilled), 10);
        Assert.Equal(20, WhatIf.ChangeInPoints(half, nothing), 10);
        Assert.Empty(nothing.Evidence);
    }

    [Theory]
    [InlineData(EvidenceRung.Written, 20)]
    [InlineData(EvidenceRung.Measured, 50)]
    [InlineData(EvidenceRung.None, 20)]
    [InlineData(null, 20)]
    public void A_fact_put_right_reaches_the_ceiling_or_written(EvidenceRung? ceiling, double points) =>
        Assert.Equal(points, Points(half, ceiling), 10);

    [Fact]
    public void Without_a_link_the_work_itself_counts_as_written() =>
        Assert.Equal(20, WhatIf.PointsOfFact(half, Some.Probe, new Dictionary<PracticeCode, ProbeLink>()), 10);

    [Fact]
    public void The_new_evidence_is_of_today() =>
        Assert.Equal(20, Points(WhatIf.Replacing(half, e => e.IsContrary ? e with { Date = Some.Day.AddDays(-700), ChangedOn = Some.Day } : e), EvidenceRung.Written), 10);

    [Fact]
    public void Another_probes_finding_still_stands_against_the_subject()
    {
        var other = Some.Bad(a) with { Source = new EvidenceSource.Probe(new("RunbookIsStub")) };

        Assert.Equal(0, Points(half with { Evidence = [.. half.Evidence, other] }, EvidenceRung.Measured));
        Assert.Equal(0, Points(half with { Evidence = [other] }, EvidenceRung.Measured));
    }

    [Fact]
    public void What_was_dismissed_gives_no_points()
    {
        var dismissed = WhatIf.Replacing(half, e => e.IsContrary ? e with { Dismissal = Some.Dismissal(until: Some.Day.AddDays(1)) } : e);

        Assert.Equal(0, Points(dismissed, EvidenceRung.Measured));
    }

    [Fact]
    public void What_is_accepted_gives_no_points() =>
        Assert.Equal(0, Points(half with { Acceptances = [Some.Acceptance()] }, EvidenceRung.Measured));

    private static double Points(HopeInput input, EvidenceRung? ceiling) =>
        WhatIf.PointsOfFact(input, Some.Probe, new Dictionary<PracticeCode, ProbeLink> { [Some.Code] = new(Some.Probe, ceiling) });
}
