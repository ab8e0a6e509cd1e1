using Kotsu.Core.Evidence;
using Kotsu.Core.Findings;
using Kotsu.Core.Hope;
using Kotsu.Core.Lenses;
using Kotsu.Core.Text;

namespace Kotsu.Core.Tests;

/// <summary>Values that do not matter to the test that uses them.</summary>
internal static class Some
{
    public static readonly DateOnly Day = new(2027, 3, 1);
    public static readonly PracticeCode Code = new("OPS07-BP03");
    public static readonly ProbeId Probe = new("AlertHasNoRunbook");

    public static Subject Alert(string name, int weight = 1) => new("alert", name, name, weight);

    public static PracticeInPlay Practice(string code = "OPS07-BP03", PracticeRisk risk = PracticeRisk.High, params Subject[] subjects) =>
        new() { Code = new(code), Risk = risk, Subjects = subjects };

    public static HopeInput Input(PracticeInPlay practice, params PracticeEvidence[] evidence) =>
        new() { AsOf = Day, Practices = [practice], Evidence = evidence };

    public static PracticeEvidence Note(EvidenceRung rung, int ageInDays = 0, Subject? about = null, string by = "mina", Standing standing = Standing.Outsider) => new()
    {
        Practice = Code,
        Subject = about ?? Subject.Whole,
        Rung = rung,
        Date = Day.AddDays(-ageInDays),
        Source = new EvidenceSource.Note(by, standing),
    };

    public static PracticeEvidence Contrary(int ageInDays = 0, Subject? about = null, string by = "mina") =>
        Note(EvidenceRung.None, ageInDays, about, by) with { IsContrary = true };

    public static PracticeEvidence Probed(EvidenceRung rung, Subject about, int ageInDays = 0) =>
        Note(rung, ageInDays, about) with { Source = new EvidenceSource.Probe(Probe) };

    public static PracticeEvidence Bad(Subject about, int ageInDays = 0) => Probed(EvidenceRung.None, about, ageInDays) with { IsContrary = true };

    public static RiskAcceptance Acceptance(string code = "OPS07-BP03") => new()
    {
        Practice = new(code),
        By = "kei",
        Authority = "head of service",
        Level = 2,
        Reason = "The part is replaced in autumn.",
        CompensatingMeasure = "Two people watch it on release days.",
        SignedOn = Day.AddDays(-10),
        ExpiresOn = Day.AddDays(100),
    };

    public static Dismissal Dismissal(DateOnly until) => new() { Probe = Probe, On = Day.AddDays(-5), Until = until, Why = "Retired next month.", By = "mina" };

    public static ProbeDefinition Definition(Stage stage = Stage.Stable, Outcome bad = Outcome.True, string id = "AlertHasNoRunbook") => new()
    {
        Id = new(id),
        Statement = new("A thing is so.", "そうなっています。"),
        Motivation = new("It matters.", "大切です。"),
        Headline = new("{count} of {total}", "{total}件のうち{count}件"),
        Viewpoint = Viewpoint.State,
        Reads = [],
        RemediateOn = bad,
        Severity = Severity.High,
        EffortInDays = 0.5,
        Stage = stage,
        Messages = new Dictionary<string, Words>(),
        Remediation = new("Mend it.", "直してください。"),
    };

    public static double Hope(HopeInput input) => HopeCalculator.Of(input).Shares.Hope;

    public static PracticeHope Judged(HopeInput input) => Assert.Single(HopeCalculator.Of(input).Practices);
}
