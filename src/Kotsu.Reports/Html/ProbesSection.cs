using Kotsu.Reports.Wording;

namespace Kotsu.Reports.Html;

/// <summary>How each probe did, and why it could tell nothing.</summary>
internal static class ProbesSection
{
    public static void Write(Page page)
    {
        if (page.Report.Probes.Count == 0)
        {
            return;
        }

        using (page.Section("probes", page.Say("Probes", "プローブ")))
        {
            using (page.Html.Open("ul", ("class", "plain")))
            {
                foreach (var probe in page.Report.Probes)
                {
                    using (page.Html.Open("li"))
                    {
                        page.Html.Element("code", probe.Probe.Value);
                        var reason = probe.Reason is { } words ? ": " + page.Say(words) : "";
                        page.Html.Text($" {ProbeWords.Outcomes(probe, page.Language)}{reason}");
                    }
                }
            }
        }
    }
}
