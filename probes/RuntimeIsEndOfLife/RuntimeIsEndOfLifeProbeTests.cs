using Kotsu.Core.Findings;
using Kotsu.Core.Snapshots;
using Kotsu.Core.Text;
using Kotsu.Sources.Runtimes;

namespace Kotsu.Probes.RuntimeIsEndOfLife;

public sealed class RuntimeIsEndOfLifeProbeTests
{
    public static TheoryData<string> Fixtures => [.. ProbeFixtures.Of("RuntimeIsEndOfLife")];

    [Theory]
    [MemberData(nameof(Fixtures))]
    public Task Finds_what_the_fixture_says(string fixture) =>
        ProbeFixtures.Check(new RuntimeIsEndOfLifeProbe(), new RuntimesSource(), fixture, new(2026, 11, 21));

    [Theory]
    [InlineData("2025-05-01", Outcome.True, "ended")]
    [InlineData("2025-04-30", Outcome.False, "ends-soon")]
    [InlineData("2024-11-01", Outcome.False, "ends-soon")]
    [InlineData("2024-10-31", Outcome.False, "supported")]
    public void The_last_day_of_support_is_not_past_it_and_half_a_year_before_is_soon(string on, Outcome outcome, string message)
    {
        var finding = Assert.Single(Judge(DateOnly.Parse(on, null), ("nodejs", "18")));

        Assert.Equal((outcome, message), (finding.Outcome, finding.Message));
    }

    [Theory]
    [InlineData("nodejs", "18.17.1", "ended")]
    [InlineData("nodejs", "hydrogen", "ended")]
    [InlineData("python", "3.8.10", "ended")]
    [InlineData("python", "3.10", "ended")]
    [InlineData("python", "3.14", "supported")]
    [InlineData("python", "3", "supported")]
    [InlineData("php", "7", "ended")]
    [InlineData("debian", "buster", "ended")]
    [InlineData("debian", "12", "supported")]
    [InlineData("ubuntu", "focal", "ended")]
    [InlineData("go", "1.9", "older")]
    [InlineData("go", "1.27", "no-end-set")]
    [InlineData("go", "1.99", "unknown")]
    [InlineData("nodejs", "iojs", "unknown")]
    [InlineData("cobol", "85", "unknown")]
    [InlineData("dotnet", "6.0.100", "ended")]
    [InlineData("dotnetfx", "4.7.2", "no-end-set")]
    public void A_version_belongs_to_the_cycle_that_it_names(string product, string version, string message)
    {
        var finding = Assert.Single(Judge(new(2026, 11, 21), (product, version)));

        Assert.Equal(message, finding.Message);
    }

    [Fact]
    public void One_file_that_pins_one_version_twice_is_one_finding()
    {
        var findings = Judge(new(2026, 11, 21), ("nodejs", "18"), ("nodejs", "18"), ("nodejs", "20"));

        Assert.Equal(["pin:Dockerfile#nodejs 18", "pin:Dockerfile#nodejs 20"], findings.Select(f => f.Subject.Id));
    }

    [Fact]
    public void The_sentence_says_how_long_ago()
    {
        var finding = Assert.Single(Judge(new(2025, 5, 10), ("nodejs", "18")));

        Assert.Equal("Node.js 18", finding.Values["runtime"].In(Language.English));
        Assert.Equal("2025-04-30", finding.Values["ended"].In(Language.Japanese));
        Assert.Equal("10日", finding.Values["ago"].In(Language.Japanese));
    }

    private static List<Finding> Judge(DateOnly on, params (string Product, string Version)[] pins) =>
    [
        .. new RuntimeIsEndOfLifeProbe().Run(new([new RuntimesSnapshot
        {
            ObservedOn = on,
            Pins = [.. pins.Select((p, i) => new RuntimePin(p.Product, p.Version, new("Dockerfile", i + 1), "FROM"))],
        }])),
    ];
}
