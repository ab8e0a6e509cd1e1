using Kotsu.Core.Evidence;
using Kotsu.Core.Hope;
using Kotsu.Core.Lenses.Overlays;
using Kotsu.Engine.Moving;

namespace Kotsu.Engine.Tests.Moving;

public sealed class ReviewBasisTests
{
    [Fact]
    public void A_basis_gives_the_figures_of_its_review_again()
    {
        var taken = Scenario.Note(SmallLens.Runbooks, EvidenceRung.Said, Scenario.Day) with { Source = new EvidenceSource.TakenOver("eve", Origin.Inherited, "platform") };
        var pinned = Scenario.Note(SmallLens.Runbooks, EvidenceRung.Exercised, Scenario.Day.AddDays(-200)) with
        {
            Pins = Pins.Of("ops/a.yml", "make deploy"),
            ChangedOn = Scenario.Day.AddDays(-3),
            Note = "日本語",
        };
        var scenario = new Scenario
        {
            Probes = [Scenario.Runbooks(Scenario.Bad("a"), Scenario.Good("c")), Scenario.Todos(Scenario.Bad("t"))],
            Said = new()
            {
                Evidence = [taken, pinned],
                Contexts = [new() { Practice = new(SmallLens.Runbooks), Weight = 2, Reason = "on call", By = "ann", On = Scenario.Day }],
                Dismissals = [new() { Fingerprint = new("00"), On = Scenario.Day, Until = Scenario.Day.AddDays(1), Why = "w", By = "b" }],
            },
        };

        var basis = ReviewBasis.Read(scenario.Record.Basis)!;
        var probes = scenario.Material.Runs.Select(r => new ProbeFindings(r.Definition, r.Findings));
        var restored = basis.Restore(new EvidenceFromFindings(probes, new(Scenario.Day, "", basis.Dismissals)))!;

        Assert.Equivalent(scenario.Report.FilesCanShow!.Hope, HopeCalculator.Of(restored).Shares.Hope);
        Assert.Contains(pinned, restored.Evidence);
        Assert.Contains(taken, restored.Evidence);
        Assert.Equal(19, HopeCalculator.Of(restored).Shares.Weight);
    }

    [Fact]
    public void Nonsense_is_no_basis() => Assert.Null(ReviewBasis.Read("[1,"));

    [Fact]
    public void A_basis_of_another_version_is_not_restored() =>
        Assert.Null(new ReviewBasis("{}", new Dictionary<string, IReadOnlyList<ProbeLink>>(), []).Restore(new([], new(Scenario.Day, "", []))));

    [Fact]
    public void The_content_of_a_review_changes_with_its_findings_statements_and_day()
    {
        var one = new Scenario { Probes = [Scenario.Runbooks(Scenario.Bad("a"))] };
        string[] contents =
        [
            one.Record.Content,
            (one with { AsOf = Scenario.Day.AddDays(1) }).Record.Content,
            (one with { Probes = [Scenario.Runbooks(Scenario.Good("a"))] }).Record.Content,
            (one with { Said = new() { Evidence = [Scenario.Note(SmallLens.Runbooks, EvidenceRung.Said, Scenario.Day)] } }).Record.Content,
            (one with { Lenses = [] }).Record.Content,
        ];

        Assert.Equal(one.Record.Content, (one with { }).Record.Content);
        Assert.Equal(contents.Length, contents.Distinct().Count());
    }
}
