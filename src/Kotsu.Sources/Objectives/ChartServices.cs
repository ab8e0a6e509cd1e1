using Kotsu.Core.Snapshots;
using Kotsu.Sources.Files;
using Kotsu.Sources.Yaml;

namespace Kotsu.Sources.Objectives;

/// <summary>Finds Helm charts of one service: an application chart whose templates hold one workload and a Service that leads to it.</summary>
internal sealed class ChartServices
{
    private readonly Dictionary<string, TextLines> charts = new(StringComparer.Ordinal);
    private readonly Dictionary<string, YamlNode> described = new(StringComparer.Ordinal);
    private readonly List<(string Folder, string Text)> templates = [];

    /// <summary>The folder of the chart whose template the file at <paramref name="path"/> is; null where it is none.</summary>
    public static string? ChartOfTemplate(string path, IReadOnlySet<string> chartFolders)
    {
        for (var at = path.IndexOf("templates/", StringComparison.Ordinal); at >= 0; at = path.IndexOf("templates/", at + 1, StringComparison.Ordinal))
        {
            if ((at == 0 || path[at - 1] == '/') && chartFolders.Contains(path[..at]))
            {
                return path[..at];
            }
        }

        return null;
    }

    /// <summary>Takes note of a chart.</summary>
    public void AddChart(string folder, TextLines lines, YamlNode chart)
    {
        charts[folder] = lines;
        described[folder] = chart;
    }

    /// <summary>Takes note of a template, which is not YAML yet.</summary>
    public void AddTemplate(string folder, string text) => templates.Add((folder, text));

    /// <summary>Adds what was found once every file was read.</summary>
    public void AddTo(FoundObjectives found)
    {
        var byFolder = templates.ToLookup(t => t.Folder, t => t.Text, StringComparer.Ordinal);
        foreach (var (folder, lines) in charts)
        {
            var texts = byFolder[folder].ToList();
            if (described[folder]["type"]?.Text != "library"
                && texts.Sum(t => Count(t, "kind: Deployment") + Count(t, "kind: StatefulSet")) == 1
                && texts.Sum(t => Count(t, "kind: Service")) > 0
                && described[folder]["name"] is YamlScalar { Value.Length: > 0 } name
                && !OffTheShelf.IsNoService(name.Value)
                && !found.KnowsPartOf(name.Value))
            {
                found.Add(new KnownService(name.Value, lines.At(name)));
            }
        }
    }

    private static int Count(string text, string line) => text.Split('\n').Count(l => l.TrimEnd() == line);
}
