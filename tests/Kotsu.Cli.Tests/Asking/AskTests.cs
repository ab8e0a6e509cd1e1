using Kotsu.Cli.Host;

namespace Kotsu.Cli.Tests.Asking;

public sealed class AskTests : IDisposable
{
    private readonly GeneratedRepository shop = Shop.Create();

    private string Evidence => shop.Path(".kotsu", "evidence");

    [Fact]
    public async Task Questions_are_listed_where_nobody_can_answer()
    {
        var (exitCode, output, errors) = await Session.RunAsync("ask", shop.Folder);

        Assert.Equal((ExitCodes.Clean, ""), (exitCode, errors));
        Assert.Contains("10/10", output, StringComparison.Ordinal);
        Assert.False(Directory.Exists(Evidence));
    }

    [Fact]
    public async Task A_person_answers_skips_and_leaves()
    {
        var session = new Session { Typed = "Kim\ny\ny\nperhaps\nn\ns\nd\nq\n" };

        var exitCode = await session.ExitCodeAsync("ask", shop.Folder);

        Assert.Equal(ExitCodes.Clean, exitCode);
        Assert.Equal(3, Directory.GetFiles(Evidence).Length);
        Assert.Contains("Please type y, n, d, s or q.", session.Output, StringComparison.Ordinal);
        Assert.Contains("3 answers are recorded", session.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_answers_can_stand_on_the_command_line()
    {
        var session = new Session { Typed = "y\n" };

        await session.ExitCodeAsync("ask", shop.Folder, "--by", "Ann", "--as", "outsider");

        var written = await File.ReadAllTextAsync(Assert.Single(Directory.GetFiles(Evidence)), TestContext.Current.CancellationToken);
        Assert.Contains("by: \"Ann\"", written, StringComparison.Ordinal);
        Assert.Contains("as: \"outsider\"", written, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Answers_are_taken_from_the_command_line()
    {
        var (exitCode, output, _) = await Session.RunAsync(
            "ask", shop.Folder, "--answer", "ops07-bp03=no", "--answer", "OPS08-BP01=unknown", "--by", "Kim", "--as", "owner");

        Assert.Equal(ExitCodes.Clean, exitCode);
        Assert.Equal(2, output.Split('\n').Count(l => l.StartsWith("Recorded: .kotsu/evidence/2026-11-21-OPS0", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("OPS07-BP03", "names no practice or no answer")]
    [InlineData("OPS07-BP03=yse", "did you mean yes?")]
    [InlineData("OPS99-BP99=yes", "KOTSU0104")]
    public async Task A_wrong_answer_is_refused_and_nothing_is_recorded(string answer, string expected)
    {
        var (exitCode, _, errors) = await Session.RunAsync("ask", shop.Folder, "--answer", answer, "--by", "Kim", "--as", "owner");

        Assert.Equal(ExitCodes.Usage, exitCode);
        Assert.Contains(expected, errors, StringComparison.Ordinal);
        Assert.False(Directory.Exists(Evidence));
    }

    [Fact]
    public async Task An_answer_needs_somebody_who_gives_it()
    {
        var (exitCode, _, errors) = await Session.RunAsync("ask", shop.Folder, "--answer", "OPS07-BP03=yes");

        Assert.Equal(ExitCodes.Usage, exitCode);
        Assert.Contains("--by WHO --as owner|outsider", errors, StringComparison.Ordinal);
    }

    public void Dispose() => shop.Dispose();
}
