using Kotsu.Core.Reviews;
using Kotsu.Core.Text;
using Kotsu.Reports.Safety;
using Kotsu.Reports.Wording;

namespace Kotsu.Reports.Sarif;

/// <summary>The results: first those that count, the heaviest fact first, then those set aside.</summary>
internal static class SarifResults
{
    private const int LongestText = 1_000;

    public static IEnumerable<SarifResult> Of(ReviewReport report, SarifRules rules, Language language) =>
        report.Facts.SelectMany(fact => fact.Items.Select(item => Result(fact, item, rules, language)))
            .Concat(report.SetAside.Select(aside => Suppressed(aside, rules, language)));

    private static SarifResult Result(Fact fact, FactItem item, SarifRules rules, Language language) =>
        new(fact.Probe.Value, rules.IndexOf(fact.Probe), rules.LevelOf(fact.Probe), Message(item.Sentence.In(language)))
        {
            Locations = [SarifPlaces.Of(item.At)],
            PartialFingerprints = Fingerprints(item.Fingerprint.Value),
        };

    private static SarifResult Suppressed(SetAside aside, SarifRules rules, Language language) =>
        new(aside.Probe.Value, rules.IndexOf(aside.Probe), rules.LevelOf(aside.Probe), Message(aside.Subject))
        {
            Locations = [SarifPlaces.Of(aside.At)],
            PartialFingerprints = aside.Fingerprint is { } fingerprint ? Fingerprints(fingerprint.Value) : null,
            Suppressions = [new("external", "accepted", Until(aside, language))],
        };

    private static string Until(SetAside aside, Language language)
    {
        var reason = Foreign.Line(aside.Reason, LongestText);
        return language.Say($"until {Figures.Date(aside.Until)}: {reason}", $"{Figures.Date(aside.Until)}まで: {reason}");
    }

    private static SarifMessage Message(string text) => SarifText.Message(Foreign.Line(text.Length == 0 ? "–" : text, LongestText));

    /// <summary>A fingerprint as code scanning keeps it.</summary>
    public static Dictionary<string, string> Fingerprints(string value) => new() { ["kotsu/v1"] = value };
}
