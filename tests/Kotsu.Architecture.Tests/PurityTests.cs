namespace Kotsu.Architecture.Tests;

public sealed class PurityTests
{
    [Theory]
    [InlineData("Kotsu.Core")]
    [InlineData("Kotsu.Probes")]
    [InlineData("Kotsu.Reports")]
    public void A_pure_room_names_no_file_network_process_or_clock(string room) =>
        Assert.Empty(PureRooms.Breaches(Built(room)));

    [Fact]
    public void Canary_this_test_assembly_names_files_and_is_told() =>
        Assert.Contains(PureRooms.Breaches(typeof(PurityTests).Assembly.Location), b => b.EndsWith("System.IO.File", StringComparison.Ordinal));

    [Theory]
    [InlineData("Microsoft.Data.Sqlite", "Kotsu.Storage")]
    [InlineData("SQLitePCLRaw.core", "Kotsu.Storage")]
    [InlineData("Microsoft.EntityFrameworkCore", "Kotsu.Storage")]
    [InlineData("Microsoft.EntityFrameworkCore.Relational", "Kotsu.Storage")]
    [InlineData("Npgsql", "Kotsu.Storage")]
    [InlineData("Microsoft.AspNetCore.Http.Abstractions", "Kotsu.Server")]
    [InlineData("Microsoft.AspNetCore.Routing", "Kotsu.Server")]
    [InlineData("YamlDotNet", "Kotsu.Sources")]
    [InlineData("Markdig", "Kotsu.Sources")]
    [InlineData("System.CommandLine", "kotsu")]
    public void A_library_is_named_by_one_room_only(string library, string room)
    {
        var named = Directory.GetFiles(AppContext.BaseDirectory, "*.dll")
            .Where(f => IsOurs(Path.GetFileNameWithoutExtension(f)) && PureRooms.AssembliesNamedBy(f).Contains(library))
            .Select(f => Path.GetFileNameWithoutExtension(f));

        Assert.Equal([room], named.Distinct());
    }

    private static bool IsOurs(string assembly) =>
        assembly == "kotsu" || (assembly.StartsWith("Kotsu.", StringComparison.Ordinal) && !assembly.EndsWith(".Tests", StringComparison.Ordinal));

    private static string Built(string room) => Path.Combine(AppContext.BaseDirectory, room + ".dll");
}
