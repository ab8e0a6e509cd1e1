using Kotsu.Core.Findings;
using Kotsu.Core.Snapshots;

namespace Kotsu.Probes.AlertsReachOnePersonOnly;

/// <summary>True when a route of alerts ends at one single address: one mailbox, or a direct message to one user.</summary>
/// <remarks>
/// A mailbox counts whatever its name is: from the file nobody can tell who reads oncall@, mail wakes nobody, and there is no second
/// route. The message says "one person" only where the address looks like a person's. A rota or a channel is never a single address;
/// a hook tells nothing of who is behind it.
/// </remarks>
public sealed class AlertsReachOnePersonOnlyProbe : IProbe
{
    /// <inheritdoc/>
    public IEnumerable<Finding> Run(WorkloadSnapshots seen)
    {
        var routes = seen.Get<AlertChainsSnapshot>().Routes;
        return routes.Count > 0 ? routes.Select(Judge) : [Finding.NotAvailable(Subject.Whole, "no-routes", at: null)];
    }

    private static Finding Judge(AlertRoute route) => route.Destinations switch
    {
        [] => Say(Finding.NotApplicable, route, "nobody"),
        [{ Reach: Reach.OnePerson }] => Single(route, "person"),
        [{ Kind: "email", Address: not null }] => Single(route, "mailbox"),
        [{ Reach: Reach.Several }] => Say(Finding.False, route, "several"),
        [_] => Say(Finding.NotAvailable, route, "unknown"),
        _ => Say(Finding.False, route, "several"),
    };

    private static Finding Single(AlertRoute route, string message) =>
        route.MayGoOn ? Say(Finding.NotAvailable, route, "goes-on") : Say(Finding.True, route, message);

    private static Finding Say(Func<Subject, string, Location?, (string, FindingValue)[], Finding> outcome, AlertRoute route, string message) => outcome(
        route.Subject,
        message,
        route.At,
        [
            ("route", new FindingValue.Text(route.Subject.Name)),
            ("receiver", new FindingValue.Text(route.Receiver)),
            ("destination", Destination(route)),
        ]);

    private static FindingValue.Names Destination(AlertRoute route) =>
        new([.. route.Destinations.Select(d => d.Address is null ? d.Kind : $"{d.Kind} {d.Address}").Distinct().Take(3)]);
}
