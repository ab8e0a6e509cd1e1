using System.Text;

namespace Kotsu.History.Tests;

public sealed class LineAgesTests : IDisposable
{
    private const string Ann = "Ann Example <ann@example.com>";
    private const string Ben = "Ben Example <ben@example.com>";

    private readonly GeneratedRepository repository = new();

    public void Dispose() => repository.Dispose();

    [Fact]
    public async Task A_line_is_as_old_as_the_commit_that_wrote_it_wherever_it_stands_now()
    {
        repository.Commit("2023-01-01", Ann, ("a.txt", "one\ntwo\n"));
        repository.Commit("2024-02-02", Ben, ("a.txt", "zero\none\ntwo\n"));

        var ages = await AgesAsync(new LineAgeRequest("a.txt", [1, 2]));

        Assert.True(ages[0].IsWhole);
        Assert.Equal((2024, "Ben Example", false), (ages[0].Lines[1].Since.Year, ages[0].Lines[1].Author.Name, ages[0].Lines[1].AtLeast));
        Assert.Equal((2023, "Ann Example"), (ages[0].Lines[2].Since.Year, ages[0].Lines[2].Author.Name));
        Assert.False(ages[0].Lines.ContainsKey(3));
    }

    [Fact]
    public async Task Indenting_a_line_does_not_make_it_younger()
    {
        repository.Commit("2023-01-01", Ann, ("a.txt", "one\n"));
        repository.Commit("2024-02-02", Ben, ("a.txt", "    one\n"));

        Assert.Equal(2023, (await AgesAsync(new LineAgeRequest("a.txt", [1])))[0].Lines[1].Since.Year);
    }

    [Fact]
    public async Task A_line_follows_its_file_to_another_name()
    {
        repository.Commit("2023-01-01", Ann, ("a.txt", "one\ntwo\nthree\n"));
        repository.Commit("2024-02-02", Ben, ("a.txt", null), ("src/b.txt", "one\ntwo\nthree\n"));

        Assert.Equal(2023, (await AgesAsync(new LineAgeRequest("src/b.txt", [3])))[0].Lines[3].Since.Year);
    }

    [Fact]
    public async Task Answers_come_in_the_order_of_the_requests_and_a_wrong_line_is_left_out()
    {
        repository.Commit("2023-01-01", Ann, ("a.txt", "one\n"), ("b.txt", "one\ntwo\n"), ("-c.txt", "one\n"));

        var ages = await AgesAsync(new("b.txt", [1, 2]), new("a.txt", [1]), new("-c.txt", [1]), new("gone.txt", [1]), new("a.txt", [99]));

        Assert.Equal([("b.txt", 2), ("a.txt", 1), ("-c.txt", 1), ("gone.txt", 0), ("a.txt", 0)], ages.Select(a => (a.Path, a.Lines.Count)));
        Assert.Equal([true, true, true, false, false], ages.Select(a => a.IsWhole));
    }

    [Fact]
    public async Task Many_lines_of_one_file_are_asked_at_once()
    {
        var text = string.Concat(Enumerable.Range(1, 3000).Select(i => $"line {i}\n"));
        repository.Commit("2023-01-01", Ann, ("a.txt", text));

        var ages = await AgesAsync(new LineAgeRequest("a.txt", [.. Enumerable.Range(1, 3000)]));

        Assert.Equal(3000, ages[0].Lines.Count);
    }

    [Fact]
    public async Task The_mailmap_names_the_author()
    {
        repository.Commit("2023-01-01", "ann <ann@old.example>", ("a.txt", "one\n"), (".mailmap", "Ann Example <ann@example.com> <ann@old.example>\n"));

        Assert.Equal("Ann Example", (await AgesAsync(new LineAgeRequest("a.txt", [1])))[0].Lines[1].Author.Name);
    }

    [Theory]
    [InlineData("", false)]
    [InlineData("encoding ISO-8859-1\n", true)]
    [InlineData("gpgsig {long}\nencoding ISO-8859-1\n", true)]
    public async Task A_name_is_read_in_the_encoding_that_its_commit_names(string headers, bool isLatin)
    {
        repository.Commit("2023-01-01", Ann, ("a.txt", "one\n"));
        var encoding = isLatin ? Encoding.Latin1 : Encoding.UTF8;
        var commit = $"tree {repository.Git("rev-parse", "HEAD^{tree}")}author Jörg Example <jörg@example.com> 1700000000 +0000\n"
            + $"committer Ann Example <ann@example.com> 1700000000 +0000\n{headers.Replace("{long}", new('x', 600), StringComparison.Ordinal)}\nchange\n";
        await File.WriteAllBytesAsync(repository.Beside("commit"), encoding.GetBytes(commit), TestContext.Current.CancellationToken);
        repository.Git("update-ref", "refs/heads/main", repository.Git("hash-object", "-t", "commit", "-w", repository.Beside("commit")).Trim());

        var ages = await AgesAsync(new LineAgeRequest("a.txt", [1]));

        Assert.Equal(new("Jörg Example", "jörg@example.com"), ages[0].Lines[1].Author);
    }

    private async Task<IReadOnlyList<FileLineAges>> AgesAsync(params LineAgeRequest[] requests)
    {
        var opening = await GitRepository.OpenAsync(repository.Folder, TestContext.Current.CancellationToken);
        await using var opened = opening.Repository!;
        return await opened.LineAges()!.FindAsync(requests, TestContext.Current.CancellationToken);
    }
}
