using Kotsu.Core.Evidence;
using Kotsu.Core.Lenses;
using Kotsu.Sources.Definitions;

namespace Kotsu.Sources.Statements;

/// <summary>What a file of <c>.kotsu/decisions/</c> says: exactly one of the two.</summary>
internal sealed record Decision(NotApplicable? NotApplicable, PracticeContext? Context);

/// <summary>Reads a file of <c>.kotsu/decisions/</c>.</summary>
internal static class DecisionFile
{
    private static readonly string[] keys = ["practice", "decision", "weight", "ourRisk", "reason", "by", "on"];

    private static readonly Dictionary<string, bool> decisions = new() { ["not-applicable"] = false, ["weight"] = true };

    public static Decision? Read(string text, DefinitionTroubles troubles)
    {
        if (DefinitionFile.Open(text, troubles, keys) is not { } fields)
        {
            return null;
        }

        var isWeight = fields.OneOf("decision", decisions);
        var practice = new PracticeCode(fields.RequiredText("practice"));
        var reason = fields.RequiredText("reason");
        var by = fields.RequiredText("by");
        var on = fields.Date("on");
        if (isWeight)
        {
            return new(null, new()
            {
                Practice = practice,
                Weight = fields.Number("weight", PracticeContext.Weights[0], PracticeContext.Weights[^1]),
                OurRisk = fields.Find("ourRisk") is null ? null : fields.OneOf("ourRisk", EnumNames<PracticeRisk>.All),
                Reason = reason,
                By = by,
                On = on,
                At = fields.At,
            });
        }

        Forbid(fields, "weight");
        Forbid(fields, "ourRisk");
        return new(new(practice, reason, by, on, fields.At), null);
    }

    private static void Forbid(DefinitionFields fields, string key)
    {
        if (fields.Find(key) is { } node)
        {
            fields.Troubles.Add(node, new($"`{key}` in a practice that is not applicable", $"対象外のプラクティスの`{key}`"), new($"`{key}` with the decision weight only", $"decisionがweightの場合だけの`{key}`"));
        }
    }
}
