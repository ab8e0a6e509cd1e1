namespace Kotsu.History.Tests;

/// <summary>The smallest history for each cause that <c>bench/run history --causes</c> names.</summary>
public sealed class WhereAnswersDifferTests : IDisposable
{
    private const string Ann = "Ann Example <ann@example.com>";
    private const string Line = "// TODO: hand the size over as an option\n";
    private static readonly string[] asTextAge = ["-w", "-M", "-C"];

    private static readonly string some = Lines("some other line", 20);
    private static readonly string more = Lines("more of the rest", 20);

    private readonly GeneratedRepository repository = new();

    public void Dispose() => repository.Dispose();

    [Fact]
    public async Task Git_takes_the_name_in_a_link_for_a_line()
    {
        File.CreateSymbolicLink(repository.Path("link"), "a.txt");
        var first = repository.Commit("2021-01-01", Ann, ("a.txt", some));

        Assert.Equal(first, ByGit("link", 1));
        Assert.Null((await AskAsync("link", 1)).BlameOf(1));
    }

    [Fact]
    public async Task Git_stops_at_a_missing_content_that_may_have_been_a_new_file()
    {
        repository.Commit("2021-01-01", Ann, ("lost.txt", some));
        var second = repository.Commit("2022-01-01", Ann, ("lost.txt", null), ("new.txt", more));
        Lose("HEAD~1:lost.txt");

        Assert.True(IsRefused("new.txt"));
        Assert.Equal((second, second), ((await AskAsync("new.txt", 1)).BlameOf(1)!.Commit, ByGit("new.txt", 1, "--no-follow")));
    }

    [Fact]
    public async Task Git_stops_at_a_missing_content_beside_the_one_that_the_file_was()
    {
        var first = repository.Commit("2021-01-01", Ann, ("lost.txt", some), ("old.txt", more));
        var second = repository.Commit("2022-01-01", Ann, ("lost.txt", null), ("old.txt", null), ("new.txt", more + "last\n"));
        Lose("HEAD~1:lost.txt");

        Assert.True(IsRefused("new.txt"));
        Assert.Equal((first, second), ((await AskAsync("new.txt", 1)).BlameOf(1)!.Commit, ByGit("new.txt", 1, "--no-follow")));
    }

    [Fact]
    public async Task Where_an_older_content_of_the_file_itself_is_missing_neither_knows()
    {
        repository.Commit("2021-01-01", Ann, ("a.txt", some));
        repository.Commit("2022-01-01", Ann, ("a.txt", some + more));
        Lose("HEAD~1:a.txt");

        Assert.True(IsRefused("a.txt", "--no-follow"));
        Assert.Null((await AskAsync("a.txt", 1)).BlameOf(1));
    }

    // git 2.44 and later count a last line without its end, and take the second for a rename as well.
    [Theory]
    [InlineData("\n", true)]
    [InlineData("", false)]
    public async Task A_last_line_counts_for_a_rename_near_50_percent_only_with_its_end(string end, bool isRenamed)
    {
        var last = "the last line of them" + end;
        var first = repository.Commit("2021-01-01", Ann, ("old.txt", Lines("shared", 9) + Lines("before", 9) + last));
        var second = repository.Commit("2022-01-01", Ann, ("old.txt", null), ("new.txt", Lines("shared", 9) + Lines("afters", 9) + last));

        Assert.Equal(isRenamed ? first : second, (await AskAsync("new.txt", 1)).BlameOf(1)!.Commit);
    }

    [Fact]
    public async Task Git_takes_a_line_for_new_that_was_reworded_by_less_than_a_third()
    {
        var first = repository.Commit("2021-01-01", Ann, ("a.txt", some + Line + more));
        var second = repository.Commit("2022-01-01", Ann, ("a.txt", some + Line.Replace("option", "setting", StringComparison.Ordinal) + more));

        Assert.Equal((first, second), (await TextAsync("a.txt", 21), ByGit("a.txt", 21, asTextAge)));
    }

    [Fact]
    public async Task Git_takes_a_short_line_for_new_that_moved_to_another_file_by_itself()
    {
        var first = repository.Commit("2021-01-01", Ann, ("a.txt", some + Line), ("b.txt", more));
        var second = repository.Commit("2022-01-01", Ann, ("a.txt", some), ("b.txt", more + Line));

        Assert.Equal((first, second), (await TextAsync("b.txt", 21), ByGit("b.txt", 21, asTextAge)));
    }

    [Fact]
    public async Task Git_takes_a_copied_line_for_as_old_as_the_first()
    {
        var first = repository.Commit("2021-01-01", Ann, ("a.txt", Line + some));
        var second = repository.Commit("2022-01-01", Ann, ("a.txt", Line + some + Line));

        Assert.Equal((second, first), (await TextAsync("a.txt", 22), ByGit("a.txt", 22, asTextAge)));
    }

    [Fact]
    public async Task Git_follows_a_line_that_says_little_where_several_such_lines_moved()
    {
        var first = repository.Commit("2021-01-01", Ann, ("a.txt", "// TODO\none\n// TODO\ntwo\nthree\nfour\n"));
        var second = repository.Commit("2022-01-01", Ann, ("a.txt", "one\ntwo\nthree\nfour\n  // TODO\n  one\n  // TODO\n  two\n  three\n  four\n"));

        Assert.Equal((second, first), (await TextAsync("a.txt", 5), ByGit("a.txt", 5, asTextAge)));
    }

    [Fact]
    public async Task Git_takes_a_line_for_new_that_says_little_and_moved_within_its_file_by_itself()
    {
        var first = repository.Commit("2021-01-01", Ann, ("a.txt", "// TODO\n" + some));
        var second = repository.Commit("2022-01-01", Ann, ("a.txt", some + "// TODO\n"));

        Assert.Equal((first, second), (await TextAsync("a.txt", 21), ByGit("a.txt", 21, asTextAge)));
    }

    [Fact]
    public async Task Git_pairs_other_lines_where_white_space_does_not_count()
    {
        var first = repository.Commit("2021-01-01", Ann, ("a.txt", "one\ntwo\nthree\nfour\n// TODO\n"));
        var second = repository.Commit("2022-01-01", Ann, ("a.txt", "// TODO\n  one\n  two\n  three\n  four\nlast\n"));

        Assert.Equal((first, first), (await TextAsync("a.txt", 1), ByGit("a.txt", 1)));
        Assert.Equal(second, ByGit("a.txt", 1, asTextAge));
    }

    [Fact]
    public async Task Git_goes_on_from_the_other_of_two_files_that_a_line_left_at_once()
    {
        var line = "// TODO: hand the size of the window over as an option of the whole thing\n";
        var first = repository.Commit("2021-01-01", Ann, ("a.txt", some + line), ("b.txt", some), ("c.txt", more));
        var second = repository.Commit("2022-01-01", Ann, ("b.txt", some + line));
        repository.Commit("2023-01-01", Ann, ("a.txt", some), ("b.txt", some), ("c.txt", more + line));

        Assert.Equal((first, second), (await TextAsync("c.txt", 21), ByGit("c.txt", 21, asTextAge)));
    }

    [Fact]
    public async Task Git_follows_a_line_that_moved_while_the_white_space_in_it_changed()
    {
        var first = repository.Commit("2021-01-01", Ann, ("a.txt", Line + some));
        var second = repository.Commit("2022-01-01", Ann, ("a.txt", some + Line.Replace("// ", "//  ", StringComparison.Ordinal)));

        Assert.Equal((second, first), (await TextAsync("a.txt", 21), ByGit("a.txt", 21, asTextAge)));
    }

    private static string Lines(string text, int count) => string.Concat(Enumerable.Range(1, count).Select(i => $"{text} {i}\n"));

    private string ByGit(string path, int line, params string[] options) =>
        repository.Git(["blame", "--porcelain", .. options, "-L", $"{line},{line}", "HEAD", "--", path])[..40];

    private bool IsRefused(string path, params string[] options)
    {
        repository.Git("config", "alias.refused", $"!git blame {string.Join(' ', options)} HEAD -- {path} >/dev/null 2>&1 && echo no || echo yes");
        return repository.Git("refused") == "yes\n";
    }

    private void Lose(string content)
    {
        var id = repository.Git("rev-parse", content).Trim();
        File.Delete(repository.Path(".git", "objects", id[..2], id[2..]));
    }

    private async Task<string> TextAsync(string path, int line) => (await AskAsync(path, line)).TextOf(line)!.Commit;

    private async Task<FileLines> AskAsync(string path, int line)
    {
        var stop = TestContext.Current.CancellationToken;
        var opening = await GitRepository.OpenAsync(repository.Folder, stop);
        await using var opened = opening.Repository!;
        return Assert.Single(await opened.ExplainLinesAsync([new(path, [line])], LineQuestion.Both, null, stop));
    }
}
