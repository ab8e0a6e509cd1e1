using System.Text.Json;
using Kotsu.Cli.Host;

namespace Kotsu.Cli.Tests.Histories;

public sealed class HistoryTests
{
    [Theory]
    [InlineData("en", "Oldest of 1 line marked", "2020-01-05  src/a.cs:2  TODO hand the size of the window over as an option")]
    [InlineData("ja", "1行のうち最も古いもの", "2020-01-05  src/a.cs:2  TODO hand the size of the window over as an option")]
    public async Task The_oldest_markers_stand_first_in_both_languages(string language, string heading, string line)
    {
        using var shop = Create();

        var (exitCode, output, errors) = await Session.RunAsync("history", shop.Folder, "--lang", language);

        Assert.Equal((ExitCodes.Clean, ""), (exitCode, errors));
        Assert.Contains(heading, output, StringComparison.Ordinal);
        Assert.Contains(line, output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task As_JSON_it_names_people_as_contacts_only()
    {
        using var shop = Create();

        var (_, output, _) = await Session.RunAsync("history", shop.Folder, "--format", "json");

        using var json = JsonDocument.Parse(output);
        var marker = Assert.Single(json.RootElement.GetProperty("markers").EnumerateArray());
        Assert.Equal(("2020-01-05", "Ann Example"), (marker.GetProperty("since").GetString(), marker.GetProperty("contact").GetString()));
        Assert.Equal("src/a.cs", Assert.Single(json.RootElement.GetProperty("hotspots").EnumerateArray()).GetProperty("path").GetString());
        Assert.DoesNotContain("authors", output, StringComparison.OrdinalIgnoreCase);
    }

    [Theory]
    [InlineData("en")]
    [InlineData("ja")]
    public async Task Everything_is_shown_as_approved(string language)
    {
        using var shop = CreateReleased();

        var (_, text, _) = await Session.RunAsync("history", shop.Folder, "--lang", language);
        var (_, json, _) = await Session.RunAsync("history", shop.Folder, "--format", "json");

        Approval.Of(text, $"tests/Kotsu.Cli.Tests/Histories/history.{language}.txt");
        Approval.Of(json, "tests/Kotsu.Cli.Tests/Histories/history.json");
    }

    [Fact]
    public async Task What_was_read_is_kept_beside_the_results_and_out_of_git()
    {
        using var shop = Create();

        var (_, first, _) = await Session.RunAsync("history", shop.Folder);
        var (_, second, _) = await Session.RunAsync("history", shop.Folder);

        Assert.Equal(first, second);
        Assert.True(File.Exists(shop.Path(".kotsu", "cache", "history", "lines.bin")));
        Assert.Equal("", shop.Git("status", "--porcelain"));
    }

    [Fact]
    public async Task In_a_bare_repository_nothing_is_kept_unless_a_folder_is_named()
    {
        using var shop = Create();
        GeneratedRepository.Run(shop.Scratch, ["clone", "--quiet", "--bare", shop.Folder, shop.Beside("bare")]);

        var (exitCode, _, _) = await Session.RunAsync("history", shop.Beside("bare"));
        Assert.Equal((ExitCodes.Clean, false), (exitCode, Directory.Exists(Path.Combine(shop.Beside("bare"), ".kotsu"))));

        await Session.RunAsync("history", shop.Beside("bare"), "--data", shop.Beside("data"));
        Assert.NotEmpty(Directory.GetFiles(shop.Beside("data"), "lines.bin", SearchOption.AllDirectories));
    }

    [Theory]
    [InlineData("en", "older ones are cut off", "Folders that one person knows: not known")]
    [InlineData("ja", "それより古い履歴はありません", "1人しか知らないフォルダー: 不明")]
    public async Task In_a_shallow_clone_it_is_not_told_who_knows_the_code_nor_is_the_cut_counted_as_a_change(string language, string cut, string unknown)
    {
        using var shop = CreateReleased();
        shop.Git("clone", "--quiet", "--depth=2", $"file://{shop.Folder}", shop.Beside("shallow"));

        var (exitCode, text, _) = await Session.RunAsync("history", shop.Beside("shallow"), "--lang", language);
        var (_, output, _) = await Session.RunAsync("history", shop.Beside("shallow"), "--format", "json");

        Assert.Equal(ExitCodes.Clean, exitCode);
        Assert.Contains(cut, text, StringComparison.Ordinal);
        Assert.Contains(unknown, text, StringComparison.Ordinal);
        Assert.DoesNotContain("Cat Example", text, StringComparison.Ordinal);
        using var json = JsonDocument.Parse(output);
        Assert.All(["areas", "busFactor", "codeFiles"], name => Assert.Equal(JsonValueKind.Null, json.RootElement.GetProperty(name).ValueKind));
        Assert.Equal(0, json.RootElement.GetProperty("knownToOne").GetArrayLength());
        Assert.Equal(
            [.. Enumerable.Range(0, 6).Select(n => ($"src/web/{n}.cs", 1))],
            json.RootElement.GetProperty("hotspots").EnumerateArray().Select(h => (h.GetProperty("path").GetString(), h.GetProperty("changes").GetInt32())));
    }

    [Theory]
    [InlineData("en", "There is no history here to read.\n\nOldest of 1 line marked TODO, FIXME, HACK or XXX\n  not known   a.cs:1  TODO hand the size over\n")]
    [InlineData("ja", "ここには読み取れる履歴がありません。\n\nTODO・FIXME・HACK・XXXの1行のうち最も古いもの\n  不明        a.cs:1  TODO hand the size over\n")]
    public async Task Where_there_is_no_commit_it_says_so_and_shows_what_files_tell(string language, string expected)
    {
        using var folder = new TemporaryFolder();
        folder.Write("a.cs", "// TODO hand the size over\n");

        var (exitCode, output, errors) = await Session.RunAsync("history", folder.Path, "--lang", language);

        Assert.Equal((ExitCodes.Clean, expected, ""), (exitCode, output, errors));
    }

    [Theory]
    [InlineData("en", "Could not be read\n  .git: The repository borrows its objects from another one")]
    [InlineData("ja", "読めなかったファイル\n  .git: このリポジトリは別のリポジトリのオブジェクトを借りています")]
    public async Task What_could_not_be_read_is_told_with_its_reason(string language, string expected)
    {
        using var shop = Create();
        shop.Git("clone", "--quiet", "--shared", shop.Folder, shop.Beside("borrowing"));

        var (exitCode, text, _) = await Session.RunAsync("history", shop.Beside("borrowing"), "--lang", language);
        var (_, output, _) = await Session.RunAsync("history", shop.Beside("borrowing"), "--format", "json");

        Assert.Equal(ExitCodes.Clean, exitCode);
        Assert.Contains(expected, text, StringComparison.Ordinal);
        using var json = JsonDocument.Parse(output);
        var told = Assert.Single(json.RootElement.GetProperty("unreadable").EnumerateArray());
        Assert.Equal(".git", told.GetProperty("path").GetString());
        Assert.Contains("git repack -a -d", told.GetProperty("reason").GetProperty(language).GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_place_where_nothing_is_cannot_be_looked_at()
    {
        var (exitCode, output, _) = await Session.RunAsync("history", "/nowhere/at/all");

        Assert.NotEqual(ExitCodes.Clean, exitCode);
        Assert.Equal("", output);
    }

    private static GeneratedRepository CreateReleased()
    {
        var shop = Create();
        shop.Git("tag", "v1.0");
        foreach (var (day, tag) in new[] { ("2026-10-10", "v1.1-rc1"), ("2026-10-15", "v1.1"), ("2026-11-04", "v1.2"), ("2026-11-11", "latest") })
        {
            shop.Commit(day, "Cat Example <cat@example.com>", [.. Enumerable.Range(0, 6).Select(n => ($"src/web/{n}.cs", (string?)$"class N{n} {{ }} // {day}\n"))]);
            shop.Git("tag", tag);
        }

        return shop;
    }

    private static GeneratedRepository Create()
    {
        var shop = new GeneratedRepository();
        shop.Commit("2020-01-05", "Ann Example <ann@example.com>", ("src/a.cs", "class A\n// TODO hand the size of the window over as an option\n{}\n"));
        shop.Commit("2026-10-05", "Ben Example <ben@example.com>", ("src/a.cs", "class A\n    // TODO: hand the size of the window over as an option\n{ }\n"));
        return shop;
    }
}
