namespace Kotsu.History.Tests;

/// <summary>Everything that the room can tell of one repository.</summary>
internal sealed record Looked(GitCommit? Tip, bool IsShallow, bool BorrowsObjects, TreeListing Listing, IReadOnlyList<Blob> Blobs, PathHistory History, IReadOnlyList<FileLineAges> Ages)
{
    public IEnumerable<string> Paths => Listing.Files.Select(f => f.Path);

    /// <summary>Opens, lists, reads all files, walks the history and asks the age of each first line.</summary>
    public static async Task<Looked> AtAsync(string folder)
    {
        var stop = TestContext.Current.CancellationToken;
        var opening = await GitRepository.OpenAsync(folder, stop);
        Assert.True(opening.Refusal is null, $"{opening.Refusal}");
        await using var repository = opening.Repository!;

        var listing = await repository.ListFilesAsync(null, stop);
        var blobs = await repository.ReadBlobsAsync(listing.Files, stop).ToListAsync(stop);
        var history = await repository.ReadHistoryAsync(null, stop);
        var ages = repository.LineAges() is { } lines
            ? await lines.FindAsync([.. listing.Files.Select(f => new LineAgeRequest(f.Path, [1]))], stop)
            : [];
        return new(repository.Tip, repository.IsShallow, repository.BorrowsObjects, listing, blobs, history, ages);
    }

    public static Task<Looked> AtAsync(GeneratedRepository repository) => AtAsync(repository.Folder);

    /// <summary>Why a folder cannot be opened.</summary>
    public static async Task<GitRefusal> RefusalOfAsync(string folder)
    {
        var opening = await GitRepository.OpenAsync(folder, TestContext.Current.CancellationToken);
        Assert.Null(opening.Repository);
        return opening.Refusal!;
    }
}
