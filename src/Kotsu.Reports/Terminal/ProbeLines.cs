using Kotsu.Core.Reviews;
using Kotsu.Reports.Wording;

namespace Kotsu.Reports.Terminal;

/// <summary>How each probe did: what it saw, and why it could tell nothing.</summary>
internal static class ProbeLines
{
    public static void Write(Screen screen, ReviewReport report, TextOptions options)
    {
        if (report.Probes.Count == 0)
        {
            return;
        }

        var language = options.Language;
        screen.Heading(language.Say("Probes", "プローブ"));
        var name = report.Probes.Max(p => Columns.Of(p.Probe.Value));
        foreach (var probe in report.Probes)
        {
            var reason = probe.Reason is { } words ? ": " + words.In(language) : "";
            screen.Paragraph("  " + Columns.PadRight(probe.Probe.Value, name), name + 4, ProbeWords.Outcomes(probe, language) + reason, most: 3);
        }
    }
}
