using Kotsu.Core.Evidence;
using Kotsu.Core.Findings;
using Kotsu.Core.Lenses;
using Kotsu.Core.Lenses.Overlays;
using Kotsu.Core.Text;

namespace Kotsu.Core.Tests.Lenses.Overlays;

public sealed class QuestionnaireTests
{
    private static readonly Question question = SomeLens.Question(
        ["one", "two", "q_no"], ("!one", QuestionRisk.High), ("!two", QuestionRisk.Medium), ("default", QuestionRisk.None)) with
    {
        Description = "About knowing",
    };

    private static readonly Lens lens = SomeLens.Of(question);

    [Fact]
    public void Without_an_overlay_the_lens_speaks_for_both_languages()
    {
        var questionnaire = new Questionnaire(new("some"), lens, null);

        Assert.Equal(new("Some lens", "Some lens"), questionnaire.Name);
        Assert.Equal(new("What it is for", "What it is for"), questionnaire.Description);
        Assert.Equal(new("A pillar", "A pillar"), questionnaire.NameOf(lens.Pillars[0]));
        Assert.Null(questionnaire.DescriptionOf(lens.Pillars[0]));
        Assert.Equal("q_one", questionnaire.CodeOf(question));
        Assert.Equal(new("How do you know?", "How do you know?"), questionnaire.TitleOf(question));
        Assert.Equal(new("About knowing", "About knowing"), questionnaire.DescriptionOf(question));
        Assert.Null(questionnaire.DescriptionOf(question with { Description = null }));
        Assert.Equal(new("Do q_no", "Do q_no"), questionnaire.TitleOf(question.Choices[2]));
    }

    [Fact]
    public void Without_an_overlay_a_practice_is_known_by_its_ids_and_its_risk_by_the_rules()
    {
        var practices = new Questionnaire(new("some"), lens, null).Practices;

        Assert.Equal(["some/q_one/one", "some/q_one/two"], practices.Select(p => p.Code.Value));
        Assert.Equal([PracticeRisk.High, PracticeRisk.Medium], practices.Select(p => p.Risk));
        Assert.Equal(new("Begin one", "Begin one"), practices[0].Improvement);
        Assert.All(practices, p => Assert.Null(p.Overlay));
    }

    [Fact]
    public void With_an_overlay_every_text_is_in_either_language()
    {
        var questionnaire = new Questionnaire(new("some"), lens, SomeOverlay());

        Assert.Equal(new("Some lens", "あるレンズ"), questionnaire.Name);
        Assert.Equal(new("What for", "用途"), questionnaire.Description);
        Assert.Equal(new("A pillar", "柱"), questionnaire.NameOf(lens.Pillars[0]));
        Assert.Equal(new("About", "概要"), questionnaire.DescriptionOf(lens.Pillars[0]));
        Assert.Equal("Q01", questionnaire.CodeOf(question));
        Assert.Equal(new("How?", "どう？"), questionnaire.TitleOf(question));
        Assert.Equal(new("On it", "説明"), questionnaire.DescriptionOf(question));
        Assert.Equal(new("title of Q01-BP01", "題"), questionnaire.TitleOf(question.Choices[0]));
        Assert.Equal(new("None", "なし"), questionnaire.TitleOf(question.Choices[2]));
    }

    [Fact]
    public void With_an_overlay_a_practice_has_its_code_and_risk()
    {
        var questionnaire = new Questionnaire(new("some"), lens, SomeOverlay());

        var practice = questionnaire.Find(new("Q01-BP02"))!;

        Assert.Equal((new PillarId("pillar"), new QuestionId("q_one"), new ChoiceId("two")), (practice.Pillar, practice.Question, practice.Choice));
        Assert.Equal(PracticeRisk.Low, practice.Risk);
        Assert.Equal(new("plan", "計画"), practice.Improvement);
        Assert.Null(questionnaire.Find(new("Q01-BP09")));
    }

    [Fact]
    public void A_link_without_a_ceiling_only_refutes()
    {
        Assert.True(new ProbeLink(new("A"), null).OnlyRefutes);
        Assert.False(new ProbeLink(new("A"), EvidenceRung.Written).OnlyRefutes);
    }

    private static Overlay SomeOverlay() => new()
    {
        Lens = new("some"),
        Edition = new("2026-01-01"),
        Name = new("Some lens", "あるレンズ"),
        Description = new("What for", "用途"),
        NoneOfThese = new("None", "なし"),
        Pillars = new Dictionary<PillarId, PillarOverlay> { [new("pillar")] = new(new("A pillar", "柱"), new("About", "概要")) },
        Questions = new Dictionary<QuestionId, QuestionOverlay> { [new("q_one")] = new("Q01", null, new("How?", "どう？"), new("On it", "説明")) },
        Practices = new Dictionary<ChoiceId, PracticeOverlay> { [new("one")] = SomePractice("Q01-BP01"), [new("two")] = SomePractice("Q01-BP02") },
    };

    private static PracticeOverlay SomePractice(string code) => new()
    {
        Code = new(code),
        Risk = PracticeRisk.Low,
        Viewpoint = Viewpoint.State,
        EffortInDays = 1,
        Title = new($"title of {code}", "題"),
        Improvement = new("plan", "計画"),
        Intent = Some,
        Proof = Some,
        AntiPattern = Some,
        Ask = [Some, Some],
        AsIs = Some,
        ToBe = Some,
        Related = [],
        Probes = [],
    };

    private static Words Some { get; } = new("some", "何か");
}
