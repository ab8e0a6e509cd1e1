using Kotsu.Core.Findings;
using Kotsu.Core.Text;

namespace Kotsu.Engine.Scanning;

/// <summary>From a finding's message id and values to sentences.</summary>
internal static class Sentences
{
    /// <summary>What <paramref name="finding"/> says; its message id where the definition lacks it.</summary>
    public static Words Of(ProbeDefinition definition, Finding finding) =>
        definition.Messages.TryGetValue(finding.Message, out var message) ? Fill(message, finding.Values) : new(finding.Message, finding.Message);

    /// <summary>Fills the places of both languages.</summary>
    public static Words Fill(Words template, IReadOnlyDictionary<string, FindingValue> values) => new(
        MessageTemplate.Fill(template.En, values, Language.English),
        MessageTemplate.Fill(template.Ja, values, Language.Japanese));
}
