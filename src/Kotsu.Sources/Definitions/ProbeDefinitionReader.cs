using Kotsu.Core.Findings;
using Kotsu.Core.Snapshots;
using Kotsu.Core.Text;
using Kotsu.Sources.Yaml;

namespace Kotsu.Sources.Definitions;

/// <summary>Reads <c>probe.yaml</c>.</summary>
public static class ProbeDefinitionReader
{
    private static readonly string[] keys =
    [
        "id", "version", "statement", "motivation", "headline", "headlines", "viewpoint", "reads", "remediateOn", "severity", "effort", "stage",
        "messages", "labels", "remediation", "sources",
    ];

    private static readonly Dictionary<string, Outcome> sides = new() { ["True"] = Outcome.True, ["False"] = Outcome.False };

    /// <summary>Reads one definition. Never throws for what the text holds.</summary>
    /// <param name="text">The text of the file.</param>
    /// <param name="path">Its path, for messages.</param>
    public static DefinitionReading<ProbeDefinition> Read(string text, string path)
    {
        var troubles = new DefinitionTroubles(path, text);
        return DefinitionFile.Open(text, troubles, keys) is { } fields ? troubles.Judge(Read(fields)) : troubles.Judge<ProbeDefinition>(null);
    }

    private static ProbeDefinition Read(DefinitionFields fields) => new()
    {
        Id = new(fields.RequiredText("id")),
        Version = fields.Whole("version", 1, 1_000_000),
        Statement = fields.Words("statement"),
        Motivation = fields.Words("motivation"),
        Headline = Template(fields, "headline"),
        Headlines = fields.Find("headlines") is null ? new Dictionary<string, Words>() : ReadTemplates(fields, "headlines"),
        Viewpoint = fields.OneOf("viewpoint", EnumNames<Viewpoint>.All),
        Reads = fields.SomeOf("reads", EnumNames<SnapshotKind>.All),
        RemediateOn = fields.OneOf("remediateOn", sides),
        Severity = fields.OneOf("severity", EnumNames<Severity>.All),
        EffortInDays = fields.Number("effort", 0.01, 20),
        Stage = fields.OneOf("stage", EnumNames<Stage>.All),
        Messages = ReadTemplates(fields, "messages"),
        Labels = fields.Find("labels") is null ? new Dictionary<string, Words>() : ReadTemplates(fields, "labels"),
        Remediation = fields.Words("remediation"),
        Sources = fields.Texts("sources"),
    };

    private static Dictionary<string, Words> ReadTemplates(DefinitionFields fields, string key)
    {
        if (fields.Require(key) is not { } node)
        {
            return [];
        }

        var ids = node.Entries.Select(e => e.Key.Value).Distinct().ToList();
        if (node is YamlMap && ids.Count == 0)
        {
            fields.Troubles.Add(node, DefinitionWords.Items(0), new("at least one message", "1つ以上のメッセージ"));
        }

        return DefinitionFields.Of(node, fields.Troubles, ids) is { } messages ? ids.ToDictionary(id => id, id => Template(messages, id)) : [];
    }

    /// <summary>A sentence with places, the same places in both languages; words that hang on a number hang on one of them.</summary>
    private static Words Template(DefinitionFields fields, string key)
    {
        var sentence = fields.Words(key);
        var english = MessageTemplate.Places(sentence.En).ToHashSet();
        var japanese = MessageTemplate.Places(sentence.Ja).ToHashSet();
        if (sentence is { En: not "", Ja: not "" } && !english.SetEquals(japanese))
        {
            fields.Troubles.Add(fields.Find(key)!, Places(japanese), Places(english));
        }

        var numbers = MessageTemplate.Numbers(sentence.En).Concat(MessageTemplate.Numbers(sentence.Ja)).ToHashSet();
        if (!numbers.IsSubsetOf(english))
        {
            fields.Troubles.Add(fields.Find(key)!, Places(numbers), Places(english));
        }

        return sentence;
    }

    private static Words Places(HashSet<string> places)
    {
        var named = string.Join(", ", places.Order(StringComparer.Ordinal).Select(p => $"{{{p}}}"));
        return new($"the places ({named})", $"差し込み箇所（{named}）");
    }
}
