using Kotsu.Core.Evidence;
using Kotsu.Core.Findings;
using Kotsu.Sources.Definitions;

namespace Kotsu.Sources.Statements;

/// <summary>Reads a file of <c>.kotsu/dismissals/</c>.</summary>
internal static class DismissalFile
{
    private const int FingerprintLength = 32;

    private static readonly string[] keys = ["fingerprint", "probe", "path", "on", "until", "why", "by"];

    public static Dismissal? Read(string text, DefinitionTroubles troubles) => DefinitionFile.Open(text, troubles, keys) is not { } fields
        ? null
        : new()
        {
            Fingerprint = FingerprintOf(fields),
            Probe = fields.Text("probe") is { } probe ? new ProbeId(probe) : null,
            Path = fields.Text("path"),
            On = fields.Date("on"),
            Until = fields.Date("until"),
            Why = fields.RequiredText("why"),
            By = fields.RequiredText("by"),
            At = fields.At,
        };

    private static Fingerprint? FingerprintOf(DefinitionFields fields)
    {
        if (fields.Text("fingerprint") is not { } text)
        {
            return null;
        }

        if (text.Length != FingerprintLength || !text.All(char.IsAsciiHexDigitLower))
        {
            var node = fields.Find("fingerprint")!;
            fields.Troubles.Add(node, DefinitionWords.Of(node), new("32 lower-case hexadecimal digits", "小文字の16進数32桁"));
        }

        return new Fingerprint(text);
    }
}
