using Kotsu.Core.Organisations;
using Kotsu.Core.Storing;

namespace Kotsu.Storage.Database;

/// <summary>The store over either database: any number of readers, one writer that commits in groups.</summary>
internal sealed class Store(IDatabase database) : IStore
{
    private readonly GroupCommit writer = new(database);

    public async Task<T> ReadAsync<T>(OrganisationId? scope, Func<IUnit, Task<T>> read, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var context = database.OpenReader();
        context.Scope = scope ?? default;
        var isSound = false;
        try
        {
            var result = await read(new Unit(context, scope, isReading: true));
            isSound = true;
            return result;
        }
        catch (Exception failure) when (database.Understand(failure) is { Kind: FailureKind.Unavailable or FailureKind.Again } understood)
        {
            throw new StoreIsUnavailableException(understood.Detail, failure);
        }
        finally
        {
            await database.CloseReaderAsync(context, isSound);
        }
    }

    public Task<T> WriteAsync<T>(OrganisationId? scope, Func<IUnit, Task<T>> write, CancellationToken cancellationToken) =>
        writer.EnqueueAsync(scope, write, cancellationToken);

    public async ValueTask DisposeAsync()
    {
        await writer.DisposeAsync();
        await database.DisposeAsync();
    }
}
