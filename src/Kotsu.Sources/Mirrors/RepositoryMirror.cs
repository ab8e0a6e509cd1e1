using System.Net;
using Kotsu.Core.Problems;
using Kotsu.History.Mirrors;

namespace Kotsu.Sources.Mirrors;

/// <summary>Our own copy of a remote repository, and in words of ours what may be wrong with fetching it.</summary>
/// <param name="folder">A folder of its own: the copy, and what is kept of its history.</param>
/// <param name="mebibytes">What the copy may take on the disk.</param>
public sealed class RepositoryMirror(string folder, int mebibytes)
{
    private readonly GitMirror mirror = new(folder, MirrorBounds.Default with { MostBytes = mebibytes * 1024L * 1024L });

    /// <summary>The copy; a bare repository.</summary>
    public string Repository => mirror.Repository;

    /// <summary>Brings the copy up to date.</summary>
    /// <param name="branch">Empty means the default branch.</param>
    /// <returns>Why it could not be; null where it was.</returns>
    public async Task<Problem?> FetchAsync(RemoteAccess remote, string branch, CancellationToken cancellationToken)
    {
        var trouble = await mirror.FetchAsync(remote.ToGit(), branch, cancellationToken);
        return trouble is null ? null : ProblemOf(trouble, remote, branch);
    }

    private Problem ProblemOf(MirrorTrouble trouble, RemoteAccess remote, string branch)
    {
        var address = remote.Url.ToString();
        return trouble.Kind switch
        {
            MirrorTroubleKind.NoGit => ObservationProblems.GitIsTooOld(),
            MirrorTroubleKind.Unreachable => ObservationProblems.RepositoryIsUnreachable(address, trouble.Said),
            MirrorTroubleKind.Refused => ObservationProblems.RepositoryIsRefused(address),
            MirrorTroubleKind.Moved => ObservationProblems.RepositoryMoved(address),
            MirrorTroubleKind.NoBranch => ObservationProblems.BranchIsNotThere(address, branch.Length == 0 ? "HEAD" : branch),
            MirrorTroubleKind.TooLarge => ObservationProblems.RepositoryIsTooLarge(address, mebibytes),
            _ => ObservationProblems.CannotFetch(address, trouble.Said),
        };
    }
}

/// <summary>How a remote repository is reached: everything about it was checked.</summary>
/// <param name="Url">An http or https address without user, query and fragment.</param>
/// <param name="Addresses">Where its host leads to; nothing else is connected to.</param>
public sealed record RemoteAccess(Uri Url, IReadOnlyList<IPAddress> Addresses)
{
    /// <summary><c>user:password</c>; null for none.</summary>
    public string? Credential { get; init; }

    /// <summary>A file of certificates in PEM that vouch for the host; null means those of the machine.</summary>
    public string? Authorities { get; init; }

    internal GitRemote ToGit() => new(Url, Addresses) { Credential = Credential, Authorities = Authorities };
}
