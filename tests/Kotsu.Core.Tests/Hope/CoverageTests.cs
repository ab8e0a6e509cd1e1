using Kotsu.Core.Evidence;
using Kotsu.Core.Findings;
using Kotsu.Core.Hope;
using Kotsu.Core.Lenses;

namespace Kotsu.Core.Tests.Hope;

public sealed class CoverageTests
{
    private static readonly HopeInput two = new() { AsOf = Some.Day, Practices = [Some.Practice(), Some.Practice("OPS01-BP01")] };

    [Fact]
    public void From_half_of_the_weight_on_the_whole_has_a_percentage()
    {
        var hope = HopeCalculator.Of(two with { Evidence = [Some.Note(EvidenceRung.None)] });

        Assert.Equal(0.5, hope.Coverage);
        Assert.True(hope.ShowsPercentage);
    }

    [Fact]
    public void Below_half_it_has_none()
    {
        var hope = HopeCalculator.Of(two with { Practices = [.. two.Practices, Some.Practice("OPS01-BP02", PracticeRisk.Low)], Evidence = [Some.Contrary()] });

        Assert.Equal(9 / 19.0, hope.Coverage, 12);
        Assert.False(hope.ShowsPercentage);
    }

    [Fact]
    public void A_signed_acceptance_counts_as_asked() =>
        Assert.Equal(0.5, HopeCalculator.Of(two with { Acceptances = [Some.Acceptance()] }).Coverage);

    [Fact]
    public void Evidence_about_one_of_its_subjects_counts_as_asked_and_gives_the_rung()
    {
        Subject[] alerts = [Some.Alert("a"), Some.Alert("b")];

        var practice = Some.Judged(Some.Input(Some.Practice(subjects: alerts), Some.Note(EvidenceRung.Written, about: alerts[1])));

        Assert.True(practice.IsAsked);
        Assert.Equal(EvidenceRung.Written, practice.Rung);
    }

    [Fact]
    public void A_known_subject_without_evidence_does_not() =>
        Assert.Equal(0, HopeCalculator.Of(two with { Practices = [Some.Practice(subjects: [Some.Alert("a")])] }).Coverage);
}
