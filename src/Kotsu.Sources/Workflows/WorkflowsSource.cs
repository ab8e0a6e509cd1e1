using Kotsu.Core.Findings;
using Kotsu.Core.Snapshots;
using Kotsu.Core.Text;
using Kotsu.Sources.Files;
using Kotsu.Sources.Yaml;

namespace Kotsu.Sources.Workflows;

/// <summary>Reads the GitHub Actions workflows of a repository. Composite actions are no workflows and are left out.</summary>
public sealed class WorkflowsSource : ISource
{
    /// <inheritdoc/>
    public SnapshotKind Kind => SnapshotKind.Workflows;

    /// <inheritdoc/>
    public async Task<Sighting> LookAsync(SourceContext context, CancellationToken cancellationToken)
    {
        var files = context.Tree.Files.Where(f => f.Origin is FileOrigin.FirstParty && WorkflowFiles.IsWorkflow(f.Path)).ToList();
        if (files.Count == 0)
        {
            return new(null, NoneFound, []);
        }

        var workflows = new List<Workflow>();
        var unreadable = new List<Unreadable>();
        await foreach (var (file, text) in context.Tree.ReadAllAsync(files, cancellationToken))
        {
            Read(file, text, workflows, unreadable);
        }

        return new(
            new WorkflowsSnapshot
            {
                ObservedOn = context.ObservedOn,
                Workflows = workflows,
                NodePackageManager = await NodePackage.ManagerAsync(context.Tree, cancellationToken),
            },
            null,
            unreadable);
    }

    private static NotSeen NoneFound { get; } = new(SnapshotKind.Workflows, CouldNotLook: false, new(
        "No GitHub Actions workflow stands in .github/workflows.",
        ".github/workflowsにGitHub Actionsのワークフローがありません。"), Declare: null);

    private static void Read(TreeFile file, FileText text, List<Workflow> workflows, List<Unreadable> unreadable)
    {
        if (text.Text is null)
        {
            unreadable.Add(new(new Location(file.Path), text.Trouble!));
            return;
        }

        var lines = new TextLines(file.Path, text.Text);
        var documents = YamlReader.Read(text.Text);
        if (documents.Unreadable(lines) is { } trouble)
        {
            unreadable.Add(trouble);
        }
        else if (documents.Documents is [var root, ..] && root["jobs"] is YamlMap jobs)
        {
            workflows.Add(WorkflowReader.Read(lines, root, jobs));
        }
        else
        {
            unreadable.Add(new(new Location(file.Path), NoJobs));
        }
    }

    private static Words NoJobs { get; } = new(
        "The workflow has no jobs; a map of jobs is needed under 'jobs'.",
        "ワークフローにジョブがありません。jobsの下にジョブを書く必要があります。");
}
