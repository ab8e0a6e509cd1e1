using Kotsu.Core.Reviews;
using Kotsu.Engine.Reviewing;

namespace Kotsu.Server.Tests.Observing;

public sealed class FactTests
{
    [Fact]
    public async Task Facts_are_those_of_a_review_in_a_terminal_in_the_same_order()
    {
        await using var server = await RunningServer.StartAsync();
        using var shop = Shop.Create(("old/Dockerfile", "FROM python:2.7\n"), ("src/main.py", "# TODO: remove this\nprint(1)\n"));
        await shop.AddToAsync(server);
        await shop.ScanAsync(server);

        var facts = (await server.Admin.GetJsonAsync($"{shop.Path}/facts")).EnumerateArray().ToList();

        var report = (await new ReviewWorkload(_ => new(new NoReviewStore(), null), server.Clock).RunAsync(new() { Path = shop.Repository.Folder }, null, TestContext.Current.CancellationToken)).Report!;
        Assert.Equal(report.Facts.Select(f => f.Probe.Value), facts.Select(f => f.Text("probe")));
        Assert.Equal(report.Facts.Select(f => (f.Number, f.Count, f.Total)), facts.Select(f => (f.GetProperty("rank").GetInt32(), f.GetProperty("count").GetInt32(), f.GetProperty("total").GetInt32())));
        Assert.Equal(report.Facts.Select(f => Math.Round(f.Points!.Value, 9)), facts.Select(f => Math.Round(f.GetProperty("hope").GetDouble(), 9)));
        Assert.Equal(report.FirstFacts.Select(f => f.Headline.En), facts.Where(f => f.GetProperty("isFirst").GetBoolean()).Select(f => f.Text("headline")));
        Assert.All(facts, f => Assert.Equal(shop.Source, f.Text("source")));
    }

    [Fact]
    public async Task What_is_put_aside_is_no_fact_and_the_words_are_the_readers()
    {
        await using var server = await RunningServer.StartAsync();
        using var shop = Shop.Create();
        await shop.AddToAsync(server);
        Assert.Empty((await server.Admin.GetJsonAsync($"{shop.Path}/facts")).EnumerateArray());
        await shop.ScanAsync(server);
        var english = (await server.Admin.GetJsonAsync($"{shop.Path}/facts")).EnumerateArray().ToList();

        await server.Admin.PostJsonAsync($"{shop.Path}/dismissals", new { probe = english[0].Text("probe"), until = "2026-12-01", why = "It goes." });
        server.Admin.DefaultRequestHeaders.AcceptLanguage.ParseAdd("ja");
        var japanese = (await server.Admin.GetJsonAsync($"{shop.Path}/facts")).EnumerateArray().ToList();

        Assert.Equal(english.Skip(1).Select(f => f.Text("probe")), japanese.Select(f => f.Text("probe")));
        Assert.NotEqual(english[1].Text("headline"), japanese[0].Text("headline"));
        Assert.NotEqual(english[1].Text("remediation"), japanese[0].Text("remediation"));
    }
}
