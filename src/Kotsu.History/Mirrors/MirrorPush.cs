using System.Globalization;
using System.Text;

namespace Kotsu.History.Mirrors;

/// <summary>Makes a commit in a mirror and pushes it to a new branch. No file is checked out: fast-import reads only the folders on the way to what it adds.</summary>
internal sealed class MirrorPush(string repository, MirrorBounds bounds, GitRemote remote)
{
    private const string Made = "refs/kotsu/proposal";
    private const string Heads = "refs/heads/";
    private const int MostBranches = 99;

    public async Task<ProposalEnd> RunAsync(GitProposal proposal, CancellationToken cancellationToken)
    {
        var import = await new MirrorRun(repository, bounds) { Input = Stream(proposal) }.LocallyAsync(["fast-import", "--quiet", "--force", "--date-format=raw"], cancellationToken);
        if (import.Trouble(null) is { } broken)
        {
            return new(null, null, broken);
        }

        var names = await new MirrorRun(repository, bounds).LocallyAsync(["rev-parse", Made, Made + "^{tree}", MirrorFolder.Looked + "^{tree}"], cancellationToken);
        if (names.Output.Split('\n') is not [var commit, var tree, var before, ..] || tree == before)
        {
            return new(null, null, names.Trouble(null));
        }

        var (taken, trouble) = await FindTakenAsync(proposal.Branch, cancellationToken);
        if (trouble is not null)
        {
            return new(null, null, trouble);
        }

        var there = taken.FirstOrDefault(t => t.Value == commit).Key;
        return there is not null ? new(there, commit, null) : await PushAsync(Free(proposal.Branch, taken), commit, cancellationToken);
    }

    // The lease says that the branch must not be there: the other side refuses where somebody made it just now.
    private async Task<ProposalEnd> PushAsync(string branch, string commit, CancellationToken cancellationToken)
    {
        string[] arguments = ["push", "--no-verify", "--no-signed", "--recurse-submodules=no", $"--force-with-lease={Heads}{branch}:", "--", remote.Text, $"{Made}:{Heads}{branch}"];
        var trouble = (await new MirrorRun(repository, bounds).ToAsync(remote, arguments, cancellationToken)).Trouble(remote.Credential);
        return new(branch, trouble is null ? commit : null, trouble);
    }

    private async Task<(Dictionary<string, string> Taken, MirrorTrouble? Trouble)> FindTakenAsync(string branch, CancellationToken cancellationToken)
    {
        var listed = await new MirrorRun(repository, bounds).ToAsync(remote, ["ls-remote", "--refs", "--", remote.Text, $"{Heads}{branch}*"], cancellationToken);
        var taken = listed.Output.Split('\n').Select(l => l.Split('\t')).Where(p => p.Length == 2 && p[1].StartsWith(Heads, StringComparison.Ordinal));
        return (taken.ToDictionary(p => p[1][Heads.Length..], p => p[0], StringComparer.Ordinal), listed.Trouble(remote.Credential));
    }

    private static string Free(string branch, Dictionary<string, string> taken) =>
        Enumerable.Range(1, MostBranches).Select(n => n == 1 ? branch : string.Create(CultureInfo.InvariantCulture, $"{branch}-{n}")).FirstOrDefault(b => !taken.ContainsKey(b)) ?? branch;

    private static string Stream(GitProposal proposal)
    {
        var at = new DateTimeOffset(proposal.On, TimeOnly.MinValue, TimeSpan.Zero).ToUnixTimeSeconds();
        var stream = new StringBuilder()
            .Append(CultureInfo.InvariantCulture, $"commit {Made}\nauthor {proposal.Author} {at} +0000\ncommitter {proposal.Author} {at} +0000\n")
            .Append(Data(proposal.Message))
            .Append(CultureInfo.InvariantCulture, $"from {MirrorFolder.Looked}^0\n");
        foreach (var (path, text) in proposal.Files)
        {
            stream.Append(CultureInfo.InvariantCulture, $"M 100644 inline {path}\n").Append(Data(text));
        }

        return stream.ToString();
    }

    private static string Data(string text) => string.Create(CultureInfo.InvariantCulture, $"data {Encoding.UTF8.GetByteCount(text)}\n{text}\n");
}
