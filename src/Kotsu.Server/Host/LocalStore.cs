using Kotsu.Core.Problems;
using Kotsu.Core.Storing;
using Kotsu.Storage.Database;

namespace Kotsu.Server.Host;

/// <summary>The store of a server that does not run, opened by whoever has its machine.</summary>
public sealed class LocalStore : IAsyncDisposable
{
    private readonly DataLock? held;

    private LocalStore(IStore store, DataLock? held) => (Store, this.held) = (store, held);

    /// <summary>The store.</summary>
    public IStore Store { get; }

    /// <summary>Opens it. An embedded database has one writer, so it is refused while a server has it; PostgreSQL takes as many as come.</summary>
    /// <returns>Either the store or the reason why there is none.</returns>
    public static async Task<(LocalStore? Store, Problem? Problem)> OpenAsync(string data, StoreAddress address, CancellationToken cancellationToken)
    {
        DataLock? taken = null;
        if (!address.IsPostgres)
        {
            (taken, _) = DataLock.Take(data);
            if (taken is null)
            {
                return (null, AccessProblems.StoreIsServed(data));
            }
        }

        var (store, problem) = await StoreOpening.OpenAsync(address, null, cancellationToken);
        if (store is null)
        {
            taken?.Dispose();
            return (null, problem);
        }

        return (new(store, taken), null);
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await Store.DisposeAsync();
        held?.Dispose();
    }
}
