using System.Text.Json;
using Kotsu.Cli.Host;

namespace Kotsu.Cli.Tests.Reviews;

public sealed class ReviewTests : IDisposable
{
    private readonly GeneratedRepository shop = Shop.Create();

    [Fact]
    public async Task Review_prints_the_first_screen_and_ends_with_0()
    {
        var (exitCode, output, errors) = await Session.RunAsync("review", shop.Folder);

        Assert.Equal((ExitCodes.Clean, ""), (exitCode, errors));
        Assert.Contains("hope", output, StringComparison.Ordinal);
        Assert.InRange(output.Split('\n').Length, 5, 26);
    }

    [Fact]
    public async Task Details_name_the_place_of_every_fact()
    {
        var (exitCode, output, _) = await Session.RunAsync("review", shop.Folder, "--details");

        Assert.Equal(ExitCodes.Clean, exitCode);
        Assert.Contains(".github/workflows/ci.yml:3", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Locale_decides_the_language_and_the_option_overrules_it()
    {
        var japanese = new Session { Variables = { ["LC_ALL"] = "ja_JP.UTF-8" } };
        var english = new Session { Variables = { ["LC_ALL"] = "ja_JP.UTF-8" } };

        await japanese.ExitCodeAsync("review", shop.Folder);
        await english.ExitCodeAsync("review", shop.Folder, "--lang", "en");

        Assert.Contains("神頼み", japanese.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("神頼み", english.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("none", ExitCodes.Clean)]
    [InlineData("low", ExitCodes.WorkFound)]
    public async Task Work_at_or_above_the_risk_fails_a_script(string risk, int expected)
    {
        var (exitCode, _, _) = await Session.RunAsync("review", shop.Folder, "--fail-on", risk);

        Assert.Equal(expected, exitCode);
    }

    [Fact]
    public async Task Scan_has_no_lens_and_no_figures()
    {
        var (exitCode, output, _) = await Session.RunAsync("scan", shop.Folder, "--format", "json");

        Assert.Equal(ExitCodes.Clean, exitCode);
        Assert.Empty(JsonDocument.Parse(output).RootElement.GetProperty("lenses").EnumerateArray());
    }

    [Theory]
    [InlineData("report.html", "<!doctype html>")]
    [InlineData("report.json", "{")]
    [InlineData("report.sarif", "{")]
    [InlineData("report.md", "## ")]
    public async Task Name_of_the_file_decides_the_format(string file, string start)
    {
        var path = shop.Beside(file);

        var (exitCode, output, _) = await Session.RunAsync("review", shop.Folder, "--output", path);

        Assert.Equal((ExitCodes.Clean, ""), (exitCode, output));
        Assert.StartsWith(start, await File.ReadAllTextAsync(path, TestContext.Current.CancellationToken), StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task A_folder_as_the_output_is_refused_before_anything_is_looked_at()
    {
        var (exitCode, _, errors) = await Session.RunAsync("review", shop.Folder, "--output", shop.Folder);

        Assert.Equal(ExitCodes.Usage, exitCode);
        Assert.Contains("is a folder", errors, StringComparison.Ordinal);
        Assert.False(Directory.Exists(shop.Path(".kotsu")));
    }

    [Fact]
    public async Task Results_are_kept_where_the_option_says()
    {
        await Session.RunAsync("review", shop.Folder, "--data", shop.Beside("data"));

        Assert.False(Directory.Exists(shop.Path(".kotsu")));
        Assert.NotEmpty(Directory.GetFiles(shop.Beside("data")));
    }

    [Fact]
    public async Task Uncommitted_files_are_read_where_asked()
    {
        shop.Write(".github/workflows/nightly.yml", "on: push\njobs:\n  nightly:\n    runs-on: ubuntu-latest\n    steps:\n      - run: make soak\n");

        var (_, tip, _) = await Session.RunAsync("review", shop.Folder, "--format", "json");
        var (_, workTree, _) = await Session.RunAsync("review", shop.Folder, "--format", "json", "--worktree");

        Assert.DoesNotContain("nightly", tip, StringComparison.Ordinal);
        Assert.Contains("nightly", workTree, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_same_day_gives_the_same_json_in_another_folder()
    {
        GeneratedRepository.Run(shop.Beside("."), ["clone", "--quiet", shop.Folder, shop.Beside("second")]);

        var (_, first, _) = await Session.RunAsync("review", shop.Folder, "--format", "json", "--as-of", "2026-06-30");
        var (_, second, _) = await Session.RunAsync("review", shop.Beside("second"), "--format", "json", "--as-of", "2026-06-30", "--data", shop.Beside("elsewhere"));

        Assert.Equal(first, second);
    }

    public void Dispose() => shop.Dispose();
}
