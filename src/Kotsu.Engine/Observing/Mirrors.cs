using System.Collections.Concurrent;
using System.Globalization;
using Kotsu.Core.Observing;
using Kotsu.Core.Organisations;
using Kotsu.Core.Problems;
using Kotsu.Core.Storing;
using Kotsu.Core.Workloads;
using Kotsu.Sources.Mirrors;

namespace Kotsu.Engine.Observing;

/// <summary>The server's own copies of remote repositories: one folder for each organisation, in it one for each source.</summary>
/// <param name="folder">The folder of all of them.</param>
/// <param name="mebibytes">What one copy may take on the disk.</param>
public sealed class Mirrors(string folder, int mebibytes)
{
    private readonly ConcurrentDictionary<SourceId, SemaphoreSlim> busy = new();

    /// <summary>Brings the copy of a source up to date and holds it until the result is disposed: nobody else works on it meanwhile.</summary>
    public async Task<SourceFolder> OpenAsync(WorkloadSource source, RemoteAccess remote, CancellationToken cancellationToken)
    {
        var turn = await TakeAsync(source.Id, cancellationToken);
        var mirror = Of(source);
        try
        {
            if (await mirror.FetchAsync(remote, source.Branch, cancellationToken) is not { } problem)
            {
                var held = turn;
                turn = null;
                return new(mirror.Repository, null) { KeepHistoryIn = Path.Combine(FolderOf(source.Organisation, source.Id), "history"), Remove = () => held!.Release() };
            }

            return new(null, problem);
        }
        finally
        {
            turn?.Release();
        }
    }

    /// <summary>Pushes statements of people as a new branch on the newest commit.</summary>
    /// <param name="files">Path in the repository and content.</param>
    public async Task<Result<PushedBranch>> ProposeAsync(
        WorkloadSource source, RemoteAccess remote, string author, IReadOnlyList<(string Path, string Text)> files, DateOnly on, CancellationToken cancellationToken)
    {
        using var held = await OpenAsync(source, remote, cancellationToken);
        if (held.Problem is { } problem)
        {
            return problem;
        }

        var proposal = new ProposedBranch
        {
            Name = string.Create(CultureInfo.InvariantCulture, $"kotsu/statements-{on:yyyy-MM-dd}"),
            Author = author,
            On = on,
            Message = $"Add what was said on Kotsu\n\nEvidence, accepted risks and dismissals that people recorded there.\n\nKotsu-Workload: {source.Workload}\nKotsu-Source: {source.Id}\n",
            Files = files,
        };
        return await Of(source).ProposeAsync(remote, proposal, cancellationToken);
    }

    /// <summary>Removes the copy of a source that is no more, once nobody works on it.</summary>
    public async Task RemoveAsync(OrganisationId organisation, SourceId source, CancellationToken cancellationToken)
    {
        var turn = await TakeAsync(source, cancellationToken);
        try
        {
            var own = FolderOf(organisation, source);
            if (Directory.Exists(own))
            {
                Directory.Delete(own, recursive: true);
            }
        }
        finally
        {
            turn.Release();
        }
    }

    /// <summary>Removes the copies whose source is no more, or is a folder now.</summary>
    /// <returns>How many were removed.</returns>
    public async Task<int> SweepAsync(IStore store, CancellationToken cancellationToken)
    {
        var there = Directory.Exists(folder)
            ? Directory.GetDirectories(folder).SelectMany(Directory.GetDirectories).Select(d => (Organisation: Path.GetFileName(Path.GetDirectoryName(d))!, Source: Path.GetFileName(d))).ToList()
            : [];
        if (there.Count == 0)
        {
            return 0;
        }

        var known = await store.ReadAsync(null, unit => unit.Rows<WorkloadSource>().ListAsync(all => all.Where(s => s.Kind == SourceKind.Remote).Select(s => s.Id)), cancellationToken);
        var alive = known.Select(s => s.Value).ToHashSet(StringComparer.Ordinal);
        var gone = there.Where(t => !alive.Contains(t.Source)).ToList();
        foreach (var (organisation, source) in gone.Where(g => SourceId.TryParse(g.Source, null, out _)))
        {
            await RemoveAsync(OrganisationId.From(organisation), SourceId.From(source), cancellationToken);
        }

        return gone.Count;
    }

    private RepositoryMirror Of(WorkloadSource source) => new(FolderOf(source.Organisation, source.Id), mebibytes);

    private string FolderOf(OrganisationId organisation, SourceId source) => Path.Combine(folder, organisation.Value, source.Value);

    private async Task<SemaphoreSlim> TakeAsync(SourceId source, CancellationToken cancellationToken)
    {
        var turn = busy.GetOrAdd(source, _ => new(1, 1));
        await turn.WaitAsync(cancellationToken);
        return turn;
    }
}
