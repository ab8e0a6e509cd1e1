using System.Net;
using Kotsu.Core.Observing;
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

    /// <summary>Pushes files as one commit on what was fetched last, to a new branch.</summary>
    /// <returns>The branch and its commit, or why there is none.</returns>
    public async Task<Result<PushedBranch>> ProposeAsync(RemoteAccess remote, ProposedBranch proposal, CancellationToken cancellationToken)
    {
        var end = await mirror.ProposeAsync(remote.ToGit(), proposal.ToGit(), cancellationToken);
        return end switch
        {
            { Commit: { } commit, Branch: { } branch } => new PushedBranch(branch, commit),
            { Trouble: { } trouble } => ObservationProblems.PushIsRefused(remote.Url.ToString(), end.Branch ?? proposal.Name, trouble.Said),
            _ => ObservationProblems.NothingToPropose(),
        };
    }

    private Problem ProblemOf(MirrorTrouble trouble, RemoteAccess remote, string branch)
    {
        var address = remote.Url.ToString();
        return trouble.Kind switch
        {
            MirrorTroubleKind.NoGit => ObservationProblems.GitIsTooOld(),
            MirrorTroubleKind.NoSsh => ObservationProblems.SshIsAbsent(),
            MirrorTroubleKind.AnotherHost => ObservationProblems.HostIsAnother(remote.Url.Authority),
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
/// <param name="Url">An http or https address without user, query and fragment, or an ssh address with a user.</param>
/// <param name="Addresses">Where its host leads to; nothing else is connected to.</param>
public sealed record RemoteAccess(Uri Url, IReadOnlyList<IPAddress> Addresses)
{
    /// <summary><c>user:password</c>, for ssh a private key; null for none.</summary>
    public string? Credential { get; init; }

    /// <summary>A file of certificates in PEM that vouch for the host; null means those of the machine.</summary>
    public string? Authorities { get; init; }

    /// <summary>For ssh, the address as it was read; null for everything else.</summary>
    public SshAddress? Ssh { get; init; }

    /// <summary>For ssh, the public keys of the host, each as <c>kind base64</c>.</summary>
    public IReadOnlyList<string> HostKeys { get; init; } = [];

    internal GitRemote ToGit() => new(Url, Addresses) { Credential = Credential, Authorities = Authorities, Ssh = Ssh is null ? null : new(Ssh.Text, HostKeys) };
}

/// <summary>A branch that holds a proposal.</summary>
/// <param name="Branch">Its name without <c>refs/heads/</c>.</param>
/// <param name="Commit">Its commit.</param>
public sealed record PushedBranch(string Branch, string Commit);

/// <summary>Files to push as a new branch.</summary>
public sealed record ProposedBranch
{
    /// <summary>The branch; where it is taken, a number is put behind it.</summary>
    public required string Name { get; init; }

    /// <summary>Who proposes, as <c>Name &lt;mail&gt;</c>: a program, never a person.</summary>
    public required string Author { get; init; }

    /// <summary>The day that the commit bears.</summary>
    public required DateOnly On { get; init; }

    /// <summary>What the commit says.</summary>
    public required string Message { get; init; }

    /// <summary>Paths and contents.</summary>
    public required IReadOnlyList<(string Path, string Text)> Files { get; init; }

    internal GitProposal ToGit() => new() { Branch = Name, Author = Author, On = On, Message = Message, Files = Files };
}
