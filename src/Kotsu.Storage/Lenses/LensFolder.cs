using Kotsu.Core.Evidence;
using Kotsu.Core.Lenses;
using Kotsu.Core.Problems;

namespace Kotsu.Storage.Lenses;

/// <summary>Writes imported lenses below <c>.kotsu/lenses/</c>, byte for byte.</summary>
/// <param name="root">Folder of the workload, which somebody else may have written: nothing is written through a link.</param>
public sealed class LensFolder(string root) : ILensStore
{
    /// <inheritdoc/>
    public async Task<WrittenLens> WriteAsync(LensId id, ReadOnlyMemory<byte> lens, byte[]? overlay, CancellationToken cancellationToken)
    {
        var folder = $"{LensFolders.Root}/{id.Value}";
        if (new[] { StatementFolders.Root, LensFolders.Root, folder }.FirstOrDefault(IsLink) is { } link)
        {
            return new(null, StatementProblems.FolderIsALink(link));
        }

        try
        {
            Directory.CreateDirectory(InRoot(folder));
            await WriteOverlayAsync(InRoot(LensFolders.PathOf(id, LensFolders.OverlayFile)), overlay, cancellationToken);
            await ReplaceAsync(InRoot(LensFolders.PathOf(id)), lens, cancellationToken);
            return new(LensFolders.PathOf(id), null);
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
        {
            return new(null, StatementProblems.CannotWrite(folder, refused.Message));
        }
    }

    // The lens of another time must not stand beside the overlay of today.
    private static Task WriteOverlayAsync(string path, byte[]? overlay, CancellationToken cancellationToken)
    {
        if (overlay is { } bytes)
        {
            return ReplaceAsync(path, bytes, cancellationToken);
        }

        File.Delete(path);
        return Task.CompletedTask;
    }

    // Under another name first: nobody ever reads half a lens. A link by that name is replaced, not followed.
    private static async Task ReplaceAsync(string path, ReadOnlyMemory<byte> bytes, CancellationToken cancellationToken)
    {
        var unfinished = $"{path}.{Guid.NewGuid():N}.tmp";
        try
        {
            await using (var file = new FileStream(unfinished, FileMode.CreateNew, FileAccess.Write))
            {
                await file.WriteAsync(bytes, cancellationToken);
                file.Flush(flushToDisk: true);
            }

            File.Move(unfinished, path, overwrite: true);
        }
        finally
        {
            File.Delete(unfinished);
        }
    }

    private bool IsLink(string folder) => new DirectoryInfo(InRoot(folder)).LinkTarget is not null;

    private string InRoot(string path) => Path.Combine(root, path.Replace('/', Path.DirectorySeparatorChar));
}
