using Kotsu.Cli.Host;

namespace Kotsu.Cli.Tests.Lenses;

public sealed class LensTests
{
    [Fact]
    public async Task A_new_lens_is_clean_in_strict_mode_and_can_be_reviewed_with_and_shown()
    {
        using var folder = new TemporaryFolder();
        var (exitCode, output, _) = await Session.RunAsync("lens", "new", folder.At("data-platform"), "--name", "Data platform");
        var lens = folder.At("data-platform", "lens.json");

        Assert.Equal((ExitCodes.Clean, $"{lens}\n{folder.At("data-platform", "overlay.yaml")}\n"), (exitCode, output));
        Assert.Equal(ExitCodes.Clean, (await Session.RunAsync("lens", "lint", "--strict", "--fail-on", "note", lens)).ExitCode);
        var (_, page, _) = await Session.RunAsync("lens", "preview", lens);
        Assert.Contains("Data platform", page, StringComparison.Ordinal);
        Assert.Contains("利用者の立場からの計測", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_new_lens_is_never_written_over_another()
    {
        using var folder = new TemporaryFolder();
        folder.Write("ours/overlay.yaml", "mine");

        var (exitCode, _, errors) = await Session.RunAsync("lens", "new", folder.At("ours", "lens.json"));

        Assert.Equal(ExitCodes.Usage, exitCode);
        Assert.Contains("KOTSU0310", errors, StringComparison.Ordinal);
        Assert.False(File.Exists(folder.At("ours", "lens.json")));
    }

    [Theory]
    [InlineData("Our_Lens", "KOTSU0311")]
    [InlineData("ab", "KOTSU0311")]
    public async Task A_new_lens_has_a_plain_id(string id, string code)
    {
        using var folder = new TemporaryFolder();

        Assert.Contains(code, (await Session.RunAsync("lens", "new", folder.At(id))).Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task List_names_what_ships_and_what_was_imported()
    {
        using var folder = new TemporaryFolder();
        await Session.RunAsync("lens", "new", folder.At("ours"));
        await Session.RunAsync("lens", "import", folder.At("ours", "lens.json"), "--path", folder.Path);

        var (_, output, _) = await Session.RunAsync("lens", "list", "--path", folder.Path);

        Assert.Contains("operational-excellence  Operational excellence\n  11 questions · 68 practices · edition 2024-11-06 · comes with Kotsu\n", output, StringComparison.Ordinal);
        Assert.Contains("ours  Ours\n  1 question · 2 practices · edition 2026-11-21 · .kotsu/lenses/ours/lens.json\n", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_unknown_lens_is_refused_with_those_that_there_are()
    {
        using var folder = new TemporaryFolder();

        var (exitCode, _, errors) = await Session.RunAsync("lens", "preview", "nonsense", "--path", folder.Path);

        Assert.Equal(ExitCodes.Usage, exitCode);
        Assert.Contains("operational-excellence, production-engineering", errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_bare_repository_is_never_written_into()
    {
        using var folder = new TemporaryFolder();
        folder.Write("bare/HEAD", "ref: refs/heads/main\n");
        Directory.CreateDirectory(folder.At("bare", "objects"));
        await Session.RunAsync("lens", "new", folder.At("ours"));

        var (exitCode, _, errors) = await Session.RunAsync("lens", "import", folder.At("ours", "lens.json"), "--path", folder.At("bare"));

        Assert.Equal(ExitCodes.Usage, exitCode);
        Assert.Contains("is a bare repository", errors, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("en", "2022-03-31  82 practices known → 2024-11-06: 45 same, 2 renamed, 4 moved, 6 merged, 25 unknown")]
    [InlineData("ja", "2022-03-31  82件のプラクティスが既知 → 2024-11-06: 同じ45、改称2、移動4、統合6、不明25")]
    public async Task Succession_shows_every_edition(string language, string said) =>
        Assert.Contains(said, (await Session.RunAsync("lens", "succession", "--lang", language)).Output, StringComparison.Ordinal);

    [Fact]
    public async Task Succession_shows_what_became_of_each_practice() =>
        Assert.Contains("  OPS04-BP01  moved → OPS04-BP02 (equal title)", (await Session.RunAsync("lens", "succession", "2022-03-31")).Output, StringComparison.Ordinal);

    [Fact]
    public async Task Old_answers_are_carried_forward_and_what_could_not_be_is_told()
    {
        using var folder = new TemporaryFolder();
        folder.Write("answers.txt", "OPS04-BP01\nOPS01-BP06\nOPS02-BP04\n");

        var (exitCode, output, _) = await Session.RunAsync("lens", "succession", "2022-03-31", "--answers", folder.At("answers.txt"));

        Assert.Equal(ExitCodes.Clean, exitCode);
        Assert.StartsWith("2022-03-31 → 2024-11-06: 1 carried, 2 not\n  OPS04-BP01 → OPS04-BP02 · moved\n\nAsk again\n  OPS01-BP06  OPS01-BP06 also holds what OPS01-BP07 was", output, StringComparison.Ordinal);
        Assert.Contains("  OPS02-BP04  Nothing tells what became of it.", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Answers_without_their_edition_are_refused() =>
        Assert.Equal(ExitCodes.Usage, (await Session.RunAsync("lens", "succession", "--answers", "answers.txt")).ExitCode);

    [Theory]
    [InlineData("lens export oper", "operational-excellence")]
    [InlineData("lens lint --format ", "text json sarif")]
    [InlineData("lens diff a b --format ", "text json")]
    [InlineData("lens lint --fail-on ", "error warning note none")]
    [InlineData("lens succession 2023", "2023-04-10 2023-10-03")]
    public async Task Completion_knows_the_values(string line, string expected)
    {
        var (_, output, _) = await Session.RunAsync($"[suggest:{line.Length}]", line);

        Assert.Equal(expected.Split(' ').Order(StringComparer.Ordinal), output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Order(StringComparer.Ordinal));
    }
}
