using System.Text.RegularExpressions;
using Kotsu.Core.Findings;
using Kotsu.Core.Text;
using Kotsu.Reports.Html;

namespace Kotsu.Reports.Tests.Html;

public sealed class HtmlReportTests
{
    [Theory]
    [InlineData(Language.English, "en")]
    [InlineData(Language.Japanese, "ja")]
    public void Page_is_as_approved(Language language, string code)
    {
        var page = HtmlReport.Render(Some.Report(), language);

        Approval.Of(page, $"tests/Kotsu.Reports.Tests/approved/review.{code}.html");
    }

    [Fact]
    public void Page_of_endless_names_and_page_of_nothing_are_as_approved()
    {
        Approval.Of(HtmlReport.Render(SomeLongNames.Report(), Language.Japanese), "tests/Kotsu.Reports.Tests/approved/long-names.ja.html");
        Approval.Of(HtmlReport.Render(Some.Nothing(), Language.English), "tests/Kotsu.Reports.Tests/approved/nothing.en.html");
    }

    [Fact]
    public void Page_is_well_formed()
    {
        foreach (var report in new[] { Some.Report(), Some.Nothing(), SomeLongNames.Report(), Hostile.Report() })
        {
            var open = new Stack<string>();
            foreach (Match tag in Regex.Matches(HtmlReport.Render(report, Language.English), "<(/?)([a-z0-9]+)[^>]*>"))
            {
                if (tag.Groups[1].Length > 0)
                {
                    Assert.Equal(open.Pop(), tag.Groups[2].Value);
                }
                else if (tag.Groups[2].Value != "meta")
                {
                    open.Push(tag.Groups[2].Value);
                }
            }

            Assert.Empty(open);
        }
    }

    [Fact]
    public void Page_names_no_address_that_a_browser_would_fetch()
    {
        var page = HtmlReport.Render(Hostile.Report(), Language.English);

        var values = Regex.Matches(page, " (?:src|href|action|data|srcset|poster)=\"([^\"]*)\"").Select(m => m.Groups[1].Value);

        Assert.All(values, value => Assert.StartsWith("#", value, StringComparison.Ordinal));
        Assert.DoesNotContain("url(", page[..page.IndexOf("</style>", StringComparison.Ordinal)], StringComparison.Ordinal);
    }

    [Fact]
    public void Long_list_of_subjects_is_cut_and_the_rest_is_counted()
    {
        var item = SomeFacts.Item("x", new("The only sentence.", "唯一の文。"), null);
        var fact = SomeFacts.Fact(1, "Many", Severity.Low, Viewpoint.State, new("many", "多数"), [.. Enumerable.Repeat(item, 1_234)]);

        var page = HtmlReport.Render(Some.Nothing() with { Facts = [fact] }, Language.English);

        Assert.Equal(200, Regex.Count(page, "The only sentence."));
        Assert.Contains("1,034 more", page, StringComparison.Ordinal);
    }

    [Fact]
    public void No_percentage_of_all_practices_is_shown_before_half_of_them_was_asked()
    {
        var unknown = HtmlReport.Render(Some.Report(), Language.English);
        var known = HtmlReport.Render(Some.Report() with { Whole = Some.Report().FilesCanShow }, Language.English);

        Assert.DoesNotContain("All practices in play", unknown, StringComparison.Ordinal);
        Assert.Contains("All practices in play", known, StringComparison.Ordinal);
    }
}
