using Kotsu.Core.Workloads;
using Kotsu.Engine.Recording;

namespace Kotsu.Engine.Tests.UseCases;

public sealed class FindDismissedTests
{
    private static readonly RepositoryId repository = new("github.com/example/video");
    private static readonly Scenario scenario = new() { Probes = [Scenario.Runbooks(Scenario.Bad("a"), Scenario.Bad("b"))] };

    [Theory]
    [InlineData("1")]
    [InlineData("alerthasnorunbook")]
    public async Task A_number_or_a_probe_means_all_findings_of_the_probe(string given) =>
        Assert.Equal(SmallLens.NoRunbook, (await FindAsync(given)).Probe);

    [Fact]
    public async Task The_beginning_of_a_fingerprint_means_one_finding()
    {
        var fingerprint = scenario.Report.Facts[0].Items[1].Fingerprint;

        Assert.Equal(fingerprint, (await FindAsync(fingerprint.Value[..8])).Fingerprint);
    }

    [Theory]
    [InlineData("2", "KOTSU0212")]
    [InlineData("0", "KOTSU0212")]
    [InlineData("0000000000", "KOTSU0213")]
    [InlineData("abc", "KOTSU0213")]
    public async Task What_the_last_review_does_not_have_is_refused(string given, string expected) =>
        Assert.Equal(expected, (await FindAsync(given)).Problem?.Code);

    [Fact]
    public async Task Without_a_review_only_a_whole_fingerprint_means_something()
    {
        var find = new FindDismissed(new CollectingReviews(), repository);

        Assert.Equal("KOTSU0211", (await find.FindAsync("1", TestContext.Current.CancellationToken)).Problem?.Code);
        Assert.Equal(new string('a', 32), (await find.FindAsync(new string('A', 32), TestContext.Current.CancellationToken)).Fingerprint?.Value);
    }

    private static async Task<Dismissed> FindAsync(string given)
    {
        using var reviews = new CollectingReviews();
        await reviews.SaveAsync(repository, scenario.Record, scenario.Stored, TestContext.Current.CancellationToken);
        return await new FindDismissed(reviews, repository).FindAsync(given, TestContext.Current.CancellationToken);
    }
}
