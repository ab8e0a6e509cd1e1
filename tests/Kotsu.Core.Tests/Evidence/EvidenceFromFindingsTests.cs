using Kotsu.Core.Evidence;
using Kotsu.Core.Findings;
using Kotsu.Core.Lenses.Overlays;

namespace Kotsu.Core.Tests.Evidence;

public sealed class EvidenceFromFindingsTests
{
    private static readonly ProbeLink proves = new(Some.Probe, EvidenceRung.Written);
    private static readonly ProbeLink refutes = new(Some.Probe, null);
    private static readonly Finding good = Finding.False(Some.Alert("a"), "ok", new("a.yml", 3));
    private static readonly Finding bad = Finding.True(Some.Alert("b", weight: 3), "none", new("b.yml", 7));

    [Fact]
    public void A_good_outcome_is_evidence_at_the_ceiling_dated_the_day_of_the_look()
    {
        var evidence = Assert.Single(For(proves, good).Evidence);

        Assert.Equal(
            (Some.Code, good.Subject, EvidenceRung.Written, Some.Day, false, good.At),
            (evidence.Practice, evidence.Subject, evidence.CountsAs, evidence.Date, evidence.IsContrary, evidence.At));
        Assert.Equal(new EvidenceSource.Probe(Some.Probe), evidence.Source);
        Assert.Equal(7, evidence.ScheduleInDays);
    }

    [Fact]
    public void A_good_outcome_of_a_probe_that_only_refutes_makes_a_subject_and_no_evidence()
    {
        var findings = For(refutes, good);

        Assert.Equal([good.Subject], findings.Subjects);
        Assert.Empty(findings.Evidence);
        Assert.Empty(For(new(Some.Probe, EvidenceRung.None), good).Evidence);
    }

    [Fact]
    public void A_bad_outcome_is_contrary_evidence_in_any_case()
    {
        Assert.All([For(proves, bad), For(refutes, bad)], findings =>
        {
            var evidence = Assert.Single(findings.Evidence);
            Assert.True(evidence.IsContrary);
            Assert.Equal((bad.Subject, bad.At, EvidenceRung.None), (evidence.Subject, evidence.At, evidence.CountsAs));
            Assert.Equal([bad.Subject], findings.Subjects);
        });
    }

    [Fact]
    public void Findings_about_one_subject_are_told_once_at_the_first_bad_place_with_the_greatest_weight()
    {
        var place = new Location("b.yml", 7);
        Finding[] findings =
        [
            Finding.True(Some.Alert("b", weight: 2), "none", place with { Line = 9 }),
            Finding.True(Some.Alert("b", weight: 5), "none", place with { Column = 4 }),
            Finding.True(Some.Alert("b", weight: 1), "none", place with { Column = 2 }),
            Finding.False(Some.Alert("b", weight: 3), "ok", new("a.yml", 1)),
            Finding.False(Some.Alert("a"), "ok", new("z.yml", 1)),
        ];

        var told = For(proves, findings);

        Assert.Equal([("alert:a", 1), ("alert:b", 5)], told.Subjects.Select(s => (s.Id, s.Weight)));
        Assert.Equal(place with { Column = 2 }, told.Evidence.Single(e => e.IsContrary).At);
    }

    [Fact]
    public void The_definition_says_which_outcome_is_bad()
    {
        var findings = For([proves], new ProbeFindings(Some.Definition(bad: Outcome.False), [good, bad]));

        Assert.Equal([("alert:a", true), ("alert:b", false)], findings.Evidence.Select(e => (e.Subject.Id, e.IsContrary)));
    }

    [Theory]
    [InlineData(Stage.Shadow, 0)]
    [InlineData(Stage.Experimental, 2)]
    [InlineData(Stage.Stable, 2)]
    [InlineData(Stage.Retired, 0)]
    public void Shadow_and_retired_probes_make_neither_evidence_nor_subjects(Stage stage, int expected)
    {
        var findings = For([proves], new ProbeFindings(Some.Definition(stage), [good, bad]));

        Assert.Equal((expected, expected), (findings.Evidence.Count, findings.Subjects.Count));
    }

    [Fact]
    public void A_subject_that_could_not_be_seen_is_known_without_evidence()
    {
        var findings = For(proves, Finding.NotAvailable(Some.Alert("c"), "unmapped", null));

        Assert.Equal("alert:c", Assert.Single(findings.Subjects).Id);
        Assert.Empty(findings.Evidence);
    }

    [Fact]
    public void What_makes_no_sense_or_failed_is_not_known_through_this_probe()
    {
        var findings = For(proves, Finding.NotApplicable(Some.Alert("c"), "no", null), bad with { Outcome = Outcome.Error });

        Assert.Empty(findings.Subjects);
        Assert.Empty(findings.Evidence);
    }

    [Fact]
    public void The_practice_as_a_whole_is_no_listed_subject()
    {
        var findings = For(proves, Finding.True(Subject.Whole, "none", null));

        Assert.Empty(findings.Subjects);
        Assert.True(Assert.Single(findings.Evidence).IsContrary);
    }

    [Fact]
    public void One_bad_finding_makes_a_subject_bad_and_a_blind_one_leaves_it_open()
    {
        var subject = Some.Alert("a");

        Assert.True(Assert.Single(For(proves, good, good with { Outcome = Outcome.True }).Evidence).IsContrary);
        Assert.Empty(For(proves, good, Finding.NotAvailable(subject, "unmapped", null)).Evidence);
        Assert.Equal("a.yml:2", Assert.Single(For(proves, Finding.True(subject, "x", new("a.yml", 9)), Finding.True(subject, "x", new("a.yml", 2))).Evidence).At?.ToString());
    }

    [Fact]
    public void A_dismissed_finding_keeps_its_subject_and_carries_its_dismissal()
    {
        var dismissal = Some.Dismissal(until: Some.Day.AddDays(9));

        var findings = For([proves], [dismissal], new ProbeFindings(Some.Definition(), [bad]));

        Assert.Equal([bad.Subject], findings.Subjects);
        Assert.Equal(dismissal, Assert.Single(findings.Evidence).Dismissal);
        Assert.False(findings.Evidence[0].IsInForceOn(Some.Day));
        Assert.True(findings.Evidence[0].IsInForceOn(Some.Day.AddDays(9)));
    }

    [Fact]
    public void A_subject_is_put_aside_only_when_all_its_bad_findings_are()
    {
        var docs = Some.Dismissal(until: Some.Day.AddDays(9)) with { Path = "docs/**" };
        var ops = docs with { Path = "ops/**", Until = Some.Day.AddDays(3) };
        var looked = new ProbeFindings(Some.Definition(), [bad with { At = new("docs/b.yml", 1) }, bad with { At = new("ops/b.yml", 1) }]);

        Assert.Null(Assert.Single(For([proves], [docs], looked).Evidence).Dismissal);
        Assert.Equal(ops, Assert.Single(For([proves], [docs, ops], looked).Evidence).Dismissal);
    }

    [Fact]
    public void A_fingerprint_is_that_of_the_probe_the_repository_and_the_subject()
    {
        var mine = Some.Dismissal(until: Some.Day.AddDays(9)) with { Probe = null, Fingerprint = Fingerprint.Of(Some.Probe, "repo", bad.Subject) };

        Assert.NotNull(Assert.Single(For([proves], [mine], new ProbeFindings(Some.Definition(), [bad])).Evidence).Dismissal);
    }

    [Fact]
    public void Several_probes_share_a_subject_and_the_heavier_word_stands()
    {
        var other = new ProbeFindings(Some.Definition(id: "AlertRunbookIsMissing"), [Finding.False(Some.Alert("b"), "ok", null)]);
        var links = new[] { new ProbeLink(new("AlertRunbookIsMissing"), EvidenceRung.Checked), proves, new ProbeLink(new("NotRun"), null) };

        var findings = For(links, other, new ProbeFindings(Some.Definition(), [bad, good]));

        Assert.Equal([("alert:a", 1), ("alert:b", 3)], findings.Subjects.Select(s => (s.Id, s.Weight)));
        Assert.Equal(["alert:a", "alert:b", "alert:b"], findings.Evidence.Select(e => e.Subject.Id));
        Assert.Equal([false, true, false], findings.Evidence.Select(e => e.IsContrary));
    }

    private static PracticeFindings For(ProbeLink link, params Finding[] findings) => For([link], new ProbeFindings(Some.Definition(), findings));

    private static PracticeFindings For(ProbeLink[] links, params ProbeFindings[] looked) => For(links, [], looked);

    private static PracticeFindings For(ProbeLink[] links, Dismissal[] dismissals, params ProbeFindings[] looked) =>
        new EvidenceFromFindings(looked, new(Some.Day, "repo", dismissals, 7)).For(Some.Code, links);
}
