using Kotsu.Core.Snapshots;

namespace Kotsu.Sources.Objectives;

/// <summary>
/// Reads which services a repository runs (Backstage catalog, Kubernetes objects, Helm charts, compose files, <c>kotsu.yaml</c>) and
/// which service level objectives are written for them (OpenSLO, Sloth, Pyrra). Example and test folders tell of neither.
/// </summary>
public sealed class ObjectivesSource : ISource
{
    /// <inheritdoc/>
    public SnapshotKind Kind => SnapshotKind.Objectives;

    /// <inheritdoc/>
    public async Task<Sighting> LookAsync(SourceContext context, CancellationToken cancellationToken)
    {
        var looking = new ObjectivesLook(context.Tree.Files);
        await foreach (var (file, text) in context.Tree.ReadAllAsync(looking.Files, cancellationToken))
        {
            looking.Read(file, text);
        }

        var found = looking.Finish(context.Declaration);
        return found.IsEmpty
            ? new(null, NoneFound, found.Unreadable)
            : new(new ObjectivesSnapshot { ObservedOn = context.ObservedOn, Services = found.Services, Objectives = found.Objectives }, null, found.Unreadable);
    }

    private static NotSeen NoneFound { get; } = new(SnapshotKind.Objectives, CouldNotLook: false, new(
        "No service is declared outside example and test folders: no catalog-info.yaml, Kubernetes object, Helm chart, compose file or SLO file names one.",
        "サンプルとテスト以外の場所に、サービスの宣言がありません（catalog-info.yaml、Kubernetesのオブジェクト、Helmチャート、composeファイル、SLOファイルのいずれにもありません）。"), Declare: "journeys");
}
