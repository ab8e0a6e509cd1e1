using Kotsu.Core.Findings;

namespace Kotsu.Architecture.Tests;

public sealed class ProbeCatalogueTests
{
    private static readonly string[] folders =
        [.. Directory.GetDirectories(Checkout.Path("probes")).Select(f => Path.GetFileName(f)).Order(StringComparer.Ordinal)];

    [Fact]
    public void Each_folder_is_one_probe_of_the_assembly_and_the_other_way_round()
    {
        var classes = typeof(Kotsu.Probes.AlertHasNoRunbook.AlertHasNoRunbookProbe).Assembly.GetTypes()
            .Where(t => t.IsAssignableTo(typeof(IProbe)) && !t.IsAbstract)
            .Select(t => t.Name)
            .Order(StringComparer.Ordinal);

        Assert.Equal(folders.Select(f => f + "Probe"), classes);
    }

    [Fact]
    public void Each_folder_is_complete() =>
        Assert.Empty(folders.SelectMany(folder => Lacks(Checkout.Path("probes", folder))));

    [Fact]
    public void Canary_an_empty_folder_lacks_everything()
    {
        var folder = Directory.CreateTempSubdirectory("kotsu-canary-");

        Assert.Equal(4, Lacks(folder.FullName).Count());

        folder.Delete();
    }

    private static IEnumerable<string> Lacks(string folder)
    {
        var id = Path.GetFileName(folder);
        foreach (var file in new[] { "probe.yaml", $"{id}Probe.cs", $"{id}ProbeTests.cs" }.Where(f => !File.Exists(Path.Combine(folder, f))))
        {
            yield return $"{id} lacks {file}";
        }

        var cases = Path.Combine(folder, "fixtures");
        if (!Directory.Exists(cases) || Directory.GetDirectories(cases).Length < 2)
        {
            yield return $"{id} lacks two fixtures";
        }
    }
}
