namespace Kotsu.History.Tests.Hostile;

/// <summary>Ways in which a repository makes a careless git run a program.</summary>
internal static class HostileVectors
{
    public static void Plant(GeneratedRepository repository, string vector, string payload)
    {
        switch (vector)
        {
            case "filter-clean" or "filter-process":
                repository.Git("config", vector == "filter-clean" ? "filter.evil.clean" : "filter.evil.process", payload);
                File.SetLastWriteTimeUtc(repository.Path("a.txt"), DateTime.UtcNow.AddDays(1));
                break;
            case "hook-index":
                Hook(repository.Path(".git", "hooks", "post-index-change"), payload);
                File.SetLastWriteTimeUtc(repository.Path("a.txt"), DateTime.UtcNow.AddDays(1));
                break;
            case "hook-reference":
                Hook(repository.Path(".git", "hooks", "reference-transaction"), payload);
                break;
            case "hooks-path":
                Hook(repository.Beside("hooks/reference-transaction"), payload);
                repository.Git("config", "core.hooksPath", repository.Beside("hooks"));
                break;
            case "signature-program":
                Sign(repository);
                repository.Git("config", "gpg.program", payload);
                repository.Git("config", "log.showSignature", "true");
                break;
            case "ssh-command":
                repository.Git("config", "core.repositoryFormatVersion", "1");
                repository.Git("config", "extensions.partialClone", "origin");
                repository.Git("config", "remote.origin.promisor", "true");
                repository.Git("config", "remote.origin.url", "ssh://example.invalid/x");
                repository.Git("config", "core.sshCommand", payload);
                break;
            case "included-configuration" or "included-conditionally":
                File.WriteAllText(repository.Path(".git", "evil"), $"[core]\n\tfsmonitor = {payload}\n");
                repository.Git("config", vector == "included-configuration" ? "include.path" : "includeIf.onbranch:main.path", "evil");
                break;
            case "worktree-configuration":
                repository.Git("config", "extensions.worktreeConfig", "true");
                File.WriteAllText(repository.Path(".git", "config.worktree"), $"[core]\n\tfsmonitor = {payload}\n");
                break;
            case "alias":
                foreach (var command in new[] { "harmless", "ls-tree", "cat-file", "rev-list", "blame", "commit-graph" })
                {
                    repository.Git("config", $"alias.{command}", $"!{payload}");
                }

                break;
            case "git-beside-the-files":
                Hook(repository.Path("git"), payload);
                break;
            default:
                repository.Git("config", Setting(vector), payload);
                break;
        }
    }

    private static string Setting(string vector) => vector switch
    {
        "fsmonitor" => "core.fsmonitor",
        "filter-smudge" => "filter.evil.smudge",
        "textconv" => "diff.evil.textconv",
        "external-diff" => "diff.external",
        "external-diff-driver" => "diff.evil.command",
        "pager" => "core.pager",
        "editor" => "core.editor",
        "ask-password" => "core.askPass",
        "credential-helper" => "credential.helper",
        "alternate-references" => "core.alternateRefsCommand",
        "pack-objects-hook" => "uploadpack.packObjectsHook",
        _ => throw new ArgumentOutOfRangeException(nameof(vector), vector, "An unknown vector."),
    };

    private static void Hook(string file, string payload)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.Copy(payload, file, overwrite: true);
        File.SetUnixFileMode(file, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }

    // A commit with a signature that means nothing; verifying it would start the program.
    private static void Sign(GeneratedRepository repository)
    {
        var commit = repository.Git("cat-file", "commit", "HEAD");
        var signed = commit.Replace("\n\n", "\ngpgsig -----BEGIN PGP SIGNATURE-----\n \n AAAA\n -----END PGP SIGNATURE-----\n\n", StringComparison.Ordinal);
        File.WriteAllText(repository.Beside("signed"), signed);
        var id = repository.Git("hash-object", "-t", "commit", "-w", repository.Beside("signed")).Trim();
        repository.Git("update-ref", "refs/heads/main", id);
    }
}
