using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Kotsu.Core.Findings;
using Kotsu.Core.Reviews;
using Kotsu.Engine.Reviewing;

namespace Kotsu.Engine.Moving;

/// <summary>What the store is given of a review.</summary>
internal static class ReviewRecord
{
    /// <summary>The review as the store keeps it.</summary>
    public static StoredReview Of(ReviewReport report, ReviewMaterial material, Judgement? judgement, IReadOnlyList<StoredFinding> findings)
    {
        var basis = judgement is null ? "" : ReviewBasis.Of(material, material.Lenses!, judgement).Write();
        return new()
        {
            Content = ContentOf(report, basis, findings),
            Scope = ScopeOf(report),
            AsOf = report.Workload.AsOf,
            Commit = report.Workload.Commit,
            Lenses = [.. report.Lenses.Select(l => $"{l.Id}@{l.Edition}")],
            Hope = report.FilesCanShow?.Hope,
            Facts = [.. report.Facts.Select(f => f.Probe)],
            Basis = basis,
        };
    }

    /// <summary>Every finding of the probes that count. Those of a probe that could not look this time are as they were before.</summary>
    public static IReadOnlyList<StoredFinding> FindingsOf(ReviewMaterial material, IReadOnlyList<StoredFinding> before)
    {
        var blind = material.Runs.Where(r => r.Counts && !r.Looked).Select(r => r.Definition.Id).ToHashSet();
        return
        [
            .. from run in material.Runs
               where run.Counts && run.Looked
               from finding in run.Findings
               select new StoredFinding(Fingerprint.Of(run.Definition.Id, material.Repository, finding.Subject), run.Definition.Id, finding, material.AsOf),
            .. before.Where(f => blind.Contains(f.Probe)),
        ];
    }

    /// <summary>What a review can be compared with.</summary>
    public static string ScopeOf(ReviewReport report) =>
        $"{(report.Workload.IsWorkTree ? "work tree" : "tip")}:{string.Join(',', report.Lenses.Select(l => l.Id).Order(StringComparer.Ordinal))}";

    private static string ContentOf(ReviewReport report, string basis, IReadOnlyList<StoredFinding> findings)
    {
        var content = new StringBuilder()
            .AppendLine(CultureInfo.InvariantCulture, $"{report.Workload.AsOf:yyyy-MM-dd} {report.Workload.Commit} {ScopeOf(report)}")
            .AppendJoin(' ', report.Lenses.Select(l => l.Edition)).AppendLine()
            .AppendLine(basis);
        foreach (var finding in findings.OrderBy(f => f.Fingerprint.Value, StringComparer.Ordinal))
        {
            content.AppendLine(CultureInfo.InvariantCulture, $"{finding.Fingerprint} {finding.Finding.Outcome} {finding.Finding.Message}");
        }

        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(content.ToString())).AsSpan(0, 16));
    }
}
