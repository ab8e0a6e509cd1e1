using System.Globalization;
using Kotsu.Core.Organisations;
using Kotsu.Core.Storing;
using Kotsu.Core.Workloads;
using Kotsu.Storage.Database;

namespace Kotsu.Storage.Tests.Database;

/// <summary>Writes one workload after the other from several writers at once, and says the number of each after it was acknowledged, until it is killed.</summary>
internal static class WritingProcess
{
    private const int Writers = 8;
    private static readonly DateTimeOffset now = new(2026, 11, 21, 9, 0, 0, TimeSpan.Zero);

    /// <param name="folder">Where the database lies; begun where it is empty.</param>
    /// <param name="synchronous">FULL as the product has it; NORMAL for the control that must lose.</param>
    public static async Task<int> RunAsync(string folder, string synchronous)
    {
        var (store, problem) = await StoreOpening.OpenAsync(StoreAddress.InFolder(folder), new() { Synchronous = synchronous }, CancellationToken.None);
        if (store is null)
        {
            Console.Error.WriteLine(problem);
            return 1;
        }

        await using (store)
        {
            var organisation = await FoundAsync(store);
            var next = await store.ReadAsync(organisation, unit => unit.Rows<Workload>().CountAsync(_ => true), CancellationToken.None) * 2;
            await Task.WhenAll(Enumerable.Range(0, Writers).Select(_ => Task.Run(async () =>
            {
                while (true)
                {
                    var number = Interlocked.Increment(ref next);
                    await store.WriteAsync(organisation, unit => { unit.Rows<Workload>().Add(WorkloadOf(organisation, number)); return Task.FromResult(0); }, CancellationToken.None);
                    Console.Out.WriteLine(number.ToString(CultureInfo.InvariantCulture));
                }
            })));
        }

        return 0;
    }

    private static Task<OrganisationId> FoundAsync(IStore store) => store.WriteAsync(null, async unit =>
    {
        if (await unit.Rows<Organisation>().FindAsync(_ => true) is { } there)
        {
            return there.Id;
        }

        var organisation = new Organisation { Id = NewId<OrganisationId>(), Number = "100000000001", Name = "Crash", CreatedAt = now };
        unit.Rows<Organisation>().Add(organisation);
        return organisation.Id;
    }, CancellationToken.None);

    private static Workload WorkloadOf(OrganisationId organisation, int number) => new()
    {
        Id = NewId<WorkloadId>(),
        Organisation = organisation,
        Name = string.Create(CultureInfo.InvariantCulture, $"Workload {number}"),
        NameKey = string.Create(CultureInfo.InvariantCulture, $"{number}"),
        CreatedAt = now,
        UpdatedAt = now,
    };

    private static TId NewId<TId>()
        where TId : struct, IEntityId<TId> => EntityIds.Of<TId>(Guid.NewGuid().ToByteArray());
}
