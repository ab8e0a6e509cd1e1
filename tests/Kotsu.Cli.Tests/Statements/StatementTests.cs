using Kotsu.Cli.Host;

namespace Kotsu.Cli.Tests.Statements;

public sealed class StatementTests : IDisposable
{
    private static readonly string[] decision = ["--by", "Ann", "--authority", "head of service", "--reason", "one quarter", "--measure", "a second phone", "--until", "2027-03-31"];
    private readonly GeneratedRepository shop = Shop.Create();

    [Fact]
    public async Task Evidence_becomes_a_small_file()
    {
        var (exitCode, output, _) = await Session.RunAsync(
            "evidence", "add", "OPS07-BP03", "--path", shop.Folder, "--strength", "exercised", "--by", "Ann", "--as", "outsider",
            "--note", "ran it from the page alone", "--date", "2026-10-01", "--pin", "docs/restore.md");

        Assert.Equal(ExitCodes.Clean, exitCode);
        var written = await ReadAsync(output);
        Assert.Contains("practice: \"OPS07-BP03\"", written, StringComparison.Ordinal);
        Assert.Contains("strength: \"exercised\"", written, StringComparison.Ordinal);
        Assert.Contains("docs/restore.md", written, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_owner_cannot_claim_what_an_outsider_has_to_check()
    {
        var (exitCode, _, errors) = await Session.RunAsync(
            "evidence", "add", "OPS07-BP03", "--path", shop.Folder, "--strength", "checked", "--by", "Kim", "--as", "owner");

        Assert.Equal(ExitCodes.Usage, exitCode);
        Assert.Contains("KOTSU0101", errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Evidence_speaks_for_a_practice_or_against_it()
    {
        string[] add = ["evidence", "add", "OPS07-BP03", "--path", shop.Folder, "--by", "Kim", "--as", "owner"];

        var (neither, _, _) = await Session.RunAsync(add);
        var (both, _, _) = await Session.RunAsync([.. add, "--against", "--strength", "said"]);
        var (against, output, _) = await Session.RunAsync([.. add, "--against"]);

        Assert.Equal((ExitCodes.Usage, ExitCodes.Usage, ExitCodes.Clean), (neither, both, against));
        Assert.Contains("answer: \"no\"", await ReadAsync(output), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_acceptance_names_who_why_and_until_when()
    {
        var (exitCode, output, _) = await Session.RunAsync(["accept", "OPS07-BP03", "--path", shop.Folder, .. decision]);

        Assert.Equal(ExitCodes.Clean, exitCode);
        var written = await ReadAsync(output);
        Assert.Contains("expires: 2027-03-31", written, StringComparison.Ordinal);
        Assert.Contains("compensating: \"a second phone\"", written, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_an_acceptance_lacks_is_told_all_at_once()
    {
        var (exitCode, _, errors) = await Session.RunAsync("accept", "OPS07-BP03", "--by", "Ann", "--until", "2027-03-31");

        Assert.Equal(ExitCodes.Usage, exitCode);
        Assert.Contains("--authority ROLE, --reason TEXT, --measure TEXT are missing", errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_number_on_the_screen_is_what_is_dismissed()
    {
        await Session.RunAsync("review", shop.Folder);

        var (exitCode, output, _) = await Session.RunAsync("dismiss", "1", "--path", shop.Folder, "--until", "2027-03-31", "--why", "moves soon", "--by", "Kim");
        var (_, after, _) = await Session.RunAsync("review", shop.Folder, "--details");

        Assert.Equal(ExitCodes.Clean, exitCode);
        Assert.Contains("until: 2027-03-31", await ReadAsync(output), StringComparison.Ordinal);
        Assert.Contains("moves soon", after, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_number_without_a_review_before_is_refused()
    {
        var (exitCode, _, errors) = await Session.RunAsync("dismiss", "1", "--path", shop.Folder, "--until", "2027-03-31", "--why", "moves soon");

        Assert.Equal(ExitCodes.Usage, exitCode);
        Assert.Contains("KOTSU0211", errors, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2027-02-30", "is not a day")]
    [InlineData("tomorrow", "is not a day")]
    public async Task A_day_is_one_of_the_calendar(string day, string expected)
    {
        var (exitCode, _, errors) = await Session.RunAsync("dismiss", "1", "--path", shop.Folder, "--until", day, "--why", "moves soon");

        Assert.Equal(ExitCodes.Usage, exitCode);
        Assert.Contains(expected, errors, StringComparison.Ordinal);
    }

    public void Dispose() => shop.Dispose();

    private Task<string> ReadAsync(string output) =>
        File.ReadAllTextAsync(shop.Path(output.Trim()["Recorded: ".Length..].Split('/')), TestContext.Current.CancellationToken);
}
