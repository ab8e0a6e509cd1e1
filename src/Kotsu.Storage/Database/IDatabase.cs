namespace Kotsu.Storage.Database;

/// <summary>What differs between the databases.</summary>
internal interface IDatabase : IAsyncDisposable
{
    /// <summary>A context on the one connection that writes.</summary>
    KotsuContext OpenWriter();

    /// <summary>A context that only reads; to be given back.</summary>
    KotsuContext OpenReader();

    /// <summary>Takes a reader back.</summary>
    /// <param name="reader">What <see cref="OpenReader"/> gave.</param>
    /// <param name="isSound">Whether nothing failed on it; else it is not used again.</param>
    ValueTask CloseReaderAsync(KotsuContext reader, bool isSound);

    /// <summary>What a failure of the driver means.</summary>
    StoreFailure Understand(Exception failure);
}

/// <summary>What a failure of the driver means.</summary>
/// <param name="Kind">What to do about it.</param>
/// <param name="Detail">The constraint, or the driver's words.</param>
internal sealed record StoreFailure(FailureKind Kind, string Detail);

/// <summary>What to do about a failure of the driver.</summary>
internal enum FailureKind
{
    /// <summary>A bug: let it through.</summary>
    Unknown,

    /// <summary>A unique value is taken: the unit's own trouble.</summary>
    RowIsThere,

    /// <summary>Somebody else was faster: run it again.</summary>
    Again,

    /// <summary>The database cannot be used: nothing was changed.</summary>
    Unavailable,
}
