using Kotsu.Core.Findings;
using Kotsu.Core.Reviews;
using Kotsu.Core.Text;
using Kotsu.Reports.Terminal;

namespace Kotsu.Reports.Tests.Terminal;

public sealed class ScreenSizeTests
{
    public static TheoryData<string, Language> Cases() =>
        new(from name in reports.Keys from language in Enum.GetValues<Language>() select (name, language));

    private static readonly Dictionary<string, ReviewReport> reports = new()
    {
        ["some"] = Some.Report(),
        ["nothing"] = Some.Nothing(),
        ["long names"] = SomeLongNames.Report(),
        ["hostile"] = Hostile.Report(),
        ["everything"] = Everything(),
        ["no stable fact"] = Some.Report() with { FirstFacts = [] },
    };

    [Theory]
    [MemberData(nameof(Cases))]
    public void First_screen_is_25_lines_of_100_columns_at_most(string name, Language language)
    {
        var options = new TextOptions { Language = language, Elapsed = TimeSpan.FromSeconds(4000), Suffix = "--path ../streaming" };

        var lines = Lines(TextReport.FirstScreen(reports[name], options));

        Assert.InRange(lines.Length, 1, 25);
        Assert.All(lines, line => Assert.InRange(Columns.Of(line), 0, 100));
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void No_line_of_the_details_is_wider_than_100_columns(string name, Language language)
    {
        var lines = Lines(TextReport.Details(reports[name], new TextOptions { Language = language }));

        Assert.All(lines, line => Assert.InRange(Columns.Of(line), 0, 100));
    }

    [Theory]
    [InlineData(Language.English)]
    [InlineData(Language.Japanese)]
    public void Columns_of_the_facts_agree_whatever_the_headlines_are(Language language)
    {
        var lines = Lines(TextReport.FirstScreen(Some.Report(), new TextOptions { Language = language }));

        var rows = lines.Where(l => l.Contains('−', StringComparison.Ordinal) && char.IsAsciiDigit(l[0]) && l[1] == ' ').ToList();

        Assert.Equal(5, rows.Count);
        Assert.Single(rows.Select(Columns.Of).Distinct());
    }

    // Every line that the first screen can have, at once.
    private static ReviewReport Everything() => Some.Report() with
    {
        Whole = Some.Report().FilesCanShow,
        Workload = Some.Workload() with { IsShallow = true, IsWorkTree = true, Name = new('長', 400) },
        NotSeen = [.. Some.Report().NotSeen, Some.Report().NotSeen[0] with { CouldNotLook = true }],
        FirstFacts = [.. SomeFacts.All().Take(5).Select(f => f with { EffortInDays = 123.5, Points = 12.4, Headline = new(new('w', 90), new('広', 60)), Risk = Severity.High })],
    };

    private static string[] Lines(string text) => text.TrimEnd('\n').Split('\n');
}
