namespace Kotsu.History.Tests;

public sealed class OddRepositoryTests
{
    private const string Ann = "Ann Example <ann@example.com>";

    [Fact]
    public async Task A_repository_named_by_SHA_256_is_walked_as_well()
    {
        using var repository = new GeneratedRepository("--object-format=sha256");
        var first = repository.Commit("2021-01-01", Ann, ("a.txt", "one\n"));
        repository.Commit("2022-01-01", Ann, ("a.txt", "one\ntwo\n"));

        Assert.Equal(first, (await AllAsync(repository, "a.txt")).BlameOf(1)!.Commit);
    }

    [Fact]
    public async Task Where_a_shallow_clone_is_cut_off_a_line_is_at_least_that_old()
    {
        using var repository = new GeneratedRepository();
        using var clone = new GeneratedRepository();
        repository.Commit("2021-01-01", Ann, ("a.txt", "one\n"));
        repository.Commit("2022-01-01", Ann, ("a.txt", "one\ntwo\n"));
        repository.Commit("2023-01-01", Ann, ("a.txt", "one\ntwo\nthree\n"));
        clone.Git("clone", "--quiet", "--depth=2", $"file://{repository.Folder}", "clone");

        var lines = await AllAsync(clone.Path("clone"), clone.Scratch, "a.txt");

        Assert.Equal([(2022, true), (2022, true), (2023, false)], lines.Numbers.Select(n => (lines.BlameOf(n)!.CommittedAt.Year, lines.BlameOf(n)!.AtLeast)));
    }

    [Fact]
    public async Task A_path_that_is_no_UTF_8_is_found_as_it_is_shown()
    {
        using var repository = new GeneratedRepository();
        repository.Commit("2021-01-01", Ann, ("a.txt", "one\n"));
        File.WriteAllText(repository.Beside("script"), "printf 'one\\ntwo\\n' > \"$(printf 'b\\377.txt')\" && git add -A && git commit -q -m odd");
        GeneratedRepository.Run(repository.Folder, ["-c", "alias.x=!sh ../script", "x"]);

        var lines = await AllAsync(repository, "b\\xFF.txt");

        Assert.Equal((true, 2), (lines.IsWhole, lines.Numbers.Count));
    }

    [Fact]
    public async Task Replacements_and_grafts_change_nothing()
    {
        using var repository = new GeneratedRepository();
        var first = repository.Commit("2021-01-01", Ann, ("a.txt", "one\n"));
        var second = repository.Commit("2022-01-01", Ann, ("a.txt", "one\ntwo\n"));
        repository.Git("replace", "--graft", second);
        File.WriteAllText(repository.Path(".git", "info", "grafts"), second + "\n");

        Assert.Equal(first, (await AllAsync(repository, "a.txt")).BlameOf(1)!.Commit);
    }

    [Fact]
    public async Task A_list_of_commits_to_ignore_is_not_obeyed()
    {
        using var repository = new GeneratedRepository();
        repository.Commit("2021-01-01", Ann, ("a.txt", "one\n"));
        var second = repository.Commit("2022-01-01", Ann, ("a.txt", "  one\n"));
        repository.Write(".git-blame-ignore-revs", second + "\n");
        repository.Git("config", "blame.ignoreRevsFile", ".git-blame-ignore-revs");

        Assert.Equal(second, (await AllAsync(repository, "a.txt")).BlameOf(1)!.Commit);
    }

    [Fact]
    public async Task A_submodule_a_link_and_a_folder_have_no_lines_and_an_empty_file_has_none_either()
    {
        using var repository = new GeneratedRepository();
        File.CreateSymbolicLink(repository.Path("link"), "a.txt");
        repository.Commit("2021-01-01", Ann, ("d/a.txt", "one\n"), ("empty.txt", ""));
        var tip = repository.Git("rev-parse", "HEAD").Trim();
        repository.Git("update-index", "--add", "--cacheinfo", $"160000,{tip},module");
        repository.Git("commit", "--quiet", "-m", "module");

        Assert.False((await AllAsync(repository, "module")).IsWhole);
        Assert.False((await AllAsync(repository, "link")).IsWhole);
        Assert.False((await AllAsync(repository, "d")).IsWhole);
        Assert.True((await AllAsync(repository, "empty.txt")).IsWhole);
    }

    [Fact]
    public async Task In_a_repository_without_a_commit_nothing_is_known()
    {
        using var repository = new GeneratedRepository();

        Assert.False((await AllAsync(repository, "a.txt")).IsWhole);
    }

    private static Task<FileLines> AllAsync(GeneratedRepository repository, string path) => AllAsync(repository.Folder, repository.Scratch, path);

    private static async Task<FileLines> AllAsync(string folder, string scratch, string path)
    {
        var stop = TestContext.Current.CancellationToken;
        var opening = await GitRepository.OpenAsync(folder, stop);
        await using var opened = opening.Repository!;
        return Assert.Single(await opened.ExplainLinesAsync([LineAgeRequest.Whole(path)], LineQuestion.Blame, null, stop));
    }
}
