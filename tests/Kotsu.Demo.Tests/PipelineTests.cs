using System.Globalization;
using System.Text.RegularExpressions;
using Kotsu.Core.Text;
using Kotsu.Demo.Model;
using Kotsu.Demo.Repositories;

namespace Kotsu.Demo.Tests;

public sealed class PipelineTests
{
    private const string Ci = ".github/workflows/ci.yml";
    private const string Nightly = ".github/workflows/nightly.yml";

    private static readonly DemoModel model = DemoModel.Read();
    private static readonly Regex timeouts = new("timeout-minutes: (?<minutes>[0-9]+)", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant);

    public static TheoryData<string, int> Worlds => new()
    {
        { "2026-11-19", DemoOrder.UsualSeed },
        { "2026-11-23", 1 },
        { "2027-01-04", 7 }, // after the holidays
        { "2027-05-10", 40 },
        { "2028-02-29", 2028 },
        { "2026-08-16", 99 }, // a Sunday
    };

    [Theory]
    [InlineData("billing")]
    [InlineData("ingest")]
    [InlineData("streaming")]
    public async Task Git_gives_commits_the_ids_that_were_foretold(string repository)
    {
        var (english, japanese) = (await FilledWorld.UsualAsync, await FilledWorld.JapaneseAsync);

        // The last id names everything before it.
        Assert.Equal(english.TipOf(repository), Usual(repository, Language.English).Ids[^1]);
        Assert.Equal(japanese.TipOf(repository), Usual(repository, Language.Japanese).Ids[^1]);
    }

    [Theory]
    [MemberData(nameof(Worlds))]
    public void Each_push_is_a_run_and_each_night_is_one_of_the_newest_commit(string today, int seed)
    {
        var history = HistoryOf(today, seed);
        var (pushes, nights) = (RunsOf(history, Ci), RunsOf(history, Nightly));

        Assert.Equal(history.Commits.Zip(history.Ids).Select(c => (c.First.At, c.Second)), pushes.Select(r => (r.AskedAt, r.Commit)));
        Assert.Equal(Enumerable.Range(1, pushes.Count), pushes.Select(r => r.Number));
        Assert.Equal(Enumerable.Range(1, nights.Count), nights.Select(r => r.Number));
        Assert.All(nights, n => Assert.Equal(history.Ids[history.Commits.Count(c => c.At <= n.AskedAt) - 1], n.Commit));
        Assert.All(history.Pipeline!.Runs, r => Assert.True(r.AskedAt < r.StartedAt && r.StartedAt <= r.EndedAt, $"{r}"));
        Assert.True(history.Pipeline!.Runs.All(r => StoryDays.DayOf(r.EndedAt) < Day(today)));
    }

    [Theory]
    [MemberData(nameof(Worlds))]
    public void Runs_do_what_their_workflow_says(string today, int seed)
    {
        var history = HistoryOf(today, seed);
        var texts = history.Commits.SelectMany(c => c.Changes).Where(c => c.Path == Ci).Select(c => c.Text!).ToList();

        foreach (var run in RunsOf(history, Ci))
        {
            var limits = timeouts.Matches(texts[run.Text]).Select(m => int.Parse(m.Groups["minutes"].Value, CultureInfo.InvariantCulture)).ToList();
            Assert.True(limits.Count == 0 || run.Minutes < limits.Max(), $"{run}");
            Assert.True(run.Outcome is not RunOutcome.Cancelled || texts[run.Text].Contains("cancel-in-progress: true", StringComparison.Ordinal), $"{run}");
        }

        var at = TimeOnly.ParseExact(model.Repositories["streaming"].Pipeline!.Nightly.Time, "HH:mm", CultureInfo.InvariantCulture).AddHours(-9);
        var cron = history.Commits.SelectMany(c => c.Changes).Last(c => c.Path == Nightly).Text!;
        Assert.Contains(string.Create(CultureInfo.InvariantCulture, $"cron: \"{at.Minute} {at.Hour} * * *\""), cron, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Worlds))]
    public void What_people_say_of_the_pipeline_is_what_its_runs_say(string today, int seed)
    {
        var history = HistoryOf(today, seed);
        var (pushes, nights) = (RunsOf(history, Ci), RunsOf(history, Nightly));
        var medians = pushes.GroupBy(r => r.Text).Select(g => Math.Round(PipelineFigures.Of(g).Median)).ToList();

        Assert.Equal([26, 11, 9], medians);
        Assert.All(["OPS05", "PE-PRD3"], q => Assert.Contains("26 minutes", AsIsOf(q)[0].En, StringComparison.Ordinal));
        Assert.All(["OPS05", "PE-PRD3"], q => Assert.Contains("26分", AsIsOf(q)[0].Ja, StringComparison.Ordinal));
        Assert.All(["OPS05", "PE-PRD3"], q => Assert.Contains("9 minutes", AsIsOf(q)[1].En, StringComparison.Ordinal));
        Assert.All(["OPS05", "PE-PRD3"], q => Assert.Contains("9分", AsIsOf(q)[1].Ja, StringComparison.Ordinal));
        Assert.Contains("fails every third night", AsIsOf("PE-PRD4")[0].En, StringComparison.Ordinal);
        Assert.InRange(PipelineFigures.Of(nights).Failed / (double)nights.Count, 0.32, 0.34);
    }

    [Theory]
    [InlineData(Language.English, "26 minutes")]
    [InlineData(Language.Japanese, "26分")]
    public void Developers_said_it_in_their_hearing(Language language, string said)
    {
        var hearing = Usual("streaming", language).Commits.SelectMany(c => c.Changes).Single(c => c.Path == "docs/hearings/developers.md");

        Assert.Contains(said, hearing.Text!, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Worlds))]
    public void Notes_of_people_count_the_runs_that_there_were(string today, int seed)
    {
        var pipeline = HistoryOf(today, seed).Pipeline!;
        var days = new StoryDays(Day(today));

        var notes = model.Workloads.SelectMany(w => w.Activities).Where(a => a.Pipeline is not null).OrderByDescending(a => a.Day).Select(a => (days.WorkingDay(a.Day), a.Note)).ToList();

        Assert.Equal(2, notes.Count);
        for (var text = 1; text <= 2; text++)
        {
            var (day, note) = notes[text - 1];
            var (median, before) = text == 1 ? (11, 26) : (9, 11);
            var known = pipeline.Runs.Count(r => r.Workflow == Ci && r.Text == text && r.Outcome is not RunOutcome.Cancelled && StoryDays.DayOf(r.AskedAt) < day);
            var english = pipeline.Fill(note.En, day);
            Assert.InRange(known, 20, 90);
            Assert.Contains($"{median} minutes in the middle of {known} runs", english, StringComparison.Ordinal);
            Assert.Contains(text == 1 ? $"before it was {before}" : $"{before} before", english, StringComparison.Ordinal);
            Assert.DoesNotContain("{{", english + pipeline.Fill(note.Ja, day), StringComparison.Ordinal);
        }
    }

    private static IReadOnlyList<Words> AsIsOf(string question)
    {
        var answer = model.Workloads.Single(w => w.Key == "streaming").Answers.Single(a => a.Q == question);
        return [answer.AsIs!, .. answer.Then.Select(t => t.AsIs).OfType<Words>()];
    }

    private static List<PipelineRun> RunsOf(RepositoryHistory history, string workflow) => [.. history.Pipeline!.Runs.Where(r => r.Workflow == workflow)];

    private static DateOnly Day(string day) => DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static RepositoryHistory HistoryOf(string today, int seed) => RepositoryHistory.Tell(model, "streaming", new(Day(today)), seed, Language.English);

    private static RepositoryHistory Usual(string repository, Language language) => RepositoryHistory.Tell(model, repository, new(FilledWorld.UsualDay), DemoOrder.UsualSeed, language);
}
