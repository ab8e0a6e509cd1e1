using System.Text.Json;
using Kotsu.Core.Answering;
using Kotsu.Core.Auditing;
using Kotsu.Core.Evidence;
using Kotsu.Core.Observing;
using Kotsu.Core.Storing;
using Kotsu.Core.Text;

namespace Kotsu.Demo.Tests;

public sealed class DeterminismTests
{
    private static readonly string[] repositories = ["billing", "ingest", "streaming"];

    [Fact]
    public async Task One_seed_and_day_give_one_world()
    {
        var usual = await FilledWorld.UsualAsync;
        await using var again = await FilledWorld.FillAsync(DemoOrder.UsualSeed, FilledWorld.UsualDay, Language.English);

        // Every act has its audit entry, each entry the hash of the one before: equal hashes mean equal ids, people and moments.
        Assert.Equal(await HeadAsync(usual), await HeadAsync(again));
        Assert.Equal(repositories.Select(usual.TipOf), repositories.Select(again.TipOf));
        await SameAsync<Answer>(usual, again);
        await SameAsync<AnswerRevision>(usual, again);
        await SameAsync<EvidenceRecord>(usual, again);
        await SameAsync<EvidenceFile>(usual, again);
        await SameAsync<Milestone>(usual, again);
        await SameAsync<FindingRecord>(usual, again);
        await SameAsync<FindingTransition>(usual, again);
        await SameAsync<HopePoint>(usual, again);
        await SameAsync<Scan>(usual, again);
    }

    [Fact]
    public async Task Another_seed_and_a_day_after_holidays_give_another_world()
    {
        var usual = await FilledWorld.UsualAsync;

        await using var other = await FilledWorld.FillAsync(7, new(2027, 1, 4), Language.English);

        Assert.NotEqual(await HeadAsync(usual), await HeadAsync(other));
        Assert.All(repositories, r => Assert.NotEqual(usual.TipOf(r), other.TipOf(r)));
    }

    [Fact]
    public async Task Nothing_happens_after_the_day_on_which_the_story_ends()
    {
        var usual = await FilledWorld.UsualAsync;

        var last = (await usual.RowsAsync<AuditEntry>()).Max(e => e.At);

        Assert.True(StoryDays.DayOf(last) < FilledWorld.UsualDay, $"{last}");
        Assert.All(await usual.RowsAsync<Scan>(), s => Assert.True(StoryDays.DayOf(s.EndedAt!.Value) <= FilledWorld.UsualDay));
    }

    private static async Task<string> HeadAsync(FilledWorld world) => (await world.RowsAsync<AuditEntry>()).MaxBy(e => e.Sequence)!.Hash;

    private static async Task SameAsync<T>(FilledWorld one, FilledWorld other)
        where T : class, IRow => Assert.Equal(Texts(await one.RowsAsync<T>()), Texts(await other.RowsAsync<T>()));

    private static IReadOnlyList<string> Texts<T>(IEnumerable<T> rows) => [.. rows.Select(r => JsonSerializer.Serialize(r)).Order(StringComparer.Ordinal)];
}
