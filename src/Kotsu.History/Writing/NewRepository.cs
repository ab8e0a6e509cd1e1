using System.Diagnostics;
using Kotsu.History.Git;

namespace Kotsu.History.Writing;

/// <summary>A repository that we make ourselves: commits go in by <c>git fast-import</c>, which takes as little from its surroundings as reading does.</summary>
/// <remarks>The same commits give the same repository on every machine.</remarks>
public sealed class NewRepository
{
    private readonly string folder;
    private readonly string gitFolder;

    private NewRepository(string folder) => (this.folder, gitFolder) = (folder, Path.Combine(folder, ".git"));

    /// <summary>Makes an empty one with a branch <c>main</c> to be.</summary>
    /// <param name="folder">Full path of its work tree, which is created.</param>
    /// <param name="remote">The address that it calls its origin. Nothing connects to it.</param>
    public static NewRepository Create(string folder, Uri remote)
    {
        var made = new NewRepository(folder);
        Directory.CreateDirectory(Path.Combine(made.gitFolder, "objects", "pack"));
        Directory.CreateDirectory(Path.Combine(made.gitFolder, "refs", "heads"));
        File.WriteAllText(Path.Combine(made.gitFolder, "HEAD"), "ref: refs/heads/main\n");
        File.WriteAllText(
            Path.Combine(made.gitFolder, "config"),
            $"[core]\n\trepositoryformatversion = 0\n\tbare = false\n[remote \"origin\"]\n\turl = {remote}\n\tfetch = +refs/heads/*:refs/remotes/origin/*\n");
        return made;
    }

    /// <summary>Adds what a stream of <c>git fast-import</c> says.</summary>
    /// <param name="write">Writes the stream.</param>
    /// <param name="cancellationToken">Kills git.</param>
    /// <exception cref="FileNotFoundException">PATH has no git.</exception>
    /// <exception cref="InvalidOperationException">git refused; the message is its own.</exception>
    public Task ImportAsync(Action<Stream> write, CancellationToken cancellationToken) => RunAsync(["fast-import", "--quiet"], write, cancellationToken);

    /// <summary>Puts the files of the newest commit into the folder.</summary>
    /// <exception cref="FileNotFoundException">PATH has no git.</exception>
    /// <exception cref="InvalidOperationException">git refused; the message is its own.</exception>
    public Task CheckOutAsync(CancellationToken cancellationToken) => RunAsync([$"--work-tree={folder}", "read-tree", "--reset", "-u", "HEAD"], null, cancellationToken);

    private async Task RunAsync(IEnumerable<string> arguments, Action<Stream>? write, CancellationToken cancellationToken)
    {
        using var git = Process.Start(GitLaunch.In(gitFolder, arguments)) ?? throw new InvalidOperationException("git did not start.");
        using var killing = cancellationToken.Register(git.Kill);
        var complaints = git.StandardError.ReadToEndAsync(CancellationToken.None);
        var said = git.StandardOutput.ReadToEndAsync(CancellationToken.None);
        try
        {
            await using var input = git.StandardInput.BaseStream;
            write?.Invoke(input);
        }
        catch (IOException)
        {
            // It gave up: its exit code and complaints tell.
        }

        await said;
        await git.WaitForExitAsync(CancellationToken.None);
        cancellationToken.ThrowIfCancellationRequested();
        if (git.ExitCode != 0)
        {
            throw new InvalidOperationException($"git: {(await complaints).Trim()}");
        }
    }
}
