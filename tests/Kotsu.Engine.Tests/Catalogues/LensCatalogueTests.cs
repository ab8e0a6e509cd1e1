using Kotsu.Engine.Catalogues;

namespace Kotsu.Engine.Tests.Catalogues;

public sealed class LensCatalogueTests
{
    [Fact]
    public void Two_lenses_ship_with_Kotsu() =>
        Assert.Equal(["operational-excellence", "production-engineering"], LensCatalogue.Shipped);

    [Fact]
    public void Every_lens_that_ships_can_be_read_and_every_probe_that_it_names_exists()
    {
        var probes = ProbeCatalogue.Shipped.Select(p => p.Id).ToHashSet();
        foreach (var id in LensCatalogue.Shipped)
        {
            var (lens, problem) = LensCatalogue.Find(id);

            Assert.Null(problem);
            Assert.All(lens!.Practices.SelectMany(p => p.Overlay!.Probes), l => Assert.Contains(l.Probe, probes));
        }
    }

    [Fact]
    public void An_unknown_lens_is_refused_with_the_ones_that_there_are()
    {
        var problem = LensCatalogue.Find("operational-excelence").Problem;

        Assert.Equal("KOTSU0205", problem?.Code);
    }

    [Fact]
    public void A_lens_file_without_an_overlay_is_taken_by_its_own_words()
    {
        using var folder = new TemporaryFolder();
        folder.Write("ours.json", """
            {"schemaVersion":"2021-11-01","name":"Ours","description":"d","pillars":[{"id":"ops","name":"Ops","questions":[{"id":"alerts","title":"Alerts?","description":"d",
            "choices":[{"id":"links","title":"Links","improvementPlan":{"displayText":"Link them."}}],
            "riskRules":[{"condition":"links","risk":"NO_RISK"},{"condition":"default","risk":"HIGH_RISK"}]}]}]}
            """);

        var (lens, problem) = LensCatalogue.Find(folder.At("ours.json"));

        Assert.Null(problem);
        Assert.Equal("ours", lens?.Id.Value);
        Assert.Equal("ours/alerts/links", Assert.Single(lens!.Practices).Code.Value);
    }

    [Fact]
    public void A_broken_lens_file_is_refused_with_the_place()
    {
        using var folder = new TemporaryFolder();
        folder.Write("ours.json", "{");

        Assert.Equal("KOTSU0206", LensCatalogue.Find(folder.At("ours.json")).Problem?.Code);
    }

    [Fact]
    public void A_broken_overlay_is_refused_with_the_place()
    {
        var lens = """{"schemaVersion":"2021-11-01","name":"Ours","description":"d","pillars":[]}"""u8.ToArray();

        Assert.Equal("KOTSU0206", LensCatalogue.Read(new("ours", "ours.json", lens, "lens: [")).Problem?.Code);
    }
}
