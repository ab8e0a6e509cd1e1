using Kotsu.Sources.Yaml;

namespace Kotsu.Sources.Runtimes;

/// <summary>Follows <c>${{ matrix.x }}</c> and <c>${{ env.X }}</c> to the values that stand in the same file.</summary>
internal sealed class WorkflowValues(YamlNode workflow, YamlNode job)
{
    // A matrix makes 256 jobs at most.
    private const int MostValues = 256;

    /// <summary>The values that <paramref name="written"/> can have, each with its line. What nobody can tell from the file is left out.</summary>
    public IEnumerable<(string Text, int Line)> Of(YamlScalar written)
    {
        var open = written.Value.IndexOf("${{", StringComparison.Ordinal);
        var close = open < 0 ? -1 : written.Value.IndexOf("}}", open, StringComparison.Ordinal);
        if (close < 0)
        {
            return Lines(written);
        }

        var (before, after) = (written.Value[..open], written.Value[(close + 2)..]);
        return Values(written.Value[(open + 3)..close].Trim())
            .SelectMany(Lines)
            .Select(v => (before + v.Text + after, v.Line))
            .Where(v => !v.Item1.Contains("${{", StringComparison.Ordinal))
            .Take(MostValues);
    }

    private IEnumerable<YamlScalar> Values(string expression)
    {
        var path = expression.Split('.');
        return (path[0], path.Length) switch
        {
            ("matrix", > 1) => Matrix(path[1..]),
            ("env", 2) => new[] { job["env"]?[path[1]], workflow["env"]?[path[1]] }.OfType<YamlScalar>().Take(1),
            _ => [],
        };
    }

    private IEnumerable<YamlScalar> Matrix(string[] path)
    {
        var matrix = job["strategy"]?["matrix"];
        var listed = matrix?[path[0]]?.Items ?? [];
        var included = (matrix?["include"]?.Items ?? []).Select(i => i[path[0]]).OfType<YamlNode>();
        return listed.Concat(included)
            .Select(n => path[1..].Aggregate((YamlNode?)n, (at, key) => at?[key]))
            .OfType<YamlScalar>()
            .DistinctBy(s => s.Value)
            .Take(MostValues);
    }

    // setup-dotnet and setup-python take several versions, one a line.
    private static IEnumerable<(string Text, int Line)> Lines(YamlScalar scalar)
    {
        var texts = scalar.Value.Split('\n');
        var first = texts.Length > 1 && !scalar.IsPlain ? scalar.Line + 1 : scalar.Line;
        return texts.Select((t, i) => (Text: t.Trim(), Line: first + i)).Where(t => t.Text.Length > 0);
    }
}
