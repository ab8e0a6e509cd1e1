namespace Kotsu.History.Tests;

public sealed class LineMemoryTests : IDisposable
{
    private const string Ann = "Ann Example <ann@example.com>";
    private const string Long = "// TODO: hand the size of the window over as an option";

    private readonly GeneratedRepository repository = new();
    private readonly string first;

    public LineMemoryTests()
    {
        first = repository.Commit("2021-01-01", Ann, ("a.txt", $"one\n{Long}\nthree\n"));
        repository.Commit("2022-01-01", Ann, ("b.txt", "b\n"));
        repository.Commit("2022-02-01", Ann, ("b.txt", "c\n"));
    }

    private string Kept => repository.Beside("kept");

    public void Dispose() => repository.Dispose();

    [Fact]
    public async Task A_walk_from_a_later_tip_ends_where_the_one_before_began()
    {
        await AskAsync();
        repository.Commit("2023-01-01", Ann, ("a.txt", $"zero\none\n{Long}\nthree\n"));
        Forget(first);

        var lines = await AskAsync();

        Assert.Equal([first, first, first], new[] { 2, 3, 4 }.Select(n => lines.BlameOf(n)?.Commit));
        Assert.Equal(first, lines.TextOf(3)?.Commit);
        Assert.True(lines.IsWhole);
    }

    [Fact]
    public async Task The_same_tip_needs_no_walk()
    {
        await AskAsync();
        Forget(first);

        Assert.Equal(first, (await AskAsync()).BlameOf(1)?.Commit);
    }

    [Fact]
    public async Task A_file_that_nothing_changed_since_is_not_read_again()
    {
        await AskAsync();
        repository.Commit("2023-01-01", Ann, ("b.txt", "d\n"));
        Forget(repository.Git("rev-parse", "HEAD:a.txt").Trim());

        var lines = await AskAsync(new LineAgeRequest("a.txt", [3, 2]));

        Assert.Equal([first, first], lines.Numbers.Select(n => lines.BlameOf(n)?.Commit));
        Assert.Equal([first, first], lines.Numbers.Select(n => lines.TextOf(n)?.Commit));
        Assert.True(lines.IsWhole);
    }

    [Fact]
    public async Task A_file_that_was_changed_and_changed_back_is_as_old_as_that()
    {
        await AskAsync();
        repository.Commit("2023-01-01", Ann, ("a.txt", "one\n"));
        var back = repository.Commit("2023-02-01", Ann, ("a.txt", $"one\n{Long}\nthree\n"));

        var lines = await AskAsync(new LineAgeRequest("a.txt", [1, 2]));

        Assert.Equal([first, back], lines.Numbers.Select(n => lines.BlameOf(n)?.Commit));
    }

    [Fact]
    public async Task What_holds_over_one_commit_holds_over_the_next()
    {
        await AskAsync();
        repository.Commit("2023-01-01", Ann, ("b.txt", "d\n"));
        await AskAsync(new LineAgeRequest("b.txt", [1]));
        repository.Commit("2023-02-01", Ann, ("a.txt", $"zero\none\n{Long}\nthree\n"));
        Forget(first);

        var lines = await AskAsync(new LineAgeRequest("a.txt", [3]));

        Assert.Equal(first, lines.TextOf(3)?.Commit);
    }

    [Fact]
    public async Task What_came_by_a_branch_is_known_where_the_branch_began()
    {
        await AskAsync();
        Branch("one\nzero\n" + Long + "\nthree\n");
        repository.Git("merge", "--quiet", "--no-ff", "-m", "merge", "branch");
        Forget(first);

        var lines = await AskAsync();

        Assert.Equal([first, first, first], new[] { 1, 3, 4 }.Select(n => lines.BlameOf(n)?.Commit));
        Assert.Equal(first, lines.TextOf(3)?.Commit);
        Assert.True(lines.IsWhole);
    }

    [Fact]
    public async Task What_changed_since_a_branch_began_is_not_what_is_known_there()
    {
        var main = repository.Commit("2023-01-01", Ann, ("a.txt", $"ONE\n{Long}\nthree\n"));
        Assert.Equal(main, (await AskAsync()).BlameOf(1)?.Commit);
        var branch = Branch($"one\n{Long}\nTHREE\n");
        repository.Git("merge", "--quiet", "--no-ff", "-m", "merge", "-X", "theirs", "branch");
        repository.Git("checkout", "--quiet", "branch", "--", "a.txt");
        repository.Git("commit", "--quiet", "--amend", "-m", "merge");

        var lines = await AskAsync();

        Assert.Equal([first, first, branch], lines.Numbers.Select(n => lines.BlameOf(n)?.Commit));
    }

    [Fact]
    public async Task After_history_was_rewritten_the_answer_is_that_of_the_new_one()
    {
        await AskAsync();
        repository.Git("checkout", "--quiet", "--orphan", "other");
        var other = repository.Commit("2024-01-01", Ann, ("a.txt", $"one\n{Long}\nthree\n"));

        var lines = await AskAsync();

        Assert.Equal([other, other, other], lines.Numbers.Select(n => lines.BlameOf(n)!.Commit));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(30)]
    [InlineData(100)]
    public async Task What_is_kept_may_be_damaged_or_cut_short(int at)
    {
        await AskAsync();
        var file = Assert.Single(Directory.GetFiles(Kept));
        var content = await File.ReadAllBytesAsync(file, TestContext.Current.CancellationToken);
        content[at] ^= 1;
        await File.WriteAllBytesAsync(file, at == 100 ? content[..90] : content, TestContext.Current.CancellationToken);

        Assert.Equal(first, (await AskAsync()).BlameOf(1)!.Commit);
    }

    // Begins one commit behind, and comes back.
    private string Branch(string content)
    {
        repository.Git("checkout", "--quiet", "-b", "branch", "HEAD~1");
        var made = repository.Commit("2023-02-01", Ann, ("a.txt", content));
        repository.Git("checkout", "--quiet", "-");
        return made;
    }

    private void Forget(string commit)
    {
        var file = repository.Path(".git", "objects", commit[..2], commit[2..]);
        File.Move(file, repository.Beside("commit"), overwrite: true);
    }

    private async Task<FileLines> AskAsync(LineAgeRequest? request = null)
    {
        var stop = TestContext.Current.CancellationToken;
        var opening = await GitRepository.OpenAsync(repository.Folder, stop);
        await using var opened = opening.Repository!;
        return Assert.Single(await opened.ExplainLinesAsync([request ?? LineAgeRequest.Whole("a.txt")], LineQuestion.Both, new() { KeepIn = Kept }, stop));
    }
}
