using System.Globalization;
using System.Net;
using Kotsu.Core.Observing;
using Kotsu.Core.Reviews;
using Kotsu.Core.Workloads;
using Kotsu.Engine.Reviewing;

namespace Kotsu.Server.Tests.Observing;

public sealed class ScanTests
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_scan_gives_the_figures_and_findings_of_a_review_in_a_terminal(bool onPostgres)
    {
        await using var server = await RunningServer.StartAsync(onPostgres);
        using var shop = Shop.Create();
        await shop.AddToAsync(server);

        var scan = await shop.ScanAsync(server);

        Assert.Equal("done", scan.Text("state"));
        var report = (await new ReviewWorkload(_ => new(new NoReviewStore(), null), server.Clock).RunAsync(new() { Path = shop.Repository.Folder }, null, TestContext.Current.CancellationToken)).Report!;
        var figures = (await server.Admin.GetJsonAsync($"{shop.Path}/figures")).GetProperty("filesCanShow");
        Assert.Equal((report.FilesCanShow!.Hope, report.FilesCanShow.Backed), (figures.GetProperty("hope").GetDouble(), figures.GetProperty("backed").GetDouble()));
        Assert.Equal(
            report.Facts.SelectMany(f => f.Items).Select(i => i.Fingerprint.Value).Order(StringComparer.Ordinal),
            (await shop.FindingsAsync(server, "&bad=true")).Select(f => f.Text("fingerprint")).Order(StringComparer.Ordinal));
        Assert.Equal(report.Workload.Commit, scan.Text("commit"));
        Assert.NotEmpty(scan.GetProperty("sight").GetProperty("notSeen").EnumerateArray());
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_second_scan_keeps_only_what_changed(bool onPostgres)
    {
        await using var server = await RunningServer.StartAsync(onPostgres);
        using var shop = Shop.Create();
        await shop.AddToAsync(server);
        await shop.ScanAsync(server);

        Assert.Equal("unchanged", (await shop.ScanAsync(server)).Text("state"));
        await server.AdvanceAsync(TimeSpan.FromDays(1));
        shop.Repository.Commit("2026-11-20", "Kim Example <kim@example.com>", ("Dockerfile", null));
        var gone = Assert.Single(await shop.FindingsAsync(server, "&probe=RuntimeIsEndOfLife&bad=true")).Text("fingerprint");
        Assert.Equal("done", (await shop.ScanAsync(server)).Text("state"));

        var finding = await server.Admin.GetJsonAsync($"{shop.Path}/findings/{gone}");
        Assert.Equal([null, "true"], finding.GetProperty("transitions").EnumerateArray().Select(t => t.GetProperty("outcome").GetString()));
        Assert.Equal(("2026-11-21", "2026-11-21"), (finding.GetProperty("finding").Text("firstSeenOn"), finding.GetProperty("finding").Text("lastSeenOn")));
        Assert.Equal(gone, Assert.Single(await shop.FindingsAsync(server, "&outcome=gone")).Text("fingerprint"));
        Assert.Equal(["2026-11-22", "2026-11-21"], (await server.Admin.GetJsonAsync($"{shop.Path}/history")).GetProperty("items").EnumerateArray().Select(p => p.Text("on")));
        Assert.Single((await server.Admin.GetJsonAsync($"{shop.Path}/findings/{(await shop.FindingsAsync(server))[0].Text("fingerprint")}")).GetProperty("transitions").EnumerateArray());
    }

    [Fact]
    public async Task What_the_repository_says_counts_beside_what_is_said_here()
    {
        await using var server = await RunningServer.StartAsync();
        using var shop = Shop.Create(
            (".kotsu/evidence/a.yaml", "practice: OPS07-BP03\nanswer: yes\nstrength: written\ndate: 2026-11-01\nby: kim\nas: owner\n"),
            (".kotsu/decisions/b.yaml", "practice: OPS01-BP01\ndecision: not-applicable\nreason: none\nby: kim\non: 2026-11-01\n"),
            ("kotsu.yaml", "workload: Shop\nteams:\n  - {id: a}\n  - {id: b}\nowners: [{practice: OPS07-BP03, team: a}]\n"));
        await shop.AddToAsync(server);
        var before = await server.Admin.GetJsonAsync($"{shop.Path}/figures");

        await shop.ScanAsync(server);

        var after = await server.Admin.GetJsonAsync($"{shop.Path}/figures");
        Assert.Equal(before.GetProperty("practices").GetInt32() - 1, after.GetProperty("practices").GetInt32());
        Assert.True(after.GetProperty("backed").GetDouble() > before.GetProperty("backed").GetDouble());
        Assert.True(after.GetProperty("split").GetProperty("unowned").GetDouble() > 0);
    }

    [Fact]
    public async Task A_scan_that_a_crash_ended_is_made_again_when_the_server_starts()
    {
        await using var server = await RunningServer.StartAsync();
        using var shop = Shop.Create();
        await shop.AddToAsync(server);
        var scan = await shop.ScanAsync(server);
        var (id, source) = (ScanId.From(scan.Text("id")), SourceId.From(shop.Source));
        await server.Server.Store.WriteAsync(null, async unit =>
        {
            var done = (await unit.Rows<Scan>().FindAsync(s => s.Id == id))!;
            unit.Rows<Scan>().Add(done with { Id = ScanId.From(new string('a', 32)), Number = 2, State = ScanState.Running, Attempts = 1, EndedAt = null, Sight = null });
            unit.Rows<Scan>().Add(done with { Id = ScanId.From(new string('b', 32)), Number = 3, State = ScanState.Running, Attempts = Scan.MostAttempts, EndedAt = null, Sight = null });
            return await unit.Rows<SourceSight>().RemoveAsync(s => s.Source == source);
        }, TestContext.Current.CancellationToken);

        await server.RestartAsync();

        Assert.Equal("done", (await shop.EndOfAsync(server, new string('a', 32))).Text("state"));
        Assert.Equal("KOTSU0554", (await shop.EndOfAsync(server, new string('b', 32))).GetProperty("trouble").Text("code"));
    }

    [Fact]
    public async Task A_source_that_cannot_be_looked_at_fails_with_the_reason()
    {
        await using var server = await RunningServer.StartAsync();
        using var shop = Shop.Create();
        await shop.AddToAsync(server);
        shop.Repository.Dispose();

        var scan = await shop.ScanAsync(server);

        Assert.Equal(("failed", "KOTSU0201"), (scan.Text("state"), scan.GetProperty("trouble").Text("code")));
    }

    [Theory]
    [InlineData("daily", 1, 1)]
    [InlineData("weekly", 6, 0)]
    [InlineData("weekly", 7, 1)]
    [InlineData("none", 40, 0)]
    public async Task A_schedule_asks_for_a_scan_when_its_days_are_over(string schedule, int days, int due)
    {
        await using var server = await RunningServer.StartAsync();
        using var shop = Shop.Create();
        await shop.AddToAsync(server, schedule);
        await shop.ScanAsync(server);
        server.Clock.Advance(TimeSpan.FromDays(days));

        var asked = await server.Server.Store.WriteAsync(null, unit => Engine.Observing.QueueScans.DueAsync(unit, server.Clock.GetUtcNow()), TestContext.Current.CancellationToken);
        var again = await server.Server.Store.WriteAsync(null, unit => Engine.Observing.QueueScans.DueAsync(unit, server.Clock.GetUtcNow()), TestContext.Current.CancellationToken);

        Assert.Equal((due, 0), (asked.Count, again.Count));
    }

    [Fact]
    public async Task Lists_take_as_many_statements_for_one_finding_as_for_all()
    {
        await using var server = await RunningServer.StartAsync();
        using var shop = Shop.Create([.. Enumerable.Range(1, 40).Select(i => ($"d{i.ToString(CultureInfo.InvariantCulture)}/Dockerfile", (string?)"FROM node:18\n"))]);
        await shop.AddToAsync(server);
        await shop.ScanAsync(server);
        await server.Admin.PostJsonAsync($"{shop.Path}/milestones", new { name = "First" });
        await server.Admin.GetJsonAsync($"{shop.Path}/standing"); // a milestone never changes: it is read once
        await server.RestAsync();

        foreach (var path in new[] { "findings?limit=1", "findings?limit=100", "findings?limit=1&dismissed=false", "findings?limit=100&dismissed=false", "scans", "sources", "history", "figures", "standing", "facts", "people", "evidence/due", "practices/OPS07-BP03" })
        {
            var before = server.Statements;
            await server.Admin.GetJsonAsync($"{shop.Path}/{path}");
            Assert.InRange(server.Statements - before, 1, 12);
        }

        var first = (await server.Admin.GetJsonAsync($"{shop.Path}/findings?limit=30")).Text("next");
        var rest = await server.Admin.GetJsonAsync($"{shop.Path}/findings?limit=100&cursor={first}");
        Assert.Equal((await shop.FindingsAsync(server)).Count, 30 + rest.GetProperty("items").GetArrayLength());
        Assert.Equal(HttpStatusCode.NotFound, (await server.Admin.GetAsync($"/api/v1{shop.Path}/findings/nothing", TestContext.Current.CancellationToken)).StatusCode);
    }
}
