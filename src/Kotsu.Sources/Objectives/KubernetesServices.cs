using Kotsu.Core.Findings;
using Kotsu.Core.Snapshots;
using Kotsu.Sources.Files;
using Kotsu.Sources.Yaml;

namespace Kotsu.Sources.Objectives;

/// <summary>Finds Deployments and StatefulSets that a Service leads to: others work in the background or are part of the cluster.</summary>
internal sealed class KubernetesServices
{
    private readonly List<Running> running = [];
    private readonly List<IReadOnlyList<YamlEntry>> selectors = [];

    private sealed record Running(string Name, YamlNode Labels, Location At);

    /// <summary>Takes note of one document; lists are opened.</summary>
    public void Read(TextLines lines, YamlNode document)
    {
        switch (document["kind"]?.Text)
        {
            case "List":
                foreach (var item in document["items"]?.Items ?? [])
                {
                    Read(lines, item);
                }

                break;
            case "Service" when (document["spec"]?["selector"]) is YamlMap { All.Count: > 0 } selector:
                selectors.Add(selector.All);
                break;
            case "Deployment" or "StatefulSet":
                ReadRunning(lines, document);
                break;
        }
    }

    /// <summary>Adds what was found once every file was read.</summary>
    public void AddTo(FoundObjectives found)
    {
        var byFirst = selectors.ToLookup(s => (s[0].Key.Value, s[0].Value.Text));
        foreach (var workload in running.Where(r => r.Labels.Entries.Any(l => byFirst[(l.Key.Value, l.Value.Text)].Any(s => Selects(s, r.Labels)))))
        {
            found.Add(new KnownService(workload.Name, workload.At));
        }
    }

    private static bool Selects(IReadOnlyList<YamlEntry> selector, YamlNode labels) =>
        selector.All(wanted => wanted.Value.Text is { } value && labels[wanted.Key.Value]?.Text == value);

    private void ReadRunning(TextLines lines, YamlNode document)
    {
        var template = document["spec"]?["template"];
        var images = (template?["spec"]?["containers"]?.Items ?? []).Select(c => c["image"]?.Text).OfType<string>().ToList();
        if (template?["metadata"]?["labels"] is { } labels
            && document["metadata"]?["name"] is YamlScalar { Value.Length: > 0 } name
            && images.Count > 0
            && !images.TrueForAll(OffTheShelf.IsImage)
            && !OffTheShelf.IsNoService(name.Value))
        {
            running.Add(new(name.Value, labels, lines.At(name)));
        }
    }
}
