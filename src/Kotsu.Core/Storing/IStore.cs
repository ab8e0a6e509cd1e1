using Kotsu.Core.Organisations;

namespace Kotsu.Core.Storing;

/// <summary>What a team shares, lasting. One contract for every database; see the compliance suite of the storage tests.</summary>
public interface IStore : IAsyncDisposable
{
    /// <summary>Reads. Whatever the unit tries to change is refused.</summary>
    /// <param name="scope">The organisation; null looks across all.</param>
    /// <param name="read">What to read.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    Task<T> ReadAsync<T>(OrganisationId? scope, Func<IUnit, Task<T>> read, CancellationToken cancellationToken);

    /// <summary>Changes. Once the task is done the changes survive the loss of power; when it throws, nothing of them is there, or it is not known
    /// whether they are (<see cref="CommitIsUnknownException"/>).</summary>
    /// <param name="scope">The organisation; null looks across all.</param>
    /// <param name="write">What to do. Units of one process run one after the other.</param>
    /// <param name="cancellationToken">Stops waiting; a unit that has begun goes on.</param>
    Task<T> WriteAsync<T>(OrganisationId? scope, Func<IUnit, Task<T>> write, CancellationToken cancellationToken);
}

/// <summary>The connection broke between the order to commit and its answer: the changes may or may not be there.</summary>
public sealed class CommitIsUnknownException(Exception cause) : Exception("The database did not say whether the changes were committed.", cause);

/// <summary>A row with the same key, or with a value that must be unique, is there already.</summary>
public sealed class RowIsThereException(string constraint, Exception cause) : Exception($"A row with the same value is there already: {constraint}.", cause)
{
    /// <summary>The key or index that says so, as the database calls it.</summary>
    public string Constraint { get; } = constraint;
}

/// <summary>The database cannot be used now: it is gone, full, or its disk fails. Nothing was changed.</summary>
public sealed class StoreIsUnavailableException(string message, Exception cause) : Exception(message, cause);
