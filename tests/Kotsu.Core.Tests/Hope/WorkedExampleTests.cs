using Kotsu.Core.Evidence;
using Kotsu.Core.Hope;
using Kotsu.Core.Lenses;

namespace Kotsu.Core.Tests.Hope;

/// <summary>The worked example of measures.md §1: the 68 practices of operational excellence.</summary>
public sealed class WorkedExampleTests
{
    private static readonly (PracticeRisk Risk, EvidenceRung? Rung, int Count)[] groups =
    [
        (PracticeRisk.High, EvidenceRung.Said, 10),
        (PracticeRisk.High, EvidenceRung.Written, 8),
        (PracticeRisk.High, EvidenceRung.Exercised, 4),
        (PracticeRisk.High, EvidenceRung.Measured, 2),
        (PracticeRisk.High, null, 6),
        (PracticeRisk.Medium, EvidenceRung.Said, 20),
        (PracticeRisk.Medium, EvidenceRung.Written, 6),
        (PracticeRisk.Medium, null, 5),
        (PracticeRisk.Low, EvidenceRung.Said, 7),
    ];

    private static readonly HopeInput start = Example();

    [Fact]
    public void Hope_is_69_1_percent()
    {
        var shares = HopeCalculator.Of(start).Shares;

        Assert.Equal((68, 370.0), (shares.Practices, shares.Weight));
        Assert.Equal(0.691, shares.Hope, 3);
        Assert.Equal(0.309, shares.Backed, 3);
        Assert.Equal(0, shares.Accepted);
    }

    [Fact]
    public void Three_accepted_gaps_make_it_61_8_percent()
    {
        var gaps = start.Evidence.Where(e => e.IsContrary).Take(3).Select(e => Some.Acceptance(e.Practice.Value));

        var shares = HopeCalculator.Of(start with { Acceptances = [.. gaps] }).Shares;

        Assert.Equal(0.618, shares.Hope, 3);
        Assert.Equal(0.073, shares.Accepted, 3);
        Assert.Equal(0.309, shares.Backed, 3);
    }

    [Theory]
    [InlineData(180, 0.691)]
    [InlineData(270, 0.773)]
    [InlineData(360, 0.854)]
    public void Without_work_it_rises_while_probes_still_pass(int days, double hope)
    {
        var later = start with
        {
            AsOf = start.AsOf.AddDays(days),
            Evidence = [.. start.Evidence.Select(e => e.Source is EvidenceSource.Probe ? e with { Date = e.Date.AddDays(days) } : e)],
        };

        Assert.Equal(hope, HopeCalculator.Of(later).Shares.Hope, 3);
    }

    [Fact]
    public void What_nobody_did_is_called_by_its_name()
    {
        var split = HopeCalculator.Of(start).Shares.Split;

        // 6 × 9 + 5 × 3 shown absent; 0.8 of what was said and 0.6 of what was written; 0.2 of what was exercised.
        Assert.Equal(69 / 370.0, split.Gap, 12);
        Assert.Equal(((157 * 0.8) + (90 * 0.6)) / 370, split.Unshown, 12);
        Assert.Equal(36 * 0.2 / 370, split.PartlyShown, 12);
        Assert.Equal(0, split.Unowned + split.Expired + split.Unasked);
    }

    private static HopeInput Example()
    {
        var practices = new List<PracticeInPlay>();
        var evidence = new List<PracticeEvidence>();
        foreach (var (risk, rung, count) in groups)
        {
            for (var i = 0; i < count; i++)
            {
                var practice = Some.Practice($"OPS{practices.Count:00}", risk);
                practices.Add(practice);
                evidence.Add((rung is { } reached ? Reaching(reached) : Some.Contrary()) with { Practice = practice.Code });
            }
        }

        return new() { AsOf = Some.Day, Practices = practices, Evidence = evidence };
    }

    private static PracticeEvidence Reaching(EvidenceRung rung) =>
        rung is EvidenceRung.Measured ? Some.Note(rung) with { Source = new EvidenceSource.Probe(Some.Probe) } : Some.Note(rung);
}
