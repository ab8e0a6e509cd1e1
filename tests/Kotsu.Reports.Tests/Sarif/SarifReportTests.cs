using System.Text.Json;
using Kotsu.Core.Findings;
using Kotsu.Core.Reviews;
using Kotsu.Core.Text;
using Kotsu.Reports.Sarif;

namespace Kotsu.Reports.Tests.Sarif;

public sealed class SarifReportTests
{
    [Theory]
    [InlineData(Language.English, "en")]
    [InlineData(Language.Japanese, "ja")]
    public void Log_is_as_approved(Language language, string code)
    {
        var log = SarifReport.Render(Some.Report(), SomeProbes.All(), language, "0.0.0");

        Approval.Of(log, $"tests/Kotsu.Reports.Tests/approved/review.{code}.sarif");
    }

    [Fact]
    public void Log_fits_the_schema_of_the_standard()
    {
        var schema = JsonSchema.FromFile(SharedData.Path("schemas/sarif-2.1.0.json"));

        foreach (var report in new[] { Some.Report(), Some.Nothing(), Hostile.Report() })
        {
            Assert.Empty(schema.Errors(Render(report)));
        }
    }

    [Fact]
    public void Schema_of_the_standard_refuses_a_wrong_log()
    {
        var schema = JsonSchema.FromFile(SharedData.Path("schemas/sarif-2.1.0.json"));
        var log = Render(Some.Report());

        Assert.NotEmpty(schema.Errors(log.Replace("\"driver\"", "\"rider\"", StringComparison.Ordinal)));
        Assert.NotEmpty(schema.Errors(log.Replace("\"startLine\": 31", "\"startLine\": 0", StringComparison.Ordinal)));
        Assert.NotEmpty(schema.Errors(log.Replace("\"level\": \"error\"", "\"level\": \"high\"", StringComparison.Ordinal)));
    }

    [Fact]
    public void Results_are_an_array_even_when_nothing_was_found()
    {
        var results = Run(Some.Nothing()).GetProperty("results");

        Assert.Equal(0, results.GetArrayLength());
    }

    [Fact]
    public void Level_comes_from_the_severity_of_the_probe_and_not_from_the_risk_of_a_practice()
    {
        var fact = SomeFacts.All()[4] with { Risk = Severity.High };

        var result = Run(Some.Nothing() with { Facts = [fact] }).GetProperty("results")[0];

        Assert.Equal("note", result.GetProperty("level").GetString());
    }

    [Fact]
    public void Finding_that_is_set_aside_is_a_suppressed_result_with_its_reason_and_day()
    {
        var results = Run(Some.Report()).GetProperty("results");

        var suppression = results[results.GetArrayLength() - 1].GetProperty("suppressions")[0];
        Assert.Equal("until 2027-03-31: runs once a month", suppression.GetProperty("justification").GetString());
    }

    [Fact]
    public void More_results_than_a_reader_takes_are_left_out_and_told()
    {
        var item = SomeFacts.Item("x", new("x", "x"), new("x.go", 1));
        var fact = SomeFacts.Fact(1, "Many", Severity.Low, Viewpoint.State, new("many", "多数"), [.. Enumerable.Repeat(item, SarifReport.MostResults + 7)]);

        var run = Run(Some.Nothing() with { Facts = [fact] });

        Assert.Equal(SarifReport.MostResults, run.GetProperty("results").GetArrayLength());
        var told = run.GetProperty("invocations")[0].GetProperty("toolExecutionNotifications")[0].GetProperty("message");
        Assert.StartsWith("7 results are left out", told.GetProperty("text").GetString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("a b/ü.yml", "a%20b/%C3%BC.yml")]
    [InlineData("C:/x", "C%3A/x")]
    [InlineData("100%/../x", "100%25/../x")]
    public void Path_is_an_address_below_the_root(string path, string expected)
    {
        var fact = SomeFacts.Fact(1, "Any", Severity.Low, Viewpoint.State, new("any", "何か"), SomeFacts.Item("x", new("x", "x"), new(path, 1)));

        var result = Run(Some.Nothing() with { Facts = [fact] }).GetProperty("results")[0];

        var file = result.GetProperty("locations")[0].GetProperty("physicalLocation").GetProperty("artifactLocation");
        Assert.Equal(expected, file.GetProperty("uri").GetString());
    }

    private static string Render(ReviewReport report) => SarifReport.Render(report, SomeProbes.All(), Language.English, "0.0.0");

    private static JsonElement Run(ReviewReport report) => JsonDocument.Parse(Render(report)).RootElement.GetProperty("runs")[0];
}
