using Kotsu.Core.Reviews;
using Kotsu.Core.Text;
using Kotsu.Engine.Observing;
using Kotsu.Engine.Reviewing;

namespace Kotsu.Server.Tests.Observing;

public sealed class HandOverTests
{
    [Fact]
    public async Task A_review_that_a_terminal_hands_over_stands_in_the_audit_log()
    {
        await using var server = await RunningServer.StartAsync();
        using var shop = Shop.Create();
        var reviewed = await new ReviewWorkload(_ => new(new NoReviewStore(), null), server.Clock).RunAsync(new() { Path = shop.Repository.Folder }, null, TestContext.Current.CancellationToken);

        var kept = await server.Server.KeepReviewAsync("admin", Language.English, new HandedOver(shop.Repository.Folder, "Shop", [], reviewed.Observed!), TestContext.Current.CancellationToken);

        var entry = Assert.Single((await server.Admin.GetJsonAsync("/audit?limit=100")).GetProperty("items").EnumerateArray(), e => e.Text("action") == "review.hand-over");
        Assert.Equal($"scan/{kept.Value!.Id}", entry.Text("subject"));
    }
}
