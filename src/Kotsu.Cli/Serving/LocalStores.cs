using Kotsu.Cli.Host;
using Kotsu.Server.Host;

namespace Kotsu.Cli.Serving;

/// <summary>Opens the store of a server that does not run.</summary>
public static class LocalStores
{
    /// <summary>Opens it.</summary>
    /// <param name="data">The folder named; null for the usual one.</param>
    /// <exception cref="RefusedException">A server has it, or it cannot be opened.</exception>
    public static async Task<LocalStore> OpenAsync(Caller caller, string? data, CancellationToken cancellationToken)
    {
        var place = ServerPlace.Of(caller, data);
        var (store, problem) = await LocalStore.OpenAsync(place.Data, place.Store, cancellationToken);
        return store ?? throw new RefusedException(Refusals.Of(problem!));
    }
}
