using Kotsu.Core.Evidence;
using Kotsu.Core.Findings;
using Kotsu.Core.Lenses;
using Kotsu.Core.Lenses.Conditions;
using Kotsu.Core.Lenses.Overlays;
using Kotsu.Core.Text;

namespace Kotsu.Engine.Tests;

/// <summary>A lens with one question and three practices: alerts have runbooks (HIGH, a probe proves it), drills are held (MEDIUM, only people know), no old TODO (LOW, a probe only refutes it).</summary>
internal static class SmallLens
{
    public const string Runbooks = "OPS01-BP01";
    public const string Drills = "OPS01-BP02";
    public const string Todos = "OPS01-BP03";

    public static readonly ProbeId NoRunbook = new("AlertHasNoRunbook");
    public static readonly ProbeId OldTodo = new("CodeHasAgedTodo");

    public static Questionnaire Create(string id = "small") => new(new(id), Lens(), Overlay(id));

    private static Lens Lens() => new()
    {
        Name = "Small",
        Description = "Small",
        Pillars = [new(new("operations"), "Operations", [Question()])],
    };

    private static Question Question() => new()
    {
        Id = new("alerts"),
        Title = "How do you answer alerts?",
        Choices = [.. Practices().Select(p => new Choice { Id = p.Choice, Title = p.Practice.Title.En })],
        RiskRules =
        [
            new(Condition("runbooks && drills && todos"), QuestionRisk.None),
            new(Condition("runbooks"), QuestionRisk.Medium),
            new(Condition("default"), QuestionRisk.High),
        ],
    };

    private static Overlay Overlay(string id) => new()
    {
        Lens = new(id),
        Edition = new("2026-01-01"),
        Name = new("Small", "小"),
        Description = new("Small", "小"),
        NoneOfThese = new("None", "なし"),
        Pillars = new Dictionary<PillarId, PillarOverlay> { [new("operations")] = new(new("Operations", "運用"), new("", "")) },
        Questions = new Dictionary<QuestionId, QuestionOverlay> { [new("alerts")] = new("OPS01", null, new("How do you answer alerts?", "アラートへの対応は?"), new("", "")) },
        Practices = Practices().ToDictionary(p => p.Choice, p => p.Practice),
    };

    private static IEnumerable<(ChoiceId Choice, PracticeOverlay Practice)> Practices() =>
    [
        (new("runbooks"), Practice(Runbooks, PracticeRisk.High, ["OPS07-BP03"], new ProbeLink(NoRunbook, EvidenceRung.Written))),
        (new("drills"), Practice(Drills, PracticeRisk.Medium, [])),
        (new("todos"), Practice(Todos, PracticeRisk.Low, [Runbooks], new ProbeLink(OldTodo, null))),
    ];

    private static PracticeOverlay Practice(string code, PracticeRisk risk, string[] related, params ProbeLink[] probes) => new()
    {
        Code = new(code),
        Risk = risk,
        Viewpoint = Viewpoint.State,
        EffortInDays = 1,
        Title = new($"Practice {code}", $"{code}の実践"),
        Improvement = Said("improve"),
        Intent = Said("intent"),
        Proof = Said("proof"),
        AntiPattern = Said("anti-pattern"),
        Ask = [Said("ask"), Said("ask again")],
        AsIs = Said("as is"),
        ToBe = Said("to be"),
        Related = [.. related.Select(r => new PracticeCode(r))],
        Probes = probes,
    };

    private static Condition Condition(string text) => ConditionParser.Parse(text).Condition!;

    private static Words Said(string text) => new(text, text);
}
