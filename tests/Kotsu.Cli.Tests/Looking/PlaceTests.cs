using Kotsu.Cli.Host;
using Kotsu.Cli.Looking;

namespace Kotsu.Cli.Tests.Looking;

public sealed class PlaceTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    [Theory]
    [InlineData("review")]
    [InlineData("scan")]
    [InlineData("ask")]
    [InlineData("next")]
    [InlineData("up")]
    public async Task A_place_that_is_not_there_is_refused_in_one_line(string command)
    {
        var (exitCode, output, errors) = await Session.RunAsync(command, folder.At("absent"));

        Assert.Equal((ExitCodes.Usage, ""), (exitCode, output));
        Assert.Contains("absent", Assert.Single(errors.Split('\n', StringSplitOptions.RemoveEmptyEntries)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_is_refused_in_the_readers_language()
    {
        folder.Write("notes.txt", "");

        var (exitCode, _, errors) = await Session.RunAsync("review", folder.At("notes.txt"), "--lang", "ja");

        Assert.Equal(ExitCodes.Usage, exitCode);
        Assert.Contains("フォルダーではありません", errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_folder_without_git_is_reviewed()
    {
        folder.Write("Dockerfile", "FROM node:18\n");

        var (exitCode, output, _) = await Session.RunAsync("review", folder.Path);

        Assert.Equal(ExitCodes.Clean, exitCode);
        Assert.NotEmpty(output);
    }

    [Theory]
    [InlineData(".", null, "")]
    [InlineData("../shop", null, "--path ../shop")]
    [InlineData(".", "/tmp/my data", "--data '/tmp/my data'")]
    [InlineData("it's", "d", @"--path 'it'\''s' --data d")]
    public void What_a_report_proposes_ends_with_how_the_workload_was_named(string path, string? data, string expected) =>
        Assert.Equal(expected, new Look(new() { Path = path }, data).Suffix);

    public void Dispose() => folder.Dispose();
}
