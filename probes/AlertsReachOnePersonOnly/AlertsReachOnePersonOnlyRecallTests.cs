using Kotsu.Core.Findings;
using Kotsu.Sources;
using Kotsu.Sources.Alerts;

namespace Kotsu.Probes.AlertsReachOnePersonOnly;

/// <summary>A single address planted at every place of a routing tree, in every form that an address has.</summary>
public sealed class AlertsReachOnePersonOnlyRecallTests
{
    private static readonly string[] addresses =
    [
        "email_configs: [{to: hanako.sato@example.com}]", "email_configs: [{to: oncall@example.com, send_resolved: true}]", "email_configs: [{to: 'Ops <ops@example.com>'}]", "slack_configs: [{channel: '@hanako', api_url_file: /x}]",
        "opsgenie_configs: [{responders: [{username: hanako@example.com, type: user}]}]", "pushover_configs: [{user_key: u, token: t}]", "telegram_configs: [{chat_id: 4711, bot_token: t}]", "wechat_configs: [{to_user: hanako}]",
    ];

    // {0} is the receiver's configuration; the route to it carries the label "planted" or is the root.
    private static readonly string[] places =
    [
        "route: {{receiver: planted}}\nreceivers:\n- name: planted\n  {0}\n",
        "route:\n  receiver: rota\n  routes:\n  - {{matchers: [severity=\"critical\"], receiver: planted}}\nreceivers:\n- name: rota\n  pagerduty_configs: [{{}}]\n- name: planted\n  {0}\n",
        "route:\n  receiver: rota\n  routes:\n  - match: {{team: a}}\n    receiver: planted\n    routes:\n    - match: {{severity: critical}}\nreceivers:\n- name: rota\n  pagerduty_configs: [{{}}]\n- name: planted\n  {0}\n",
        "- vars:\n    alertmanager_route: {{receiver: planted}}\n    alertmanager_receivers:\n    - name: planted\n      {0}\n",
        "alertmanager:\n  config:\n    route: {{receiver: planted}}\n    receivers:\n    - name: planted\n      {0}\n",
        "kind: Secret\nstringData:\n  alertmanager.yaml: |\n    route: {{receiver: planted}}\n    receivers:\n    - name: planted\n      {0}\n",
    ];

    public static TheoryData<string, string> Faults => [.. from place in places from address in addresses select (place, address)];

    [Theory]
    [MemberData(nameof(Faults))]
    public async Task A_planted_single_address_is_found_and_a_second_one_cures_it(string place, string address)
    {
        Assert.All(await Judge(place, address), outcome => Assert.Equal(Outcome.True, outcome));
        Assert.All(await Judge(place, address + "\n" + new string(' ', IndentOf(place)) + "victorops_configs: [{routing_key: play}]"), outcome => Assert.Equal(Outcome.False, outcome));
    }

    private static int IndentOf(string place)
    {
        var line = place[..place.IndexOf("{0}", StringComparison.Ordinal)];
        return line.Length - line.LastIndexOf('\n') - 1;
    }

    private static async Task<IReadOnlyList<Outcome>> Judge(string place, string receiver)
    {
        var text = string.Format(System.Globalization.CultureInfo.InvariantCulture, place, receiver);
        var sighting = await new AlertChainsSource().LookAsync(new SourceContext(new MemoryTree(("am.yml", text)), new(), new(2026, 8, 22), null), TestContext.Current.CancellationToken);

        var planted = new AlertsReachOnePersonOnlyProbe().Run(new([sighting.Snapshot!])).Where(f => f.Subject.Name.EndsWith("planted", StringComparison.Ordinal)).Select(f => f.Outcome).ToList();
        Assert.NotEmpty(planted);
        return planted;
    }
}
