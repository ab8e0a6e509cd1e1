using System.Collections;
using System.Text;
using System.Text.RegularExpressions;
using Kotsu.Core.Organisations;
using Kotsu.Core.Text;
using Kotsu.Demo.Model;
using Kotsu.Demo.Repositories;

namespace Kotsu.Demo.Tests;

public sealed class DemoModelTests
{
    private static readonly DemoModel model = DemoModel.Read();
    private static readonly Regex mail = new(@"[A-Za-z0-9._-]+@[A-Za-z0-9-]+\.[A-Za-z0-9.-]*[A-Za-z]", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant);
    private static readonly Regex host = new(@"https?://[^/\s""'|)]+", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant);
    private static readonly string[] namesOfServices = ["streaming"];

    [Fact]
    public void Every_text_is_there_in_both_languages()
    {
        var texts = TextsOf(model).ToList();

        Assert.True(texts.Count > 300, $"{texts.Count} texts");
        Assert.All(texts.Where(t => !namesOfServices.Contains(t.En)), t =>
        {
            Assert.NotEmpty(t.En);
            Assert.True(t.Ja.Any(c => c > '\u3000'), $"Japanese? {t.Ja}");
            Assert.DoesNotContain(t.En, c => c > '\u3000');
        });
    }

    [Fact]
    public void Every_file_with_sentences_is_there_in_both_languages()
    {
        var english = DemoFiles.Names.Where(n => n.Contains(".en.", StringComparison.Ordinal)).ToList();

        Assert.True(english.Count > 15);
        Assert.All(english, n => Assert.Contains(n.Replace(".en.", ".ja.", StringComparison.Ordinal), DemoFiles.Names));
        Assert.Equal(english.Count, DemoFiles.Names.Count(n => n.Contains(".ja.", StringComparison.Ordinal)));
    }

    [Fact]
    public void Nobody_real_can_be_reached()
    {
        var texts = DemoFiles.Names.Select(n => (Name: n, Text: Encoding.UTF8.GetString(DemoFiles.ReadBytes(n)))).ToList();

        Assert.All(texts.SelectMany(t => mail.Matches(t.Text).Select(m => m.Value)), m => Assert.EndsWith("@video.example", m, StringComparison.Ordinal));
        Assert.All(texts.SelectMany(t => host.Matches(t.Text).Select(m => new Uri(m.Value).Host)), h => Assert.EndsWith("video.example", h, StringComparison.Ordinal));
    }

    [Fact]
    public void Everybody_is_marked_as_demo()
    {
        Assert.All(model.Organisation.People, p => Assert.EndsWith("(demo)", p.Name.En, StringComparison.Ordinal));
        Assert.All(model.Organisation.People, p => Assert.EndsWith("（デモ）", p.Name.Ja, StringComparison.Ordinal));
        Assert.All(model.Organisation.People, p => Assert.True(p.Name.En.Length <= Person.NameMaxLength));
    }

    [Fact]
    public void The_business_hangs_together()
    {
        var figures = model.Organisation.Figures;

        Assert.Equal((300_000, 9_000, 0.032, 9_600), (figures.Members, figures.SignUps, figures.Churn, figures.Leaving));
    }

    [Fact]
    public void Each_month_follows_from_the_one_before()
    {
        var months = MonthlyFigures.Of(model.Organisation.Figures, new(2026, 11, 19), 548);

        Assert.Equal((new DateOnly(2026, 10, 1), 300_000, 9_000, 9_600), (months[^1].Month, months[^1].Members, months[^1].SignUps, months[^1].Leavers));
        Assert.Equal(3.2, months[^1].Churn, 2);
        Assert.All(months.Zip(months.Skip(1)), m => Assert.Equal(m.First.Members + m.First.SignUps - m.First.Leavers, m.Second.Members));
        Assert.True(months[0].SignUps > months[0].Leavers, "more came than left, once");
        Assert.True(months[^1].SignUps < months[^1].Leavers);
    }

    [Fact]
    public async Task The_repository_tells_the_same_figures()
    {
        var lines = (await FilledWorld.UsualAsync).ReadFile("streaming", "data/kpi.csv").TrimEnd().Split('\n');

        Assert.Equal("month,members,sign_ups,leavers,churn", lines[0]);
        Assert.Equal("2026-10,300000,9000,9600,3.20", lines[^1]);
    }

    [Fact]
    public async Task Hearings_stand_in_the_repository_in_the_language_of_the_world()
    {
        var (english, japanese) = (await FilledWorld.UsualAsync, await FilledWorld.JapaneseAsync);

        Assert.All(new[] { "operators", "developers", "support", "marketing" }, who =>
        {
            Assert.Contains("Asked:", english.ReadFile("streaming", $"docs/hearings/{who}.md"), StringComparison.Ordinal);
            Assert.Contains("対象:", japanese.ReadFile("streaming", $"docs/hearings/{who}.md"), StringComparison.Ordinal);
        });
    }

    private static IEnumerable<Words> TextsOf(object? told) => told switch
    {
        null or string => [],
        Words words => [words],
        IDictionary map => map.Values.Cast<object>().SelectMany(TextsOf),
        IEnumerable many => many.Cast<object>().SelectMany(TextsOf),
        _ when told.GetType().Namespace == typeof(DemoModel).Namespace => told.GetType().GetProperties().Where(p => p.GetIndexParameters().Length == 0).SelectMany(p => TextsOf(p.GetValue(told))),
        _ => [],
    };
}
