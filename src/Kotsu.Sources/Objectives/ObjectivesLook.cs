using Kotsu.Core.Findings;
using Kotsu.Core.Snapshots;
using Kotsu.Core.Workloads;
using Kotsu.Sources.Files;
using Kotsu.Sources.Yaml;

namespace Kotsu.Sources.Objectives;

/// <summary>One look at all files that can tell of services and objectives.</summary>
internal sealed class ObjectivesLook
{
    private readonly FoundObjectives found = new();
    private readonly KubernetesServices kubernetes = new();
    private readonly ChartServices charts = new();
    private readonly HashSet<string> chartFolders;

    public ObjectivesLook(IReadOnlyList<TreeFile> all)
    {
        Files = [.. all.Where(f => f.Origin is FileOrigin.FirstParty && ObjectiveFiles.IsYaml(f.Path) && !ExampleFolders.Hold(f.Path))];
        chartFolders = [.. Files.Where(f => IsChart(f.Path)).Select(f => f.Path[..^"Chart.yaml".Length])];
    }

    /// <summary>The files to read.</summary>
    public IReadOnlyList<TreeFile> Files { get; }

    /// <summary>Reads one file.</summary>
    public void Read(TreeFile file, FileText text)
    {
        if (text.Text is not { } content)
        {
            // Unread YAML of unknown content is no trouble of ours: the sources that want it say so.
            return;
        }

        if (ChartServices.ChartOfTemplate(file.Path, chartFolders) is { } folder)
        {
            charts.AddTemplate(folder, content);
        }
        else if (IsChart(file.Path) || ObjectiveFiles.CanTell(file.Path, content))
        {
            ReadDocuments(file, content);
        }
    }

    /// <summary>What was found, once every file was read.</summary>
    public FoundObjectives Finish(WorkloadDeclaration declaration)
    {
        kubernetes.AddTo(found);
        foreach (var part in declaration.Journeys.SelectMany(j => j.Parts))
        {
            found.Add(new KnownService(part, new Location("kotsu.yaml")));
        }

        // A chart comes last: often it is but the packing of a service that is known by a shorter name.
        charts.AddTo(found);
        return found;
    }

    private static bool IsChart(string path) => path == "Chart.yaml" || path.EndsWith("/Chart.yaml", StringComparison.Ordinal);

    private void ReadDocuments(TreeFile file, string content)
    {
        var lines = new TextLines(file.Path, content);
        var documents = YamlReader.Read(content);
        if (documents.Unreadable(lines) is { } trouble && ObjectiveFiles.IsOurs(content))
        {
            found.Add(trouble);
        }

        foreach (var document in documents.Documents)
        {
            ReadDocument(file, lines, document);
        }
    }

    private void ReadDocument(TreeFile file, TextLines lines, YamlNode document)
    {
        if (IsChart(file.Path))
        {
            charts.AddChart(file.Path[..^"Chart.yaml".Length], lines, document);
            return;
        }

        CatalogServices.Read(lines, document, found);
        SloReader.Read(lines, document, found);
        kubernetes.Read(lines, document);
        if (ObjectiveFiles.IsCompose(file.Path))
        {
            ComposeServices.Read(lines, document, found);
        }
    }
}
