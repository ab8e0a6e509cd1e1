namespace Kotsu.History;

/// <summary>The content of one object, or why it was not read.</summary>
/// <param name="ObjectId">The object asked for.</param>
/// <param name="State">Whether the content is there.</param>
/// <param name="Content">Its bytes; empty unless <see cref="BlobState.Read"/>.</param>
public sealed record Blob(string ObjectId, BlobState State, ReadOnlyMemory<byte> Content);

/// <summary>Whether an object's content was read.</summary>
public enum BlobState
{
    /// <summary>It was read.</summary>
    Read,

    /// <summary>The repository lacks it, or it is damaged.</summary>
    Missing,

    /// <summary>It is larger than <see cref="BlobBounds.BlobInBytes"/>.</summary>
    TooLarge,

    /// <summary>Reading it would pass <see cref="BlobBounds.TotalInBytes"/>.</summary>
    BeyondTotal,
}

/// <summary>Bounds of what is read of one repository.</summary>
public sealed record BlobBounds
{
    /// <summary>The bounds for repositories of others.</summary>
    public static BlobBounds Default { get; } = new();

    /// <summary>Largest object that is read. Default 5 MiB.</summary>
    public long BlobInBytes { get; init; } = 5 * 1024 * 1024;

    /// <summary>What is read in all while the repository is open. Default 1 GiB.</summary>
    public long TotalInBytes { get; init; } = 1024L * 1024 * 1024;

    /// <summary>Time for one request. Default 120 s.</summary>
    public TimeSpan Time { get; init; } = TimeSpan.FromSeconds(120);
}
