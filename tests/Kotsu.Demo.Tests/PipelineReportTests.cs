using System.Globalization;
using System.Text.Json;
using Kotsu.Core.Access;
using Kotsu.Core.Auditing;
using Kotsu.Core.Evidence;
using Kotsu.Core.Organisations;
using Kotsu.Core.Text;
using Kotsu.Demo.Model;
using Kotsu.Demo.Repositories;

namespace Kotsu.Demo.Tests;

public sealed class PipelineReportTests
{
    [Fact]
    public async Task Each_run_of_six_months_is_in_one_file_and_of_a_commit_that_was_there()
    {
        var world = await FilledWorld.UsualAsync;
        var history = RepositoryHistory.Tell(DemoModel.Read(), "streaming", new(FilledWorld.UsualDay), DemoOrder.UsualSeed, Language.English);
        var dates = history.Ids.Zip(history.Commits).ToDictionary(c => c.First, c => c.Second.At);

        var posts = await PostsAsync(world);
        var runs = posts.SelectMany(p => p.File.RootElement.GetProperty("workflow_runs").EnumerateArray()).ToList();

        var (first, last) = (DayOf(posts[0].File, "from"), DayOf(posts[^1].File, "to"));
        Assert.InRange(last.DayNumber - first.DayNumber, 170, 190);
        Assert.Equal(history.Pipeline!.Runs.Count(r => StoryDays.DayOf(r.AskedAt) >= first && StoryDays.DayOf(r.AskedAt) <= last), runs.Count);
        Assert.Equal(runs.Count, runs.Select(r => (r.GetProperty("path").GetString(), r.GetProperty("run_number").GetInt32())).Distinct().Count());
        Assert.True(runs.Count > 350, $"{runs.Count}");
        Assert.All(runs, r => Assert.True(dates[r.GetProperty("head_sha").GetString()!] <= r.GetProperty("created_at").GetDateTimeOffset(), $"{r}"));
        Assert.Contains(runs, r => r.GetProperty("conclusion").GetString() == "failure");
        Assert.Contains(runs, r => r.GetProperty("conclusion").GetString() == "cancelled");
    }

    [Fact]
    public async Task A_note_says_what_its_file_says()
    {
        Assert.All(await PostsAsync(await FilledWorld.UsualAsync), p =>
        {
            var file = p.File.RootElement;
            var verdicts = file.GetProperty("workflow_runs").EnumerateArray().Where(r => r.GetProperty("path").GetString() == file.GetProperty("workflow").GetString() && r.GetProperty("conclusion").GetString() != "cancelled").ToList();
            var (finished, failed) = (verdicts.Count, verdicts.Count(r => r.GetProperty("conclusion").GetString() == "failure"));
            var p85 = file.GetProperty("p85_minutes").GetDouble().ToString("0.0", CultureInfo.InvariantCulture);
            Assert.Equal((finished, failed), (file.GetProperty("finished").GetInt32(), file.GetProperty("failed").GetInt32()));
            Assert.Contains($"{finished} with a verdict, {failed} of them failed", p.Record.Content.Note, StringComparison.Ordinal);
            Assert.Contains($"p85 {p85} min", p.Record.Content.Note, StringComparison.Ordinal);
        });
    }

    [Fact]
    public async Task No_more_is_claimed_than_the_weeks_show()
    {
        var held = 0;
        foreach (var (record, file) in await PostsAsync(await FilledWorld.UsualAsync))
        {
            held = file.RootElement.GetProperty("p85_minutes").GetDouble() <= 10 ? held + 1 : 0;
            var expected = held switch { 0 => EvidenceRung.None, < 4 => EvidenceRung.Checked, _ => EvidenceRung.Measured };
            Assert.Equal((held == 0, expected), (record.Content.IsContrary, record.Content.CountsAs));
        }

        Assert.True(held >= 4, "it ends well");
    }

    [Fact]
    public async Task A_program_posts_on_Mondays_with_a_token_of_somebody_outside_of_the_team()
    {
        var world = await FilledWorld.UsualAsync;
        var posts = await PostsAsync(world);
        var token = (await world.RowsAsync<ApiToken>()).Single(t => t.Workload is not null);
        var role = (await world.RowsAsync<RoleAssignment>()).Single(r => r.Person == token.Person && r.Workload == token.Workload);

        var entries = (await world.RowsAsync<AuditEntry>()).Where(e => e.Token.Length > 0).ToList();

        Assert.Equal(Role.Outsider, role.Role);
        Assert.Equal([TokenScope.Evidence], token.Scopes);
        Assert.Equal(posts.Select(p => $"evidence/{p.Record.Id}"), entries.OrderBy(e => e.Sequence).Select(e => e.Subject));
        Assert.All(entries, e => Assert.Equal((token.Id.Value, token.Person.Value, "evidence.give"), (e.Token, e.Actor, e.Action)));
        Assert.All(entries, e => Assert.Equal(DayOfWeek.Monday, StoryDays.DayOf(e.At).DayOfWeek));
        Assert.All(entries, e => Assert.True(e.At > token.CreatedAt));
    }

    [Fact]
    public async Task In_Japanese_it_is_told_in_Japanese()
    {
        var (english, japanese) = (await PostsAsync(await FilledWorld.UsualAsync), await PostsAsync(await FilledWorld.JapaneseAsync));

        Assert.Equal(english.Select(p => p.Record.At), japanese.Select(p => p.Record.At));
        Assert.All(japanese, p => Assert.Contains("合否が出た実行は", p.Record.Content.Note, StringComparison.Ordinal));
    }

    // Oldest first.
    private static async Task<List<(EvidenceRecord Record, JsonDocument File)>> PostsAsync(FilledWorld world)
    {
        var files = (await world.RowsAsync<EvidenceFile>()).Where(f => f.Name.StartsWith("ci-runs-", StringComparison.Ordinal)).ToDictionary(f => f.Evidence);
        var records = (await world.RowsAsync<EvidenceRecord>()).Where(e => files.ContainsKey(e.Id)).OrderBy(e => e.At);
        Assert.True(files.Count >= 20, $"{files.Count}");
        return [.. records.Select(r => (r, JsonDocument.Parse(files[r.Id].Bytes)))];
    }

    private static DateOnly DayOf(JsonDocument file, string name) => DateOnly.ParseExact(file.RootElement.GetProperty(name).GetString()!, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
