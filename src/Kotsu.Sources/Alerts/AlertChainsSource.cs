using Kotsu.Core.Snapshots;
using Kotsu.Core.Text;

namespace Kotsu.Sources.Alerts;

/// <summary>Looks for Prometheus alert rules and Alertmanager routing in the files of a workload.</summary>
public sealed class AlertChainsSource : ISource
{
    /// <inheritdoc/>
    public SnapshotKind Kind => SnapshotKind.AlertChains;

    /// <inheritdoc/>
    public async Task<Sighting> LookAsync(SourceContext context, CancellationToken cancellationToken)
    {
        var look = await AlertLook.TakeAsync(context, cancellationToken);
        return look.Alerts.Count + look.Routes.Count == 0
            ? new(null, NotFound(look.Unreadable.Count), look.Unreadable)
            : new(new AlertChainsSnapshot { ObservedOn = context.ObservedOn, Alerts = look.Alerts, Routes = look.Routes }, null, look.Unreadable);
    }

    private static NotSeen NotFound(int unreadable) => unreadable == 0
        ? new(SnapshotKind.AlertChains, CouldNotLook: false, new Words(
            "No Prometheus alert rules and no Alertmanager configuration were found among the YAML files outside example and test folders.",
            "サンプルとテスト以外のYAMLファイルの中に、PrometheusのアラートルールもAlertmanagerの設定も見つかりませんでした。"), "sources.alerts.rules")
        : new(SnapshotKind.AlertChains, CouldNotLook: true, new Words(
            "Files that look like alert rules are there, but none could be read.",
            "アラートルールらしいファイルはありますが、読み取れるものがありませんでした。"), "sources.alerts.rules");
}
