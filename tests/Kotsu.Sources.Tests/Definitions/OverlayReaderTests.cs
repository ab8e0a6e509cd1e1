using Kotsu.Core.Evidence;
using Kotsu.Core.Findings;
using Kotsu.Core.Lenses;
using Kotsu.Core.Lenses.Conditions;
using Kotsu.Sources.Definitions;

namespace Kotsu.Sources.Tests.Definitions;

public sealed class OverlayReaderTests
{
    private const string Practice = """
              - id: one
                code: Q01-BP01
                risk: medium
                viewpoint: esg
                effort: 1.5
                title: {ja: "題"}
                improvement: {ja: "計画"}
                intent: {en: "why", ja: "理由"}
                proof: {en: "3 of 3", ja: "3件中3件"}
                antiPattern: {en: "wrong", ja: "誤り"}
                ask:
                  - {en: "Show me a", ja: "aを見せてください"}
                  - {en: "Show me b", ja: "bを見せてください"}
                example:
                  asIs: {en: "before", ja: "前"}
                  toBe: {en: "after", ja: "後"}
                related: [OPS07-BP03]
                probes:
                  - {probe: A, proves: written}
                  - {probe: B, onlyRefutes: true}
        """;

    private const string Good = """
        lens: some
        edition: "2026-01-01"
        name: {ja: "レンズ"}
        description: {ja: "用途"}
        noneOfThese: {ja: "なし"}
        pillars:
          - id: pil
            name: {ja: "柱"}
            description: {en: "About", ja: "概要"}
        questions:
          - id: q_one
            code: Q01
            awsQuestionId: q-one
            title: {ja: "どう？"}
            description: {ja: "説明"}
            practices:

        """ + Practice + "\n";

    private static readonly Lens lens = new()
    {
        Name = "Lens",
        Description = "What for",
        Pillars = [new(new("pil"), "Pillar", [new()
        {
            Id = new("q_one"),
            Title = "How?",
            Description = "On it",
            Choices = [new() { Id = new("one"), Title = "Title", ImprovementPlan = new("Plan", null) }, new() { Id = new("q_no"), Title = "None" }],
            RiskRules = [new(new Condition.Default(), QuestionRisk.None)],
        }])],
    };

    [Fact]
    public void An_overlay_is_joined_with_the_lenses_english()
    {
        var (overlay, troubles) = OverlayReader.Read(Good, "overlay.yaml", lens);

        Assert.Empty(troubles.Select(t => t.Reason.En));
        Assert.Equal((new LensId("some"), new EditionId("2026-01-01")), (overlay!.Lens, overlay.Edition));
        Assert.Equal((new("Lens", "レンズ"), new("What for", "用途"), new("None", "なし")), (overlay.Name, overlay.Description, overlay.NoneOfThese));
        Assert.Equal(new(new("Pillar", "柱"), new("About", "概要")), overlay.Pillars[new("pil")]);
        Assert.Equal(new("Q01", "q-one", new("How?", "どう？"), new("On it", "説明")), overlay.Questions[new("q_one")]);
    }

    [Fact]
    public void A_practice_is_read_whole()
    {
        var practice = OverlayReader.Read(Good, "overlay.yaml", lens).Value!.Practices[new("one")];

        Assert.Equal((new PracticeCode("Q01-BP01"), PracticeRisk.Medium, Viewpoint.Esg, 1.5), (practice.Code, practice.Risk, practice.Viewpoint, practice.EffortInDays));
        Assert.Equal((new("Title", "題"), new("Plan", "計画")), (practice.Title, practice.Improvement));
        Assert.Equal((new("why", "理由"), new("3 of 3", "3件中3件"), new("wrong", "誤り")), (practice.Intent, practice.Proof, practice.AntiPattern));
        Assert.Equal([new("Show me a", "aを見せてください"), new("Show me b", "bを見せてください")], practice.Ask);
        Assert.Equal((new("before", "前"), new("after", "後")), (practice.AsIs, practice.ToBe));
        Assert.Equal([new PracticeCode("OPS07-BP03")], practice.Related);
        Assert.Equal([new(new("A"), EvidenceRung.Written), new(new("B"), null)], practice.Probes);
    }

    [Fact]
    public void Related_practices_and_probes_may_be_left_out()
    {
        var text = Good[..Good.IndexOf("        related:", StringComparison.Ordinal)];

        var practice = OverlayReader.Read(text, "overlay.yaml", lens).Value!.Practices[new("one")];

        Assert.Empty(practice.Related);
        Assert.Empty(practice.Probes);
    }

    [Theory]
    [InlineData("id: one", "id: two", 17, "Found \"two\"; allowed is `one`.")]
    [InlineData("id: q_one", "id: q_on", 11, "Found \"q_on\"; allowed is `q_one`. Did you mean `q_one`?")]
    [InlineData("id: pil\n", "id: pile\n", 7, "Found \"pile\"; allowed is `pil`. Did you mean `pil`?")]
    [InlineData("{ja: \"題\"}", "{en: \"Title\", ja: \"題\"}", 22, "Found the unknown key `en`; allowed is `ja`.")]
    [InlineData("risk: medium", "risk: none", 19, "Found \"none\"; allowed is one of low, medium, high.")]
    [InlineData("effort: 1.5", "effort: 0.4", 21, "Found \"0.4\"; allowed is a number of 0.5 to 20.")]
    [InlineData("proves: written", "proves: said", 35, "Found \"said\"; allowed is one of written, checked, exercised, measured.")]
    [InlineData("onlyRefutes: true", "onlyRefutes: yes", 36, "Found \"yes\"; allowed is `true`.")]
    [InlineData("onlyRefutes: true", "onlyRefutes: true, proves: written", 36, "Found a map; allowed is a map with either `proves` or `onlyRefutes`.")]
    [InlineData(", proves: written", "", 35, "Found a map; allowed is a map with either `proves` or `onlyRefutes`.")]
    [InlineData("probe: B", "probe: A", 36, "Found `A` a second time; allowed is each of them once.")]
    [InlineData("          - {en: \"Show me b\", ja: \"bを見せてください\"}\n", "", 28, "Found 1 items; allowed is a list of 2.")]
    [InlineData("asIs: {en: \"before\", ja: \"前\"}", "asIs: {en: \"before\"}", 31, "Found no `ja`; allowed is a map with `ja`.")]
    public void A_wrong_value_is_refused(string right, string wrong, int line, string reason)
    {
        var (overlay, troubles) = OverlayReader.Read(Good.Replace(right, wrong), "overlay.yaml", lens);

        Assert.Null(overlay);
        Assert.Contains((line, reason), troubles.Select(t => (t.At.Line, t.Reason.En)));
    }

    [Fact]
    public void Every_part_of_the_lens_has_its_entry()
    {
        var bare = Good[..Good.IndexOf("pillars:", StringComparison.Ordinal)];

        var troubles = OverlayReader.Read(bare, "overlay.yaml", lens).Troubles;

        Assert.Equal(
            ["Found no `questions: q_one`; allowed is a map with `questions: q_one`.", "Found no `pillars: pil`; allowed is a map with `pillars: pil`."],
            troubles.Select(t => t.Reason.En));
    }

    [Fact]
    public void A_practice_stands_once()
    {
        var troubles = OverlayReader.Read(Good + Practice, "overlay.yaml", lens).Troubles;

        Assert.Equal("Found `one` a second time; allowed is each of them once.", Assert.Single(troubles).Reason.En);
    }

    [Fact]
    public void A_code_stands_once()
    {
        var question = lens.Questions.Single();
        var two = lens with { Pillars = [lens.Pillars[0] with { Questions = [question with { Choices = [.. question.Choices, question.Choices[0] with { Id = new("two") }] }] }] };

        var troubles = OverlayReader.Read(Good + Practice.Replace("id: one", "id: two"), "overlay.yaml", two).Troubles;

        Assert.Equal("Found `Q01-BP01` a second time; allowed is each of them once.", Assert.Single(troubles).Reason.En);
    }
}
