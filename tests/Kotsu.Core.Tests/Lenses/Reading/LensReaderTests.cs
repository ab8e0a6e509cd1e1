using System.Text.Json.Nodes;
using Kotsu.Core.Lenses;
using Kotsu.Core.Lenses.Conditions;
using Kotsu.Core.Lenses.Reading;

namespace Kotsu.Core.Tests.Lenses.Reading;

public sealed class LensReaderTests
{
    private const string Choice = LensJson.Question + "/choices/0";
    private const string Rule = LensJson.Question + "/riskRules/0";

    [Fact]
    public void A_lens_without_fault_is_read_whole_and_without_a_word()
    {
        var (lens, messages) = LensJson.Read(LensJson.Good(), strict: true);

        Assert.Empty(messages);
        Assert.Equal(("Some lens", "What it is for"), (lens!.Name, lens.Description));
        var pillar = Assert.Single(lens.Pillars);
        Assert.Equal((new PillarId("state"), "State"), (pillar.Id, pillar.Name));
        var question = Assert.Single(lens.Questions);
        Assert.Equal((new QuestionId("q_one"), "How do you know?", "About knowing"), (question.Id, question.Title, question.Description));
        Assert.Equal(
            [new(new Condition.Not(new Condition.Chosen(new("one"))), QuestionRisk.High), new(new Condition.Default(), QuestionRisk.None)],
            question.RiskRules);
    }

    [Fact]
    public void A_choice_brings_its_resources()
    {
        var question = LensJson.Read(LensJson.Good()).Lens!.Questions.Single();

        var choice = question.Choices[0];
        Assert.Equal((new ChoiceId("one"), "Do one", false), (choice.Id, choice.Title, choice.IsNone));
        Assert.Equal(new HelpfulResource("Why", "https://example.com/one"), choice.HelpfulResource);
        Assert.Equal(new HelpfulResource("Begin one", "http://example.com/plan"), choice.ImprovementPlan);
        Assert.Equal([new(false, new("More", "https://example.com/more")), new(true, new("Then", null))], choice.AdditionalResources);
        Assert.True(question.Choices[1].IsNone);
        Assert.Null(question.Choices[1].ImprovementPlan);
    }

    public static TheoryData<string, string?, string, string> Errors => new()
    {
        { "/schemaVersion", "\"2020-01-01\"", "\"2020-01-01\"", "\"2021-11-01\"" },
        { "/schemaVersion", null, "nothing", "\"2021-11-01\"" },
        { "/name", "\"\"", "0 characters", "a text of 1 to 128 characters" },
        { "/name", "12", "12", "a text of 1 to 128 characters" },
        { "/description", null, "nothing", "a text of 1 to 2048 characters" },
        { "/pillars", "{}", "an object", "a list of 1 to 10 items" },
        { "/pillars", "[]", "0 items", "a list of 1 to 10 items" },
        { "/pillars/0", "[]", "a list", "an object" },
        { "/pillars/0/id", "\"a-b\"", "\"a-b\"", "an id of 3 to 128 letters, digits and `_`" },
        { "/pillars/0/id", "\"ab\"", "\"ab\"", "an id of 3 to 128 letters, digits and `_`" },
        { "/pillars/0/name", "true", "true", "a text of 1 to 128 characters" },
        { "/pillars/0/questions", null, "nothing", "a list of 1 to 20 items" },
        { LensJson.Question, "\"q\"", "\"q\"", "an object" },
        { LensJson.Question + "/id", null, "nothing", "an id of 3 to 128 letters, digits and `_`" },
        { LensJson.Question + "/description", "7", "7", "a text of 0 to 2048 characters" },
        { LensJson.Question + "/choices", "[]", "0 items", "a list of 1 to 15 items" },
        { Choice, "null", "null", "an object" },
        { Choice + "/title", null, "nothing", "a text of 1 to 128 characters" },
        { Choice + "/improvementPlan", null, "no text on how to improve", "an improvementPlan with a displayText, except where the id ends with _no" },
        { Choice + "/improvementPlan", "3", "3", "an object" },
        { Choice + "/improvementPlan", "{\"url\":\"https://example.com\",\"displayText\":\"\"}", "\"\"", "a text to show for the address" },
        { Choice + "/helpfulResource", "\"https://example.com\"", "\"https://example.com\"", "an object" },
        { Choice + "/helpfulResource/url", "\"ftp://example.com\"", "\"ftp://example.com\"", "an address that begins with http:// or https://" },
        { Choice + "/helpfulResource/url", "4", "4", "an address that begins with http:// or https://" },
        { Choice + "/helpfulResource/displayText", null, "nothing", "a text to show for the address" },
        { Choice + "/additionalResources/0/type", "\"OTHER\"", "\"OTHER\"", "HELPFUL_RESOURCE or IMPROVEMENT_PLAN" },
        { Choice + "/additionalResources/0/content", "[]", "0 items", "a list of 1 to 5 items" },
        { LensJson.Question + "/riskRules", "[]", "0 items", "a list of 1 to 3 items" },
        { Rule + "/risk", "\"LOW_RISK\"", "\"LOW_RISK\"", "HIGH_RISK, MEDIUM_RISK or NO_RISK" },
        { LensJson.Question + "/riskRules/1/risk", "\"HIGH_RISK\"", "\"HIGH_RISK\"", "one rule for each level" },
        { Rule + "/condition", null, "the end at column 1", "a choice id, `!`, `(` or `default`" },
        { Rule + "/condition", "\"one &\"", "`&` at column 5", "`&&`, `||` or the end" },
        { Rule + "/condition", "\"one && ten || ten\"", "the unknown choice ten", "one of one, q_no" },
    };

    [Theory]
    [MemberData(nameof(Errors))]
    public void A_fault_is_told_with_its_pointer_and_leaves_no_lens(string pointer, string? json, string found, string allowed)
    {
        var (lens, messages) = LensJson.Read(LensJson.With(pointer, json is null or "null" && pointer != Choice ? null : JsonNode.Parse(json!)));

        Assert.Null(lens);
        var message = messages.First(m => m.Severity is LensMessageSeverity.Error);
        Assert.Equal((found, allowed), (message.Found.En, message.Allowed.En));
        Assert.StartsWith(pointer, message.Pointer, StringComparison.Ordinal);
        Assert.False(string.IsNullOrEmpty(message.Found.Ja) || string.IsNullOrEmpty(message.Allowed.Ja));
    }

    [Theory]
    [InlineData("/name", 128)]
    [InlineData("/description", 2048)]
    [InlineData("/pillars/0/id", 128)]
    [InlineData("/pillars/0/name", 128)]
    [InlineData(LensJson.Question + "/id", 128)]
    [InlineData(LensJson.Question + "/title", 128)]
    [InlineData(LensJson.Question + "/description", 2048)]
    [InlineData(Choice + "/title", 128)]
    [InlineData(Choice + "/helpfulResource/displayText", 2048)]
    [InlineData(Choice + "/improvementPlan/displayText", 2048)]
    public void A_text_may_be_as_long_as_the_form_says_and_no_longer(string pointer, int most)
    {
        Assert.Empty(LensJson.Read(LensJson.With(pointer, LensJson.Repeat('x', most)), strict: true).Messages);

        var message = Assert.Single(LensJson.Read(LensJson.With(pointer, LensJson.Repeat('x', most + 1))).Messages);
        Assert.Equal((LensMessageSeverity.Error, pointer), (message.Severity, message.Pointer));
    }

    [Fact]
    public void A_character_outside_the_basic_plane_counts_once() =>
        Assert.Empty(LensJson.Read(LensJson.With("/name", string.Concat(Enumerable.Repeat("😀", 128))), strict: true).Messages);

    [Theory]
    [InlineData("/pillars", 10)]
    [InlineData("/pillars/0/questions", 20)]
    [InlineData(LensJson.Question + "/choices", 15)]
    [InlineData(Choice + "/additionalResources/0/content", 5)]
    public void A_list_may_be_as_long_as_the_form_says_and_no_longer(string pointer, int most)
    {
        Assert.Empty(LensJson.Read(Repeated(pointer, most), strict: true).Messages);

        var message = Assert.Single(LensJson.Read(Repeated(pointer, most + 1)).Messages);
        Assert.Equal((LensMessageSeverity.Error, pointer, $"{most + 1} items"), (message.Severity, message.Pointer, message.Found.En));
    }

    [Fact]
    public void Three_rules_are_read_and_a_fourth_is_refused()
    {
        JsonArray rules = [RuleOf("one", "HIGH_RISK"), RuleOf("!one", "MEDIUM_RISK"), RuleOf("default", "NO_RISK")];
        Assert.Empty(LensJson.Read(LensJson.With(LensJson.Question + "/riskRules", rules.DeepClone()), strict: true).Messages);

        rules.Add(RuleOf("q_no", "NO_RISK"));
        var messages = LensJson.Read(LensJson.With(LensJson.Question + "/riskRules", rules)).Messages;
        Assert.Equal([LensJson.Question + "/riskRules", LensJson.Question + "/riskRules/3/risk"], messages.Select(m => m.Pointer));
    }

    [Theory]
    [InlineData("/pillars", "/pillars/1/id")]
    [InlineData("/pillars/0/questions", "/pillars/0/questions/1/id")]
    [InlineData(LensJson.Question + "/choices", LensJson.Question + "/choices/2/id")]
    public void An_id_stands_once(string list, string second)
    {
        var lens = LensJson.Good();
        var items = Find(lens, list).AsArray();
        items.Add(items[0]!.DeepClone());

        var messages = LensJson.Read(lens).Messages;

        Assert.Contains(messages, m => m.Pointer == second && m.Found.En.EndsWith("a second time", StringComparison.Ordinal));
    }

    [Fact]
    public void A_choice_id_may_stand_in_two_questions_and_a_pillar_may_share_a_questions_id()
    {
        var lens = LensJson.With("/pillars/0/id", "q_one");
        var questions = Find(lens, "/pillars/0/questions").AsArray();
        var second = questions[0]!.DeepClone();
        second["id"] = "q_two";
        questions.Add(second);

        Assert.Empty(LensJson.Read(lens, strict: true).Messages);
    }

    [Theory]
    [InlineData("/_version", "\"1\"")]
    [InlineData("/pillars/0/description", "\"\"")]
    [InlineData(LensJson.Question + "/url", "\"\"")]
    [InlineData(Choice + "/description", "\"x\"")]
    [InlineData(Choice + "/helpfulResource/Url", "\"https://example.com\"")]
    [InlineData(Choice + "/additionalResources/0/note", "1")]
    [InlineData(Rule + "/why", "null")]
    public void A_key_that_nothing_reads_is_a_warning_in_either_mode(string pointer, string json)
    {
        foreach (var strict in new[] { false, true })
        {
            var lens = LensJson.Good();
            Find(lens, pointer[..pointer.LastIndexOf('/')])[pointer[(pointer.LastIndexOf('/') + 1)..]] = JsonNode.Parse(json);

            var (read, messages) = LensJson.Read(lens, strict);

            Assert.NotNull(read);
            Assert.Equal((LensMessageSeverity.Warning, pointer), (Assert.Single(messages).Severity, messages[0].Pointer));
        }
    }

    [Fact]
    public void A_pointer_escapes_tilde_and_slash() =>
        Assert.Equal("/a~1b~0c", Assert.Single(LensJson.Read(LensJson.With("/a~b", 1).ToJsonString().Replace("a~b", "a/b~c")).Messages).Pointer);

    private static JsonObject RuleOf(string condition, string risk) => new() { ["condition"] = condition, ["risk"] = risk };

    private static JsonNode Find(JsonNode lens, string pointer) => LensJson.Find(lens, pointer.Split('/', StringSplitOptions.RemoveEmptyEntries));

    private static JsonObject Repeated(string pointer, int count)
    {
        var lens = LensJson.Good();
        var items = Find(lens, pointer).AsArray();
        for (var i = items.Count; i < count; i++)
        {
            var copy = items[0]!.DeepClone();
            copy["id"] = copy["id"] is null ? null : $"copy_{i}";
            if (copy["id"] is null)
            {
                copy.AsObject().Remove("id");
            }

            foreach (var question in copy["questions"]?.AsArray() ?? [])
            {
                question!["id"] = $"q_copy_{i}";
            }

            items.Add(copy);
        }

        return lens;
    }
}
