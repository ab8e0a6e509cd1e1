using System.Text.Json;
using Kotsu.Cli.Host;

namespace Kotsu.Cli.Tests.Histories;

public sealed class HistoryTests
{
    [Theory]
    [InlineData("en", "Oldest of 1 lines marked", "2020-01-05  src/a.cs:2  TODO hand the size of the window over as an option")]
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

    [Fact]
    public async Task A_place_where_nothing_is_cannot_be_looked_at()
    {
        var (exitCode, output, _) = await Session.RunAsync("history", "/nowhere/at/all");

        Assert.NotEqual(ExitCodes.Clean, exitCode);
        Assert.Equal("", output);
    }

    private static GeneratedRepository Create()
    {
        var shop = new GeneratedRepository();
        shop.Commit("2020-01-05", "Ann Example <ann@example.com>", ("src/a.cs", "class A\n// TODO hand the size of the window over as an option\n{}\n"));
        shop.Commit("2026-10-05", "Ben Example <ben@example.com>", ("src/a.cs", "class A\n    // TODO: hand the size of the window over as an option\n{ }\n"));
        return shop;
    }
}
