using Kotsu.Core.Findings;
using Kotsu.Core.Snapshots;
using Kotsu.Sources.Files;
using Kotsu.Sources.Workflows;

namespace Kotsu.Sources.Runtimes;

/// <summary>Reads the versions of runtimes and base images that files pin. A minimum, a range and a floating tag pin nothing.</summary>
public sealed class RuntimesSource : ISource
{
    private static readonly IPinReader[] Readers =
    [
        new WorkflowPins(), new DockerfilePins(), new YamlImagePins(), new VersionFilePins(), new JsonPins(),
        new MsBuildPins(), new GoModPins(), new LinePins(), new FunctionPins(),
    ];

    /// <inheritdoc/>
    public SnapshotKind Kind => SnapshotKind.Runtimes;

    /// <inheritdoc/>
    public async Task<Sighting> LookAsync(SourceContext context, CancellationToken cancellationToken)
    {
        // Workflows come first: they say whose version they install.
        var files = context.Tree.Files
            .Where(f => f.Origin is FileOrigin.FirstParty && Array.Exists(Readers, r => r.Wants(f.Path)))
            .OrderBy(f => !WorkflowFiles.IsWorkflow(f.Path));

        var look = new PinLook();
        var pins = new List<RuntimePin>();
        await foreach (var (file, text) in context.Tree.ReadAllAsync(files, cancellationToken))
        {
            if (text.Text is { } content)
            {
                var read = new PinFile(file.Path, content, look);
                pins.AddRange(Readers.Where(r => r.Wants(file.Path)).SelectMany(r => r.Read(read)).Where(p => p.Version.Length > 0));
            }
            else
            {
                look.Add(new Unreadable(new Location(file.Path), text.Trouble!));
            }
        }

        return pins.Count == 0 ? new(null, NoneFound, look.Unreadable) : new(Snapshot(context, pins), null, look.Unreadable);
    }

    private static NotSeen NoneFound { get; } = new(SnapshotKind.Runtimes, CouldNotLook: false, new(
        "No file pins a runtime: no Dockerfile, compose file, workflow, version file or build file names a version.",
        "ランタイムのバージョンを固定しているファイルがありません（Dockerfile、composeファイル、ワークフロー、バージョンファイル、ビルドファイルを調べました）。"), Declare: null);

    private static RuntimesSnapshot Snapshot(SourceContext context, List<RuntimePin> pins) => new()
    {
        ObservedOn = context.ObservedOn,
        Pins = [.. pins.OrderBy(p => p.At.Path, StringComparer.Ordinal).ThenBy(p => p.At.Line)],
    };
}
