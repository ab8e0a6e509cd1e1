using System.Text.Json;
using System.Text.RegularExpressions;
using Kotsu.Core.Reviews;
using Kotsu.Core.Text;
using Kotsu.Reports.Html;
using Kotsu.Reports.Json;
using Kotsu.Reports.Markdown;
using Kotsu.Reports.Sarif;
using Kotsu.Reports.Terminal;

namespace Kotsu.Reports.Tests.Safety;

public sealed class HostileTextTests
{
    [Theory]
    [InlineData(Language.English)]
    [InlineData(Language.Japanese)]
    public void No_format_holds_a_character_that_a_terminal_would_obey(Language language)
    {
        foreach (var text in Renderings(Hostile.Report(), language))
        {
            var obeyed = text.Replace("\n", "", StringComparison.Ordinal).EnumerateRunes().Where(r => !ForeignTests.IsHarmless(r));

            Assert.Empty(obeyed);
        }
    }

    [Fact]
    public void Colours_of_ours_are_the_only_escapes_in_a_coloured_text()
    {
        var options = new TextOptions { Language = Language.English, Palette = Palette.Ansi };

        var text = TextReport.Details(Hostile.Report(), options);

        Assert.Contains("\u001b[31m", text, StringComparison.Ordinal);
        Assert.DoesNotContain('\u001b', Regex.Replace(text, "\u001b\\[[0-9]{1,2}m", ""));
    }

    [Fact]
    public void Page_has_no_script_and_no_attribute_that_runs_one()
    {
        var page = HtmlReport.Render(Hostile.Report(), Language.English);

        var tags = Regex.Matches(page, "<[^>]*>").Select(t => t.Value).ToList();

        Assert.DoesNotContain("<script", page, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("<img", page, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain(tags, t => Regex.IsMatch(Regex.Replace(t, "\"[^\"]*\"", ""), " on[a-z]+="));
    }

    [Fact]
    public void Page_names_every_id_once()
    {
        var ids = Regex.Matches(HtmlReport.Render(Hostile.Report(), Language.English), " id=\"([^\"]*)\"").Select(m => m.Groups[1].Value).ToList();

        Assert.NotEmpty(ids);
        Assert.Equal(ids.Count, ids.Distinct().Count());
        Assert.All(ids, id => Assert.DoesNotContain(' ', id));
    }

    [Fact]
    public void Markdown_holds_no_tag_heading_mention_or_number_of_theirs()
    {
        var text = MarkdownReport.Render(Hostile.Report(), Language.English);
        var prose = Regex.Replace(text, "(?m)^ +`{3,}text\\n.*\\n( *\\^+\\n)?", "");
        prose = Regex.Replace(prose, "(`+)(?!`).*?(?<!`)\\1(?!`)", "");

        Assert.DoesNotContain("<script", prose, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("@everyone", prose, StringComparison.Ordinal);
        Assert.DoesNotContain("#1 ", prose, StringComparison.Ordinal);
        Assert.DoesNotContain("https://", prose, StringComparison.Ordinal);
        Assert.DoesNotContain("\n## heading", prose, StringComparison.Ordinal);
    }

    [Fact]
    public void Json_gives_back_the_very_characters()
    {
        var json = JsonReport.Render(Hostile.Report());

        var name = JsonDocument.Parse(json).RootElement.GetProperty("workload").GetProperty("name").GetString();

        Assert.Equal(Hostile.Text.Replace('\uD800', '\uFFFD'), name);
        Assert.DoesNotContain('<', json);
    }

    private static IEnumerable<string> Renderings(ReviewReport report, Language language)
    {
        var options = new TextOptions { Language = language };
        yield return TextReport.FirstScreen(report, options);
        yield return TextReport.Details(report, options);
        yield return HtmlReport.Render(report, language);
        yield return MarkdownReport.Render(report, language);
        yield return JsonReport.Render(report);
        yield return SarifReport.Render(report, SomeProbes.All(), language, "0.0.0");
        yield return ExplainText.Overview(report, options);
        yield return ExplainText.Fact(report.Facts[0], null, options);
        yield return NextText.Of(new(report.Facts[0], report.Facts[0].Items, 30, 1), 30, options);
        yield return AskText.List([new(Hostile.Text, Hostile.Words, Core.Findings.Severity.High, 9, Hostile.Words, [Hostile.Words])], options);
        foreach (var practice in report.Lenses.SelectMany(l => l.Pillars).SelectMany(p => p.Questions).SelectMany(q => q.Practices))
        {
            yield return ExplainText.Practice(report, practice, options);
        }
    }
}
