using System.Text.Json;
using Kotsu.Core.Findings;
using Kotsu.Core.Lenses;
using Kotsu.Core.Lenses.Overlays;
using Kotsu.Core.Text;

namespace Kotsu.Sources.Tests.Definitions;

public sealed class OurLensesTests
{
    private static readonly string[] probes =
    [
        "AlertHasNoRunbook", "AlertRunbookIsMissing", "AlertsReachOnePersonOnly", "CodeHasAgedTodo", "KnowledgeRestsOnOnePerson", "PathHasNoOwner",
        "RunbookIsStale", "RunbookIsStub", "RunbookNeedsHands", "RuntimeIsEndOfLife", "ServiceHasNoObjective", "WorkflowWastesTime",
    ];

    [Fact]
    public void They_are_read_in_strict_mode_without_a_word() =>
        Assert.Equal(["operational-excellence", "production-engineering"], OurLenses.All.Select(l => l.Overlay!.Lens.Value));

    [Fact]
    public void Operational_excellence_has_exactly_the_catalogues_practices_ids_and_risks()
    {
        using var catalogue = Catalogue();
        var expected = catalogue.RootElement.GetProperty("best_practices").EnumerateArray().Where(p => p.GetProperty("pillar").GetString() == "OPS")
            .Select(p => (Text(p, "id"), Text(p, "question"), Text(p, "choice_id"), Text(p, "risk"), Text(p, "url")));

        var ours = OurLenses.OperationalExcellence;

        Assert.Equal(68, ours.Practices.Count);
        Assert.Equal(expected, ours.Practices.Select(p => (
            p.Code.Value, ours.CodeOf(QuestionOf(ours, p)), p.Choice.Value, p.Risk.ToString().ToUpperInvariant(), p.Url!)));
    }

    [Fact]
    public void Operational_excellence_keeps_AWSs_question_ids_and_says_them_without_hyphens()
    {
        using var catalogue = Catalogue();
        var expected = catalogue.RootElement.GetProperty("questions").EnumerateArray().Where(q => Text(q, "pillar") == "OPS").Select(q => Text(q, "wa_tool_question_id")).ToList();

        var ours = OurLenses.OperationalExcellence;

        Assert.Equal(expected, ours.Lens.Questions.Select(q => ours.Overlay!.Questions[q.Id].AwsQuestionId!));
        Assert.Equal(expected.Select(id => id.Replace('-', '_')), ours.Lens.Questions.Select(q => q.Id.Value));
    }

    [Fact]
    public void Production_engineering_has_the_seven_viewpoints_and_flow_with_4_to_6_questions_each()
    {
        var pillars = OurLenses.ProductionEngineering.Lens.Pillars;

        Assert.Equal(["state", "performance", "security", "costOptimization", "esg", "productivity", "lifecycle", "flow"], pillars.Select(p => p.Id.Value));
        Assert.All(pillars, p => Assert.InRange(p.Questions.Count, 4, 6));
    }

    [Fact]
    public void No_title_is_AWSs()
    {
        using var catalogue = Catalogue();
        var theirs = catalogue.RootElement.GetProperty("best_practices").EnumerateArray().Concat(catalogue.RootElement.GetProperty("questions").EnumerateArray())
            .Select(p => Plain(Text(p, "title_en"))).ToHashSet();

        var titles = OurLenses.All.SelectMany(l => l.Lens.Questions).SelectMany(q => q.Choices.Select(c => c.Title).Prepend(q.Title));

        Assert.DoesNotContain(titles, t => theirs.Contains(Plain(t)));
    }

    [Fact]
    public void Related_practices_exist_and_none_is_related_to_itself()
    {
        using var catalogue = Catalogue();
        var known = catalogue.RootElement.GetProperty("best_practices").EnumerateArray().Select(p => new PracticeCode(Text(p, "id"))).ToHashSet();

        Assert.All(Practices(), p => Assert.All(p.Related, r => Assert.True(known.Contains(r) && r != p.Code, $"{p.Code} → {r}")));
    }

    [Fact]
    public void Each_probe_is_linked_in_both_lenses_and_no_other_is() =>
        Assert.All(OurLenses.All, lens => Assert.Equal(
            probes, lens.Practices.SelectMany(p => p.Overlay!.Probes).Select(l => l.Probe.Value).Distinct().Order(StringComparer.Ordinal)));

    [Fact]
    public void Every_code_stands_once_in_all_lenses() =>
        Assert.Empty(Practices().GroupBy(p => p.Code).Where(g => g.Count() > 1).Select(g => g.Key.Value));

    [Fact]
    public void Japanese_titles_have_at_most_60_characters_and_hold_Japanese()
    {
        Assert.All(Practices(), p => Assert.InRange(p.Title.Ja.Length, 1, 60));
        Assert.All(Practices().SelectMany(TextsOf), w => Assert.Contains(w.Ja, c => c is >= '\u3040' and <= '\u9fff'));
    }

    [Fact]
    public void English_texts_hold_no_Japanese() =>
        Assert.All(Practices().SelectMany(TextsOf), w => Assert.DoesNotContain(w.En, c => c is >= '\u3040' and <= '\u9fff'));

    [Fact]
    public void Every_question_ends_with_none_of_these_and_its_rules_follow_the_practices_risks() =>
        Assert.All(OurLenses.All.SelectMany(l => l.Lens.Questions.Select(q => (Lens: l, Question: q))), at =>
        {
            Assert.Equal($"{at.Question.Id}_no", at.Question.Choices[^1].Id.Value);
            Assert.All(at.Lens.Practices.Where(p => p.Question == at.Question.Id), p =>
                Assert.Equal(p.Risk, RiskRules.WithoutOnly(at.Question, p.Choice)));
        });

    [Fact]
    public void All_practices_ticked_is_no_risk() =>
        Assert.All(OurLenses.All.SelectMany(l => l.Lens.Questions), q =>
            Assert.Equal(QuestionRisk.None, RiskRules.Evaluate(q, q.Choices.Where(c => !c.IsNone).Select(c => c.Id).ToHashSet()).Risk));

    [Fact]
    public void Every_viewpoint_is_looked_from() =>
        Assert.Equal(Enum.GetValues<Viewpoint>(), OurLenses.ProductionEngineering.Practices.Select(p => p.Overlay!.Viewpoint).Distinct().Order());

    private static IEnumerable<PracticeOverlay> Practices() => OurLenses.All.SelectMany(l => l.Practices).Select(p => p.Overlay!);

    private static IEnumerable<Words> TextsOf(PracticeOverlay p) => [p.Title, p.Improvement, p.Intent, p.Proof, p.AntiPattern, .. p.Ask, p.AsIs, p.ToBe];

    private static Question QuestionOf(Questionnaire lens, Practice practice) => lens.Lens.Questions.Single(q => q.Id == practice.Question);

    private static string Plain(string title) => string.Concat(title.Where(char.IsLetterOrDigit)).ToUpperInvariant();

    private static string Text(JsonElement element, string key) => element.GetProperty(key).GetString()!;

    private static JsonDocument Catalogue() => JsonDocument.Parse(File.ReadAllText(SharedData.Path("wa/practices.json")));
}
