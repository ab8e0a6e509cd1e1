using Kotsu.Core.Findings;
using Kotsu.Core.Reviews;
using Kotsu.Core.Workloads;

namespace Kotsu.Storage.Tests.Reviews;

/// <summary>Values that do not matter to a test.</summary>
internal static class Some
{
    public static readonly RepositoryId Repository = new("github.com/example/video");

    public static readonly DateOnly Day = new(2026, 9, 1);

    public static StoredReview Review(string content, DateOnly? asOf = null, string scope = "tip") => new()
    {
        Content = content,
        Scope = scope,
        AsOf = asOf ?? Day,
        Commit = "4f2c1e9",
        Lenses = ["operational-excellence@2026", "production-engineering@1"],
        Hope = 0.62,
        Facts = [new("AlertHasNoRunbook"), new("RunbookIsStub")],
        Basis = """{"practices":[]}""",
    };

    public static StoredFinding Finding(string alert, Outcome outcome = Outcome.True, int line = 12, DateOnly? seen = null)
    {
        var subject = new Subject("alert", alert, alert, 3);
        var finding = new Finding
        {
            Outcome = outcome,
            Subject = subject,
            Message = "none",
            At = new("ops/rules.yml", line),
            Values = new Dictionary<string, FindingValue>(StringComparer.Ordinal) { ["alert"] = new FindingValue.Text(alert) },
        };
        var probe = new ProbeId("AlertHasNoRunbook");
        return new(Fingerprint.Of(probe, "", subject), probe, finding, seen ?? Day);
    }
}
