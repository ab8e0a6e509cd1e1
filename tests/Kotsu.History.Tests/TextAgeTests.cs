namespace Kotsu.History.Tests;

public sealed class TextAgeTests : IDisposable
{
    private const string Ann = "Ann Example <ann@example.com>";
    private const string Long = "// TODO: hand the size of the window over as an option";

    private static readonly string others = string.Concat(Enumerable.Range(1, 40).Select(i => $"some other line {i}\n"));

    private readonly GeneratedRepository repository = new();

    public void Dispose() => repository.Dispose();

    [Theory]
    [InlineData("        " + Long)]
    [InlineData("// TODO: hand the size of the window over as a setting")]
    [InlineData("# TODO hand the size of the window over as an option")]
    public async Task Indenting_and_rewording_less_than_a_third_of_the_words_leave_the_text_as_old_as_it_was(string later)
    {
        var first = repository.Commit("2021-01-01", Ann, ("a.txt", $"one\n{Long}\ntwo\n"));
        var second = repository.Commit("2022-01-01", Ann, ("a.txt", $"one\n{later}\ntwo\n"));

        var line = await AskAsync("a.txt", 2);

        Assert.Equal((second, first), (line.BlameOf(2)!.Commit, line.TextOf(2)!.Commit));
    }

    [Fact]
    public async Task A_line_with_other_words_is_new()
    {
        repository.Commit("2021-01-01", Ann, ("a.txt", $"one\n{Long}\ntwo\n"));
        var second = repository.Commit("2022-01-01", Ann, ("a.txt", "one\n// TODO: drop this class once nobody calls it any more\ntwo\n"));

        Assert.Equal(second, (await AskAsync("a.txt", 2)).TextOf(2)!.Commit);
    }

    [Fact]
    public async Task A_line_that_moves_within_its_file_stays_as_old_as_it_was()
    {
        var first = repository.Commit("2021-01-01", Ann, ("a.txt", $"{Long}\n{others}"));
        var second = repository.Commit("2022-01-01", Ann, ("a.txt", $"{others}{Long}\n"));

        var line = await AskAsync("a.txt", 41);

        Assert.Equal((second, first), (line.BlameOf(41)!.Commit, line.TextOf(41)!.Commit));
    }

    [Fact]
    public async Task A_line_that_moves_to_another_file_stays_as_old_as_it_was()
    {
        var first = repository.Commit("2021-01-01", Ann, ("a.txt", $"{others}{Long}\n"), ("b.txt", "b\n"));
        var second = repository.Commit("2022-01-01", Ann, ("a.txt", others), ("b.txt", $"b\n  {Long}\n"));

        var line = await AskAsync("b.txt", 2);

        Assert.Equal((second, first), (line.BlameOf(2)!.Commit, line.TextOf(2)!.Commit));
    }

    [Fact]
    public async Task A_copied_line_is_as_old_as_the_copy()
    {
        repository.Commit("2021-01-01", Ann, ("a.txt", $"{others}{Long}\n"), ("b.txt", "b\n"));
        var second = repository.Commit("2022-01-01", Ann, ("a.txt", $"new\n{others}{Long}\n"), ("b.txt", $"b\n{Long}\n"));

        Assert.Equal(second, (await AskAsync("b.txt", 2)).TextOf(2)!.Commit);
    }

    [Fact]
    public async Task A_line_copied_within_its_file_is_as_old_as_the_copy()
    {
        var first = repository.Commit("2021-01-01", Ann, ("a.txt", $"{others}{Long}\n"));
        var second = repository.Commit("2022-01-01", Ann, ("a.txt", $"  {Long}\n{others}{Long}\n"));
        repository.Commit("2023-01-01", Ann, ("a.txt", $"  {Long}\n{others}    {Long}\n"));

        var lines = await AskAsync("a.txt", 1, 42);

        Assert.Equal((second, first), (lines.TextOf(1)!.Commit, lines.TextOf(42)!.Commit));
    }

    [Fact]
    public async Task One_of_two_equal_lines_that_moves_within_its_file_stays_as_old_as_it_was()
    {
        var first = repository.Commit("2021-01-01", Ann, ("a.txt", $"{Long}\n{others}"));
        var second = repository.Commit("2022-01-01", Ann, ("a.txt", $"{Long}\n{others}{Long}\n"));
        repository.Commit("2023-01-01", Ann, ("a.txt", $"{others}  {Long}\nmore\n{Long}\n"));

        var lines = await AskAsync("a.txt", 41, 43);

        Assert.Equal((first, second), (lines.TextOf(41)!.Commit, lines.TextOf(43)!.Commit));
    }

    [Fact]
    public async Task Lines_that_change_places_keep_their_ages()
    {
        repository.Commit("2019-01-01", Ann, ("a.txt", others));
        var first = repository.Commit("2020-01-01", Ann, ("a.txt", $"{Long}\n{others}"));
        var grown = others.Replace("line 9\n", "line 9\nmore\nof\nthem\n", StringComparison.Ordinal);
        var second = repository.Commit("2021-01-01", Ann, ("a.txt", $"{Long}\n{grown}// TODO\n{Long}\n"));
        repository.Commit("2022-01-01", Ann, ("a.txt", $"// TODO\nold\n{grown}{Long}\n{Long}\n"));
        repository.Commit("2023-01-01", Ann, ("a.txt", $"new\n// TODO\nold\n{grown}{Long}\n{Long}\n"));

        var lines = await AskAsync("a.txt", 2, 47);

        Assert.Equal((second, first), (lines.TextOf(2)!.Commit, lines.TextOf(47)!.Commit));
    }

    [Fact]
    public async Task One_of_two_equal_lines_that_came_from_another_file_stays_as_old_as_it_was()
    {
        var first = repository.Commit("2021-01-01", Ann, ("a.txt", $"{others}{Long}\n"), ("b.txt", "b\n"));
        repository.Commit("2022-01-01", Ann, ("a.txt", others), ("b.txt", $"b\n{Long}\n"));
        var third = repository.Commit("2023-01-01", Ann, ("b.txt", $"b\n{Long}\n{others}{Long}\n"));

        var lines = await AskAsync("b.txt", 2, 43);

        Assert.Equal((first, third), (lines.TextOf(2)!.Commit, lines.TextOf(43)!.Commit));
    }

    [Fact]
    public async Task A_line_that_says_little_is_followed_by_its_place()
    {
        var first = repository.Commit("2021-01-01", Ann, ("a.txt", $"// TODO\n{others}"));
        var second = repository.Commit("2022-01-01", Ann, ("a.txt", $"    // TODO\n{others}// TODO\n"));

        var lines = await AskAsync("a.txt", 1, 42);

        Assert.Equal((first, second), (lines.TextOf(1)!.Commit, lines.TextOf(42)!.Commit));
    }

    [Fact]
    public async Task A_line_that_says_little_moves_within_its_file_where_only_one_such_line_went()
    {
        var first = repository.Commit("2021-01-01", Ann, ("a.txt", $"// TODO\n{others}"));
        repository.Commit("2022-01-01", Ann, ("a.txt", $"{others}  // TODO\n"));

        Assert.Equal(first, (await AskAsync("a.txt", 41)).TextOf(41)!.Commit);
    }

    [Fact]
    public async Task A_line_that_says_little_is_new_where_several_such_lines_went()
    {
        repository.Commit("2021-01-01", Ann, ("a.txt", $"// TODO\nold\n// TODO\n{others}"));
        var second = repository.Commit("2022-01-01", Ann, ("a.txt", $"{others}  // TODO\n"));

        Assert.Equal(second, (await AskAsync("a.txt", 41)).TextOf(41)!.Commit);
    }

    [Fact]
    public async Task A_line_keeps_its_age_through_a_file_that_was_renamed_and_rewritten_and_moved_out_of_there()
    {
        var first = repository.Commit("2021-01-01", Ann, ("old/a.txt", $"{others}{Long}\n"));
        repository.Commit("2022-01-01", Ann, ("old/a.txt", null), ("new/b.txt", $"{others}{Long}\nmore\n"));
        repository.Commit("2023-01-01", Ann, ("new/b.txt", null), ("c.txt", $"nothing else is left\n{Long}\n"));

        Assert.Equal(first, (await AskAsync("c.txt", 2)).TextOf(2)!.Commit);
    }

    [Fact]
    public async Task What_two_branches_wrote_is_as_old_as_on_its_branch()
    {
        repository.Commit("2021-01-01", Ann, ("a.txt", others));
        repository.Git("checkout", "--quiet", "-b", "side");
        var side = repository.Commit("2021-02-01", Ann, ("a.txt", $"{others}{Long}\n"));
        repository.Git("checkout", "--quiet", "main");
        repository.Commit("2021-03-01", Ann, ("a.txt", $"top\n{others}"));
        repository.Git("merge", "--quiet", "--no-edit", "side");

        var line = await AskAsync("a.txt", 42);

        Assert.Equal((side, side), (line.BlameOf(42)!.Commit, line.TextOf(42)!.Commit));
    }

    private async Task<FileLines> AskAsync(string path, params int[] lines)
    {
        var stop = TestContext.Current.CancellationToken;
        var opening = await GitRepository.OpenAsync(repository.Folder, stop);
        await using var opened = opening.Repository!;
        var answer = Assert.Single(await opened.ExplainLinesAsync([new(path, lines)], LineQuestion.Both, null, stop));
        Assert.True(answer.IsWhole);
        return answer;
    }
}
