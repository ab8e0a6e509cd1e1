using Kotsu.Core.Evidence;
using Kotsu.Sources.Definitions;

namespace Kotsu.Sources.Statements;

/// <summary>Reads a file of <c>.kotsu/acceptances/</c>. What makes it valid is judged with all others.</summary>
internal static class AcceptanceFile
{
    private const int HighestLevel = 100;
    private const int LastRenewal = 1000;

    private static readonly string[] keys = ["practice", "by", "authority", "level", "reason", "compensating", "signed", "expires", "renewal"];

    public static RiskAcceptance? Read(string text, DefinitionTroubles troubles) => DefinitionFile.Open(text, troubles, keys) is not { } fields
        ? null
        : new()
        {
            Practice = new(fields.RequiredText("practice")),
            By = fields.RequiredText("by"),
            Authority = fields.RequiredText("authority"),
            Level = fields.Require("level") is null ? 0 : fields.Whole("level", 1, HighestLevel),
            Reason = fields.RequiredText("reason"),
            CompensatingMeasure = fields.RequiredText("compensating"),
            SignedOn = fields.Date("signed"),
            ExpiresOn = fields.Date("expires"),
            Renewal = fields.Whole("renewal", 0, LastRenewal),
            At = fields.At,
        };
}
