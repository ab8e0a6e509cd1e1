using Kotsu.Core.Problems;
using Kotsu.Storage.Backups;
using Kotsu.Storage.Database;

namespace Kotsu.Server.Host;

/// <summary>Work on the data of a server that must not run meanwhile: it holds the data folder as a server does.</summary>
public static class Upkeep
{
    /// <summary>Brings the schema up to date.</summary>
    public static Task<Result<SchemaMove>> MigrateAsync(string data, StoreAddress store, CancellationToken cancellationToken) =>
        HoldingAsync(data, () => StoreSchema.MigrateAsync(store, cancellationToken));

    /// <summary>Brings a backup back.</summary>
    /// <returns>The backup of what was replaced, empty where nothing was; or why nothing was restored.</returns>
    public static Task<Result<string>> RestoreAsync(string file, string data, StoreAddress store, DateTimeOffset now, CancellationToken cancellationToken) =>
        HoldingAsync(data, () => Restore.RunAsync(file, store, data, now, cancellationToken));

    private static async Task<Result<T>> HoldingAsync<T>(string data, Func<Task<Result<T>>> work)
    {
        var (held, taken) = DataLock.Take(data);
        if (held is null)
        {
            return taken!;
        }

        using (held)
        {
            return await work();
        }
    }
}
