using Kotsu.History.Git;

namespace Kotsu.History.Mirrors;

/// <summary>
/// A bare copy of one branch of a remote repository and its tags, in a folder of our own. No hook, submodule, redirect, other protocol or
/// configuration of this machine takes part; the other side's files are stored and never checked out.
/// </summary>
/// <remarks>Whoever calls sees to it that one call at a time works on a folder. What was fetched before stays as it was where a fetch fails.</remarks>
public sealed class GitMirror(string folder, MirrorBounds bounds)
{
    private const int ManyPacks = 40;
    private static readonly Version oldest = new(2, 37); // the first that can be held to an address
    private static readonly Version none = new(0, 0);

    private Version? version;

    /// <summary>The bare repository, to be read like any other that nobody vouches for.</summary>
    public string Repository { get; } = Path.Combine(Path.GetFullPath(folder), "repository");

    /// <summary>Brings the copy up to date: only what is not there yet is transferred.</summary>
    /// <param name="remote">From where. Another address than before begins anew.</param>
    /// <param name="branch">The branch; empty means the one that the other side's HEAD names.</param>
    /// <param name="cancellationToken">Kills git.</param>
    /// <returns>What went wrong; null where nothing did.</returns>
    public async Task<MirrorTrouble?> FetchAsync(GitRemote remote, string branch, CancellationToken cancellationToken)
    {
        if (await VersionAsync(cancellationToken) < oldest)
        {
            return new(MirrorTroubleKind.NoGit, "");
        }

        MirrorFolder.Prepare(Repository, remote.Text);
        string[] arguments =
        [
            // Progress is written to a pipe of ours: when this process is killed, the pipe breaks and ends git too.
            "fetch", "--progress", "--no-write-fetch-head", "--no-auto-maintenance", "--no-recurse-submodules", "--no-tags", "--prune", "--force", "--atomic",
            "--", remote.Text, $"+{(branch.Length == 0 ? "HEAD" : "refs/heads/" + branch)}:{MirrorFolder.Looked}", "+refs/tags/*:refs/tags/*",
        ];
        var trouble = (await new MirrorRun(Repository, bounds).ToAsync(remote, arguments, cancellationToken)).Trouble(remote.Credential);
        if (trouble is not null)
        {
            MirrorFolder.Sweep(Repository);
        }
        else if (MirrorFolder.PacksOf(Repository) > ManyPacks)
        {
            await PackAsync(cancellationToken);
        }

        return trouble;
    }

    /// <summary>Pushes files as one commit on what was fetched last, to a branch that is not there yet. A branch that is there is never moved.</summary>
    /// <returns>The branch; the one that holds the very commit already, where there is one.</returns>
    public Task<ProposalEnd> ProposeAsync(GitRemote remote, GitProposal proposal, CancellationToken cancellationToken) =>
        new MirrorPush(Repository, bounds, remote).RunAsync(proposal, cancellationToken);

    // A failure leaves many packs, which are only slower.
    private async Task PackAsync(CancellationToken cancellationToken)
    {
        var run = new MirrorRun(Repository, bounds with { MostBytes = long.MaxValue });
        await run.LocallyAsync(["repack", "-a", "-d", "-q"], cancellationToken);
        await run.LocallyAsync(["pack-refs", "--all"], cancellationToken);
    }

    private async Task<Version> VersionAsync(CancellationToken cancellationToken)
    {
        if (version is null && GitProgram.Path is not null)
        {
            Directory.CreateDirectory(folder);
            var said = await new MirrorRun(folder, MirrorBounds.Default).LocallyAsync(["version"], cancellationToken);
            var number = said.Output.Split(' ').ElementAtOrDefault(2)?.Split('.') ?? [];
            version = number.Length > 1 && Version.TryParse($"{number[0]}.{number[1]}", out var found) ? found : none;
        }

        return version ?? none;
    }
}
