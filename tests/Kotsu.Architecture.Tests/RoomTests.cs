using System.Xml;
using System.Xml.Linq;

namespace Kotsu.Architecture.Tests;

public sealed class RoomTests
{
    public static TheoryData<string> Rooms =>
        [.. Directory.GetFiles(Checkout.Path("src"), "*.csproj", SearchOption.AllDirectories)
            .Append(Checkout.Path("probes", "Kotsu.Probes.csproj"))
            .Append(Checkout.Path("demo", "Kotsu.Demo.csproj"))
            .Select(p => Path.GetRelativePath(Checkout.Folder, p))];

    [Theory]
    [MemberData(nameof(Rooms))]
    public void A_room_references_only_what_the_table_allows(string projectFile)
    {
        var project = Load(File.ReadAllText(Checkout.Path(projectFile)));

        var breaches = RoomTable.Breaches(Path.GetFileNameWithoutExtension(projectFile), project);

        Assert.Empty(breaches);
    }

    [Theory]
    [InlineData("Kotsu.Core", """<ProjectReference Include="../Kotsu.Sources/Kotsu.Sources.csproj" />""")]
    [InlineData("Kotsu.Reports", """<ProjectReference Include="../Kotsu.Engine/Kotsu.Engine.csproj" />""")]
    [InlineData("Kotsu.Probes", """<PackageReference Include="YamlDotNet" />""")]
    [InlineData("Kotsu.Shortcut", "")]
    public void Canary_a_reference_against_the_table_is_told(string room, string reference)
    {
        var project = Load($"<Project><ItemGroup>{reference}</ItemGroup></Project>");

        Assert.Single(RoomTable.Breaches(room, project));
    }

    [Fact]
    public void Every_project_is_in_the_solution()
    {
        var solution = File.ReadAllText(Checkout.Path("Kotsu.slnx"));

        var missing = new[] { "src", "tests", "probes", "demo", "bench" }
            .SelectMany(folder => Directory.GetFiles(Checkout.Path(folder), "*.csproj", SearchOption.AllDirectories))
            .Select(p => Path.GetRelativePath(Checkout.Folder, p))
            .Where(p => !p.Contains("/fixtures/", StringComparison.Ordinal))
            .Where(p => !solution.Contains($"\"{p}\"", StringComparison.Ordinal));

        Assert.Empty(missing);
    }

    private static XDocument Load(string xml)
    {
        using var reader = XmlReader.Create(new StringReader(xml), new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null });
        return XDocument.Load(reader);
    }
}
