namespace Kotsu.History.Tests;

public sealed class PathHistoryTests : IDisposable
{
    private const string Ann = "Ann Example <ann@example.com>";
    private const string Ben = "Ben Example <ben@example.com>";

    private readonly GeneratedRepository repository = new();

    public void Dispose() => repository.Dispose();

    [Fact]
    public async Task A_path_changed_when_its_newest_commit_was_made_and_a_folder_when_its_newest_file_was()
    {
        repository.Commit("2024-01-01", Ann, ("src/a.txt", "1\n"), ("src/b.txt", "1\n"), ("srcs.txt", "1\n"));
        repository.Commit("2024-02-01", Ann, ("src/a.txt", "2\n"));
        repository.Commit("2024-03-01", Ann, ("srcs.txt", "2\n"));

        var history = await HistoryAsync();

        Assert.Equal((2, 1, 2, 3), (Month(history, "src/a.txt"), Month(history, "src/b.txt"), Month(history, "src/"), Month(history, "")));
        Assert.Null(history.ChangedAt("nowhere"));
    }

    [Fact]
    public async Task Changes_since_counts_each_newer_commit_once()
    {
        repository.Commit("2024-01-01", Ann, ("docs/run.md", "1\n"), ("src/a.txt", "1\n"), ("src/b.txt", "1\n"));
        repository.Commit("2024-02-01", Ann, ("src/a.txt", "2\n"), ("src/b.txt", "2\n"));
        repository.Commit("2024-03-01", Ann, ("src/a.txt", "3\n"));

        var history = await HistoryAsync();

        Assert.Equal((2, 1, 0), (history.ChangesSince("src", "docs/run.md"), history.ChangesSince("src/b.txt", "docs/run.md"), history.ChangesSince("docs", "src")));
    }

    [Fact]
    public async Task A_file_keeps_its_history_when_it_moves()
    {
        repository.Commit("2024-01-01", Ann, ("old/a.txt", "1\n"));
        repository.Commit("2024-02-01", Ben, ("old/a.txt", null), ("new/b.txt", "1\n"));

        var contributions = (await HistoryAsync()).ContributionsTo("new/b.txt");

        Assert.Equal([("Ben Example", 1, false), ("Ann Example", 1, true)], contributions.Select(c => (c.By.Name, c.Commits, c.IsFirst)));
    }

    [Fact]
    public async Task A_file_keeps_its_history_when_it_is_edited_while_it_moves_to_another_folder()
    {
        repository.Commit("2024-01-01", Ann, ("old/a.txt", "1\n2\n3\n"));
        repository.Commit("2024-02-01", Ben, ("old/a.txt", null), ("new/a.txt", "1\n2\nthree\n"));

        var contributions = (await HistoryAsync()).ContributionsTo("new/a.txt");

        Assert.Equal("Ann Example", contributions.Single(c => c.IsFirst).By.Name);
    }

    [Fact]
    public async Task Where_two_files_of_one_name_go_neither_is_the_new_one()
    {
        repository.Commit("2024-01-01", Ann, ("one/a.txt", "1\n2\n3\n"), ("two/a.txt", "4\n5\n6\n"));
        repository.Commit("2024-02-01", Ben, ("one/a.txt", null), ("two/a.txt", null), ("new/a.txt", "1\n5\nsix\n"));

        var contributions = (await HistoryAsync()).ContributionsTo("new/a.txt");

        Assert.Equal("Ben Example", contributions.Single().By.Name);
    }

    [Fact]
    public async Task Names_in_one_commit_say_nothing_of_another_one()
    {
        repository.Commit("2024-01-01", Ann, ("old/a.txt", "1\n2\n3\n"), ("gone.txt", "4\n"));
        repository.Commit("2024-02-01", Ben, ("old/a.txt", null), ("new/a.txt", "1\n2\nthree\n"));
        repository.Commit("2024-03-01", Ben, ("gone.txt", null), ("one/a.txt", "5\n"), ("two/a.txt", "6\n"));

        var contributions = (await HistoryAsync()).ContributionsTo("new/a.txt");

        Assert.Equal("Ann Example", contributions.Single(c => c.IsFirst).By.Name);
    }

    [Fact]
    public async Task Two_files_that_exchange_their_names_exchange_their_histories()
    {
        repository.Commit("2024-01-01", Ann, ("a.txt", "by ann, long enough to be told from the other\n"));
        repository.Commit("2024-01-02", Ben, ("b.txt", "written by ben; something else altogether stands here\n"));
        repository.Git("mv", "a.txt", "c.txt");
        repository.Commit("2024-01-03", Ann);
        repository.Git("mv", "b.txt", "a.txt");
        repository.Commit("2024-01-04", Ann);
        repository.Git("mv", "c.txt", "b.txt");
        repository.Commit("2024-01-05", Ann);

        var history = await HistoryAsync();

        Assert.Equal("Ben Example", history.ContributionsTo("a.txt").Single(c => c.IsFirst).By.Name);
        Assert.Equal("Ann Example", history.ContributionsTo("b.txt").Single(c => c.IsFirst).By.Name);
    }

    [Fact]
    public async Task Merges_are_counted_and_change_nothing()
    {
        repository.Commit("2024-01-01", Ann, ("a.txt", "1\n"));
        repository.Git("checkout", "--quiet", "-b", "side");
        repository.Commit("2024-01-02", Ben, ("b.txt", "1\n"));
        repository.Git("checkout", "--quiet", "main");
        repository.Commit("2024-01-03", Ann, ("c.txt", "1\n"));
        repository.Git("merge", "--quiet", "--no-ff", "--message=merge", "side");

        var history = await HistoryAsync();

        Assert.Equal((4, 1), (history.Commits, history.Merges));
        Assert.Equal("Ben Example", Assert.Single(history.ContributionsTo("b.txt")).By.Name);
    }

    [Fact]
    public async Task The_mailmap_of_the_tip_puts_people_together()
    {
        repository.Commit("2024-01-01", "ann <ann@old.example>", ("a.txt", "1\n"));
        repository.Commit("2024-01-02", "A. Example <ann@older.example>", ("a.txt", "2\n"));
        repository.Commit("2024-01-03", Ann, ("a.txt", "3\n"), (".mailmap", "Ann Example <ann@example.com> <ann@old.example>\nAnn Example <ann@example.com> A. Example <ann@older.example>\n"));

        var contributions = (await HistoryAsync()).ContributionsTo("a.txt");

        Assert.Equal(new Contribution(new("Ann Example", "ann@example.com"), 3, IsFirst: true), Assert.Single(contributions));
    }

    [Fact]
    public async Task One_full_name_or_one_address_is_one_person_and_a_single_word_is_not()
    {
        repository.Commit("2024-01-01", "Ann Example <ann@home.example>", ("a.txt", "1\n"), ("b.txt", "1\n"));
        repository.Commit("2024-01-02", "Ann Example <ann@work.example>", ("a.txt", "2\n"));
        repository.Commit("2024-01-03", "ann <12345+ann@users.noreply.github.com>", ("b.txt", "2\n"));
        repository.Commit("2024-01-04", "Ann Example <ann@users.noreply.github.com>", ("b.txt", "3\n"));
        repository.Commit("2024-01-05", "root <root@one.example>", ("c.txt", "1\n"));
        repository.Commit("2024-01-06", "root <root@two.example>", ("c.txt", "2\n"));

        var history = await HistoryAsync();

        Assert.Single(history.ContributionsTo("a.txt"));
        Assert.Single(history.ContributionsTo("b.txt"));
        Assert.Equal(2, history.ContributionsTo("c.txt").Count);
    }

    [Fact]
    public async Task A_passed_bound_cuts_the_history_off()
    {
        repository.Commit("2024-01-01", Ann, ("a.txt", "1\n"));
        repository.Commit("2024-02-01", Ann, ("b.txt", "1\n"));
        repository.Commit("2024-03-01", Ann, ("c.txt", "1\n"));

        var history = await HistoryAsync(new ChangeBounds { Commits = 2 });

        Assert.True(history.IsCut);
        Assert.Equal((2, null, 2), (history.Commits, history.ChangedAt("a.txt"), Month(history, "b.txt")));
    }

    private static int Month(PathHistory history, string path) => history.ChangedAt(path)!.Value.Month;

    private async Task<PathHistory> HistoryAsync(ChangeBounds? bounds = null)
    {
        var opening = await GitRepository.OpenAsync(repository.Folder, TestContext.Current.CancellationToken);
        await using var opened = opening.Repository!;
        return await opened.ReadHistoryAsync(bounds, TestContext.Current.CancellationToken);
    }
}
