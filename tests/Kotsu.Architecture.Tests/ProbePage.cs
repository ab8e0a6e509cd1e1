using System.Globalization;
using System.Text;
using Kotsu.Core.Findings;

namespace Kotsu.Architecture.Tests;

/// <summary>Writes the page of a probe from its folder: what stands there is what runs, and the examples are the fixtures.</summary>
internal static class ProbePage
{
    public static string Of(ProbeDefinition probe, string folder)
    {
        var page = new StringBuilder();
        page.Append(CultureInfo.InvariantCulture, $"# {probe.Id}\n\n{probe.Statement.En}\n\n{probe.Statement.Ja}\n\n");
        page.Append("*Made from the probe's folder; change `probe.yaml` or the fixtures, then run `UPDATE_APPROVALS=1 ./test architecture`.*\n\n");
        page.Append("| stage | viewpoint | severity | effort per subject | bad when | version |\n|---|---|---|---|---|---|\n");
        page.Append(CultureInfo.InvariantCulture, $"| {Small(probe.Stage)} | {Small(probe.Viewpoint)} | {Small(probe.Severity)} | {probe.EffortInDays} d | {probe.RemediateOn} | {probe.Version} |\n\n");
        page.Append(CultureInfo.InvariantCulture, $"## Why\n\n{probe.Motivation.En}\n\n{probe.Motivation.Ja}\n\n");
        page.Append(CultureInfo.InvariantCulture, $"## What to do\n\n{probe.Remediation.En}\n\n{probe.Remediation.Ja}\n\n");
        AppendMessages(page, probe);
        AppendExamples(page, folder);
        AppendSources(page, probe);
        return page.ToString();
    }

    private static void AppendMessages(StringBuilder page, ProbeDefinition probe)
    {
        page.Append("## What it says\n\n| id | English | 日本語 |\n|---|---|---|\n");
        foreach (var (id, words) in probe.Messages)
        {
            page.Append(CultureInfo.InvariantCulture, $"| {id} | {words.En} | {words.Ja} |\n");
        }
    }

    private static void AppendExamples(StringBuilder page, string folder)
    {
        page.Append("\n## Examples\n\nEach is a fixture that a test runs.\n");
        foreach (var fixture in Directory.GetDirectories(Path.Combine(folder, "fixtures")).Order(StringComparer.Ordinal))
        {
            page.Append(CultureInfo.InvariantCulture, $"\n### {Path.GetFileName(fixture).Replace('-', ' ')}\n");
            foreach (var file in Directory.GetFiles(fixture, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
            {
                AppendFile(page, Path.GetRelativePath(fixture, file).Replace('\\', '/'), File.ReadAllText(file));
            }
        }
    }

    private static void AppendFile(StringBuilder page, string path, string text)
    {
        var shown = text.Length > 3_000 ? text[..3_000] + "\n…" : text;
        page.Append(CultureInfo.InvariantCulture, $"\n`{path}`\n\n````\n{shown.TrimEnd()}\n````\n");
    }

    private static void AppendSources(StringBuilder page, ProbeDefinition probe)
    {
        page.Append("\n## Sources\n\n");
        foreach (var source in probe.Sources)
        {
            page.Append(CultureInfo.InvariantCulture, $"- {source}\n");
        }

        page.Append("- How well it does on real input: [precision.md](precision.md)\n");
    }

    private static string Small<T>(T value)
        where T : struct, Enum => value.ToString().ToLowerInvariant();
}
