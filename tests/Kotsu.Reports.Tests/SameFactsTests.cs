using System.Net;
using System.Text.RegularExpressions;
using Kotsu.Core.Reviews;
using Kotsu.Core.Text;
using Kotsu.Reports.Html;
using Kotsu.Reports.Markdown;
using Kotsu.Reports.Sarif;
using Kotsu.Reports.Terminal;

namespace Kotsu.Reports.Tests;

/// <summary>The Japanese and the English report of one review carry the same numbers, dates and places.</summary>
public sealed class SameFactsTests
{
    private static readonly Regex figure = new("[0-9][0-9,.]*[0-9]|[0-9½]", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant);
    private static readonly Regex path = new("[A-Za-z.][A-Za-z0-9._-]*(/[A-Za-z0-9._-]+)+(:[0-9]+)?", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking | RegexOptions.CultureInvariant);
    private static readonly Regex notShown = new("<style>[^<]*</style>| style=\"[^\"]*\"|<[^>]*>", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant);

    public static TheoryData<string> Formats() => new(formats.Keys);

    private static readonly Dictionary<string, Func<ReviewReport, Language, string>> formats = new()
    {
        ["first screen"] = (report, language) => TextReport.FirstScreen(report, new TextOptions { Language = language, Elapsed = TimeSpan.FromSeconds(4.1) }),
        ["details"] = (report, language) => TextReport.Details(report, new TextOptions { Language = language }),
        ["explain"] = (report, language) => ExplainText.Overview(report, new TextOptions { Language = language }),
        ["html"] = (report, language) => WebUtility.HtmlDecode(notShown.Replace(HtmlReport.Render(report, language), " ")),
        ["markdown"] = MarkdownReport.Render,
        ["sarif"] = (report, language) => SarifReport.Render(report, SomeProbes.All(), language, "0.0.0"),
    };

    [Theory]
    [MemberData(nameof(Formats))]
    public void Both_languages_carry_the_same_numbers(string format)
    {
        var (en, ja) = (formats[format](Some.Report(), Language.English), formats[format](Some.Report(), Language.Japanese));

        Assert.Equal(Found(figure, en), Found(figure, ja));
    }

    [Theory]
    [MemberData(nameof(Formats))]
    public void Both_languages_carry_the_same_places(string format)
    {
        var (en, ja) = (formats[format](Some.Report(), Language.English), formats[format](Some.Report(), Language.Japanese));

        Assert.NotEmpty(Found(path, en));
        Assert.Equal(Found(path, en), Found(path, ja));
    }

    [Fact]
    public void Number_that_differs_is_seen()
    {
        var report = Some.Report();
        var one = report with { FirstFacts = [report.FirstFacts[0] with { Headline = new("3 alerts", "アラート4件") }] };

        var (en, ja) = (formats["first screen"](one, Language.English), formats["first screen"](one, Language.Japanese));

        Assert.NotEqual(Found(figure, en), Found(figure, ja));
    }

    private static List<string> Found(Regex what, string text) => [.. what.Matches(text).Select(m => m.Value).Order(StringComparer.Ordinal)];
}
