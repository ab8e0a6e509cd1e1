using Kotsu.Core.Reviews;
using Kotsu.Core.Text;

namespace Kotsu.Reports.Wording;

/// <summary>How a probe did, in words.</summary>
internal static class ProbeWords
{
    /// <summary>"stable · 27 true · 14 false"; outcomes that did not happen are left out.</summary>
    public static string Outcomes(ProbeSummary probe, Language language)
    {
        var counts = new (int Number, string Name)[]
        {
            (probe.True, language.Say("true", "該当")),
            (probe.False, language.Say("false", "非該当")),
            (probe.NotAvailable, language.Say("not available", "判定できず")),
            (probe.NotApplicable, language.Say("not applicable", "対象外")),
            (probe.Errors, language.Say("errors of ours", "当方の誤り")),
        };
        var said = counts.Where(c => c.Number > 0).Select(c => $"{Figures.Count(c.Number)} {c.Name}");
        return string.Join(" · ", said.Prepend(probe.Stage.Name(language)));
    }
}
