using Kotsu.Core.Snapshots;
using Kotsu.Sources.Files;
using Kotsu.Sources.Yaml;

namespace Kotsu.Sources.Workflows;

/// <summary>From the steps of one job to what they say.</summary>
internal static class StepReader
{
    private static readonly Dictionary<string, string> none = [];

    public static IReadOnlyList<WorkflowStep> Read(TextLines lines, YamlNode job) =>
        job["steps"] is YamlList steps ? [.. steps.Nodes.OfType<YamlMap>().Select(s => Read(lines, s))] : [];

    private static WorkflowStep Read(TextLines lines, YamlMap step)
    {
        var uses = step["uses"] as YamlScalar;
        return new(
            lines.At(step.Line),
            uses?.Text,
            step["run"]?.Text,
            step["with"] is YamlMap inputs ? Inputs(inputs) : none,
            uses?.Text is { } action ? ActionVersion.Of(action, lines[uses.Line]) : null);
    }

    private static Dictionary<string, string> Inputs(YamlMap inputs)
    {
        var texts = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var (key, value) in inputs.All)
        {
            if (value is YamlScalar { IsNull: false } scalar)
            {
                texts[key.Value] = scalar.Value;
            }
        }

        return texts;
    }
}
