using Kotsu.Reports.Json;

namespace Kotsu.Reports.Tests.Json;

public sealed class JsonReportTests
{
    private static readonly JsonSchema schema = JsonSchema.FromFile(Checkout.Path("docs/schemas/review-report.schema.json"));

    [Fact]
    public void Report_is_as_approved()
    {
        var json = JsonReport.Render(Some.Report());

        Approval.Of(json, "tests/Kotsu.Reports.Tests/approved/review.json");
    }

    [Fact]
    public void Report_fits_the_published_schema()
    {
        Assert.Empty(schema.Errors(JsonReport.Render(Some.Report())));
        Assert.Empty(schema.Errors(JsonReport.Render(Some.Nothing())));
        Assert.Empty(schema.Errors(JsonReport.Render(Hostile.Report())));
    }

    [Fact]
    public void Report_that_lacks_a_key_or_has_one_too_many_does_not_fit()
    {
        var json = JsonReport.Render(Some.Nothing());

        Assert.NotEmpty(schema.Errors(json.Replace("\"facts\"", "\"fakts\"", StringComparison.Ordinal)));
        Assert.NotEmpty(schema.Errors(json.Replace("\"schemaVersion\": \"1\"", "\"schemaVersion\": \"2\"", StringComparison.Ordinal)));
    }

    [Fact]
    public void Equal_reports_give_equal_bytes() =>
        Assert.Equal(JsonReport.Render(Some.Report()), JsonReport.Render(Some.Report()));

    [Fact]
    public void Last_digits_in_which_machines_may_differ_are_left_out()
    {
        var fact = SomeFacts.All()[0] with { Points = 0.1 + 0.2 };

        var json = JsonReport.Render(Some.Nothing() with { Facts = [fact] });

        Assert.Contains("\"points\": 0.3,", json, StringComparison.Ordinal);
    }
}
