
namespace Kotsu.History.Tests.Hostile;

public sealed class HostileRepositoryTests : IDisposable
{
    private const string Ann = "Ann Example <ann@example.com>";

    private readonly GeneratedRepository repository = new();

    public void Dispose() => repository.Dispose();

    // Each vector, and the careless command that would set it off; none where this git has no simple one.
    public static TheoryData<string, string> Vectors => new()
    {
        { "fsmonitor", "status" },
        { "filter-clean", "status" },
        { "filter-process", "status" },
        { "filter-smudge", "checkout --force HEAD~1 ." },
        { "textconv", "log -p" },
        { "external-diff", "diff HEAD~1 HEAD --" },
        { "external-diff-driver", "diff HEAD~1 HEAD --" },
        { "hook-index", "update-index --really-refresh" },
        { "hook-reference", "update-ref refs/heads/x HEAD" },
        { "hooks-path", "update-ref refs/heads/x HEAD" },
        { "signature-program", "log --show-signature" },
        { "ssh-command", "cat-file -p 1111111111111111111111111111111111111111" },
        { "included-configuration", "status" },
        { "included-conditionally", "status" },
        { "worktree-configuration", "status" },
        { "alias", "harmless" },
        { "pager", "" },
        { "editor", "" },
        { "ask-password", "" },
        { "credential-helper", "" },
        { "alternate-references", "" },
        { "pack-objects-hook", "" },
        { "git-beside-the-files", "" },
    };

    [Theory]
    [MemberData(nameof(Vectors))]
    public async Task Nothing_that_a_repository_configures_is_run(string vector, string careless)
    {
        var canary = repository.Beside("canary");
        var payload = repository.Beside("payload.sh");
        File.WriteAllText(payload, $"#!/bin/sh\ntouch '{canary}'\nexit 1\n");
        File.SetUnixFileMode(payload, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        repository.Commit("2024-01-01", Ann, ("a.txt", "one\n"), (".gitattributes", "*.txt filter=evil diff=evil\n"));
        repository.Commit("2024-02-01", Ann, ("a.txt", "two\n"));
        HostileVectors.Plant(repository, vector, payload);

        if (careless.Length > 0)
        {
            repository.TryGit(careless.Split(' '));
            Assert.True(File.Exists(canary), $"The canary of {vector} is dead: a careless git does not set it off.");
            File.Delete(canary);
        }

        var looked = await Looked.AtAsync(repository);

        Assert.False(File.Exists(canary), $"{vector} was run.");
        Assert.Equal([".gitattributes", "a.txt"], looked.Paths);
        Assert.Equal("two\n"u8, looked.Blobs[1].Content.Span);
        Assert.Equal(2, looked.Ages[1].Lines[1].Since.Month);
    }

    [Fact]
    public async Task A_work_tree_named_by_the_configuration_has_no_effect()
    {
        repository.Commit("2024-01-01", Ann, ("a.txt", "one\n"));
        repository.Git("config", "core.worktree", "/etc");

        Assert.Equal(["a.txt"], (await Looked.AtAsync(repository)).Paths);
    }

    [Fact]
    public async Task Objects_of_a_third_repository_are_not_read_and_that_is_told()
    {
        using var secret = new GeneratedRepository();
        secret.Commit("2024-01-01", Ann, ("secret.txt", "the secret\n"));
        var secretId = secret.Git("rev-parse", "HEAD:secret.txt").Trim();
        repository.Commit("2024-01-01", Ann, ("a.txt", "one\n"));
        File.WriteAllText(repository.Path(".git", "objects", "info", "alternates"), secret.Path(".git", "objects") + "\n");
        repository.Git("update-index", "--add", "--cacheinfo", $"100644,{secretId},stolen.txt");
        repository.Git("-c", "user.name=x", "commit", "--quiet", "--message=steal");

        var looked = await Looked.AtAsync(repository);

        Assert.True(looked.BorrowsObjects);
        Assert.Equal([("a.txt", BlobState.Read), ("stolen.txt", BlobState.Missing)], looked.Paths.Zip(looked.Blobs.Select(b => b.State)));
    }

    [Fact]
    public async Task A_clone_that_borrows_its_tip_is_refused_as_such()
    {
        var tip = repository.Commit("2024-01-01", Ann, ("a.txt", "one\n"));
        using var folder = new TemporaryFolder();
        repository.Git("clone", "--quiet", "--shared", repository.Folder, folder.Path);

        Assert.Equal(new(GitRefusalReason.TipBorrowed, tip), await Looked.RefusalOfAsync(folder.Path));
    }

    [Fact]
    public async Task Replacements_and_grafts_have_no_effect()
    {
        var first = repository.Commit("2023-01-01", Ann, ("a.txt", "one\n"));
        var second = repository.Commit("2024-01-01", Ann, ("b.txt", "two\n"));
        repository.Git("replace", second, first);
        Directory.CreateDirectory(repository.Path(".git", "info"));
        File.WriteAllText(repository.Path(".git", "info", "grafts"), second + "\n");

        var looked = await Looked.AtAsync(repository);

        Assert.Equal(["a.txt", "b.txt"], looked.Paths);
        Assert.Equal(2, looked.History.Commits);
    }

    [Fact]
    public async Task The_commit_graph_that_comes_along_is_not_believed()
    {
        repository.Commit("2024-01-01", Ann, ("a.txt", "one\n"));
        Directory.CreateDirectory(repository.Path(".git", "objects", "info"));
        File.WriteAllText(repository.Path(".git", "objects", "info", "commit-graph"), "CGPH nonsense");

        Assert.Equal(1, (await Looked.AtAsync(repository)).History.Commits);
    }

    [Fact]
    public async Task Paths_with_line_ends_and_escapes_are_shown_as_numbers()
    {
        repository.Commit("2024-01-01", Ann, ("a\r\nb\u001b[2J.txt", "one\n"), ("plain.txt", "one\n"));

        var looked = await Looked.AtAsync(repository);

        Assert.Equal(["a\\x0D\\x0Ab\\x1B[2J.txt", "plain.txt"], looked.Paths);
        Assert.Equal([BlobState.Read, BlobState.Read], looked.Blobs.Select(b => b.State));
        Assert.NotNull(looked.History.ChangedAt("a\\x0D\\x0Ab\\x1B[2J.txt"));
    }

    [Fact]
    public async Task A_commit_with_a_message_of_a_megabyte_and_a_strange_name_is_one_commit()
    {
        repository.Write("message", new string('x', 1 << 20) + "\ncommit 1111111111111111111111111111111111111111\n");
        repository.Commit("2024-01-01", Ann, ("a.txt", "one\n"));
        repository.Git("-c", "user.name=x", "commit", "--quiet", "--amend", "--file=message", "--author=\u001b[31mcommit 1 <a>");

        var looked = await Looked.AtAsync(repository);

        Assert.Equal(1, looked.History.Commits);
    }
}
