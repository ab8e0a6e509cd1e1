using Kotsu.History.Writing;

namespace Kotsu.Demo.Repositories;

/// <summary>A repository that is as old as the story is far: a look at a day sees the commits until that day.</summary>
/// <param name="folder">Where it is made.</param>
internal sealed class GrowingRepository(string folder, Uri remote, IReadOnlyList<Commit> commits, Func<string, string> nameOf)
{
    private NewRepository? made;
    private int next;

    /// <summary>Where it is made.</summary>
    public string Folder => folder;

    /// <summary>Adds the commits until a moment.</summary>
    public async Task GrowToAsync(DateTimeOffset moment, CancellationToken cancellationToken)
    {
        var (from, to) = (next, commits.Count(c => c.At <= moment));
        made ??= NewRepository.Create(folder, remote);
        if (to > from)
        {
            await made.ImportAsync(stream => new FastImport(stream, nameOf).Write(commits.Skip(from).Take(to - from), isFirst: from == 0), cancellationToken);
            next = to;
        }

        // What people wrote for Kotsu is read of the files as they lie there.
        await made.CheckOutAsync(cancellationToken);
    }
}
