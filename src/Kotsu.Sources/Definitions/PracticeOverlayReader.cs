using Kotsu.Core.Evidence;
using Kotsu.Core.Findings;
using Kotsu.Core.Lenses;
using Kotsu.Core.Lenses.Overlays;
using Kotsu.Core.Text;

namespace Kotsu.Sources.Definitions;

/// <summary>Reads one practice of an overlay.</summary>
internal static class PracticeOverlayReader
{
    private const double LeastEffort = 0.5;
    private const double MostEffort = 20;
    private const int Questions = 2;

    private static readonly string[] exampleKeys = ["asIs", "toBe"];

    private static readonly string[] linkKeys = ["probe", "proves", "onlyRefutes"];

    private static readonly Dictionary<string, bool> yes = new() { ["true"] = true };

    // A probe's pass is never hearsay.
    private static readonly Dictionary<string, EvidenceRung> rungs =
        EnumNames<EvidenceRung>.All.Where(r => r.Value >= EvidenceRung.Written).ToDictionary();

    /// <summary>The keys of a practice.</summary>
    public static IReadOnlyList<string> Keys { get; } =
    [
        "id", "code", "risk", "viewpoint", "effort", "title", "improvement", "intent", "proof", "antiPattern", "ask", "example", "related", "probes",
    ];

    /// <summary>Reads one.</summary>
    public static PracticeOverlay Read(DefinitionFields fields, Choice choice)
    {
        var example = fields.Map("example", exampleKeys);
        return new()
        {
            Code = new(fields.RequiredText("code")),
            Risk = fields.OneOf("risk", EnumNames<PracticeRisk>.All),
            Viewpoint = fields.OneOf("viewpoint", EnumNames<Viewpoint>.All),
            EffortInDays = fields.Number("effort", LeastEffort, MostEffort),
            Title = fields.Words("title", choice.Title),
            Improvement = fields.Words("improvement", choice.ImprovementPlan?.DisplayText ?? ""),
            Intent = fields.Words("intent"),
            Proof = fields.Words("proof"),
            AntiPattern = fields.Words("antiPattern"),
            Ask = [.. fields.RequiredList("ask", Questions, Questions).Select(q => ReadWords(q, fields.Troubles))],
            AsIs = example?.Words("asIs") ?? new("", ""),
            ToBe = example?.Words("toBe") ?? new("", ""),
            Related = [.. fields.Texts("related").Select(code => new PracticeCode(code))],
            Probes = ReadLinks(fields),
        };
    }

    private static Words ReadWords(Yaml.YamlNode node, DefinitionTroubles troubles) =>
        DefinitionFields.Of(node, troubles, ["en", "ja"]) is { } both ? new(both.RequiredText("en"), both.RequiredText("ja")) : new("", "");

    private static List<ProbeLink> ReadLinks(DefinitionFields fields)
    {
        var links = new List<ProbeLink>();
        foreach (var entry in fields.Maps("probes", linkKeys))
        {
            var probe = new ProbeId(entry.RequiredText("probe"));
            if (links.Exists(l => l.Probe == probe))
            {
                entry.Troubles.Add(entry.Find("probe")!, DefinitionWords.Twice(probe.Value), DefinitionWords.Once);
            }

            links.Add(new(probe, ReadCeiling(entry)));
        }

        return links;
    }

    private static EvidenceRung? ReadCeiling(DefinitionFields entry)
    {
        switch (entry.Find("proves"), entry.Find("onlyRefutes"))
        {
            case (not null, null):
                return entry.OneOf("proves", rungs);
            case (null, not null):
                entry.OneOf("onlyRefutes", yes);
                return null;
            default:
                entry.Troubles.Add(entry.Node, DefinitionWords.Of(entry.Node), new("a map with either `proves` or `onlyRefutes`", "`proves`と`onlyRefutes`のどちらか一方のあるマップ"));
                return null;
        }
    }
}
