using Kotsu.Core.Snapshots;
using Kotsu.Core.Workloads;
using Kotsu.Sources.Alerts;

namespace Kotsu.Sources.Tests.Alerts;

public sealed class RoutingTests
{
    private const string Tree = """
        route:
          receiver: team-mail
          routes:
            - matchers: [severity="critical", 'env =~ prod|eu']
              receiver: pager
              routes:
                - match: {service: billing}
            - match_re: {service: ^(a|b)$}
              receiver: hook
              continue: true
            - matchers: ['{service="a", kind!="x"}']
              receiver: hook
        receivers:
          - name: team-mail
            email_configs: [{to: "ops@example.com"}]
          - name: pager
            pagerduty_configs: [{service_key: CANARY}]
          - name: hook
            webhook_configs: [{url: "https://hooks.example.com/CANARY"}]
        """;

    [Fact]
    public async Task Every_node_of_the_tree_is_an_end_and_children_are_tried_first()
    {
        var routes = await RoutesOf(Tree);

        Assert.Equal(
            [
                "{severity=\"critical\", env=~\"prod|eu\", service=\"billing\"} → pager",
                "{severity=\"critical\", env=~\"prod|eu\"} → pager",
                "{service=~\"^(a|b)$\"} → hook",
                "{service=\"a\", kind!=\"x\"} → hook",
                "{} → team-mail",
            ],
            routes.Select(r => r.Subject.Name));
    }

    [Fact]
    public async Task A_route_for_critical_alerts_weighs_three_and_its_place_is_the_receiver()
    {
        var routes = await RoutesOf(Tree);

        Assert.Equal([3, 3, 1, 1, 1], routes.Select(r => r.Subject.Weight));
        Assert.Equal(("am.yml", 5, 17, 22), (routes[1].At.Path, routes[1].At.Line, routes[1].At.Column, routes[1].At.EndColumn));
    }

    [Fact]
    public async Task No_secret_is_stored()
    {
        var routes = await RoutesOf(Tree + "\n# CANARY");

        Assert.DoesNotContain("CANARY", string.Join('\n', routes.SelectMany(r => r.Destinations.Select(d => d.ToString()).Append(r.At.ToString() + r.At.Excerpt))), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_line_that_holds_more_than_the_receiver_is_not_shown()
    {
        var route = Assert.Single(await RoutesOf("{route: {receiver: a}, receivers: [{name: a, slack_configs: [{api_url: 'https://hooks.example.com/CANARY', channel: '#x'}]}]}"));

        Assert.Null(route.At.Excerpt);
        Assert.Equal(new AlertDestination("slack", Reach.Several, "#x"), Assert.Single(route.Destinations));
    }

    [Theory]
    [InlineData("email_configs: [{to: hanako.sato@example.com}]", "email", Reach.OnePerson)]
    [InlineData("email_configs: [{to: hanako@example.com}]", "email", Reach.OnePerson)]
    [InlineData("email_configs: [{to: h.sato2@example.com}]", "email", Reach.OnePerson)]
    [InlineData("email_configs: [{to: 'Hanako Sato <hanako.sato@example.com>'}]", "email", Reach.OnePerson)]
    [InlineData("email_configs: [{to: 123456789@qq.com}]", "email", Reach.OnePerson)]
    [InlineData("email_configs: [{to: oncall@example.com}]", "email", Reach.Several)]
    [InlineData("email_configs: [{to: team-player@example.com}]", "email", Reach.Several)]
    [InlineData("email_configs: [{to: player@lists.example.com}]", "email", Reach.Several)]
    [InlineData("email_configs: [{to: kanshi-toban@example.co.jp}]", "email", Reach.Several)]
    [InlineData("email_configs: [{to: '{{ .CommonLabels.owner }}@example.com'}]", "email", Reach.Unknown)]
    [InlineData("email_configs: [{to: '${MAIL}'}]", "email", Reach.Unknown)]
    [InlineData("email_configs: [{}]", "email", Reach.Unknown)]
    [InlineData("slack_configs: [{channel: '#alerts'}]", "slack", Reach.Several)]
    [InlineData("slack_configs: [{channel: alerts}]", "slack", Reach.Several)]
    [InlineData("slack_configs: [{channel: '@hanako'}]", "slack", Reach.OnePerson)]
    [InlineData("slack_configs: [{channel: U024BE7LH}]", "slack", Reach.OnePerson)]
    [InlineData("slack_configs: [{channel: C024BE7LH}]", "slack", Reach.Several)]
    [InlineData("slack_configs: [{title: x}]", "slack", Reach.Unknown)]
    [InlineData("pagerduty_configs: [{routing_key: x}]", "pagerduty", Reach.Several)]
    [InlineData("victorops_configs: [{routing_key: x}]", "victorops", Reach.Several)]
    [InlineData("opsgenie_configs: [{api_key: x}]", "opsgenie", Reach.Several)]
    [InlineData("opsgenie_configs: [{responders: [{username: a@example.com, type: user}]}]", "opsgenie", Reach.OnePerson)]
    [InlineData("opsgenie_configs: [{responders: [{name: ops, type: team}]}]", "opsgenie", Reach.Several)]
    [InlineData("pushover_configs: [{user_key: x}]", "pushover", Reach.OnePerson)]
    [InlineData("telegram_configs: [{chat_id: 12345}]", "telegram", Reach.OnePerson)]
    [InlineData("telegram_configs: [{chat_id: -10012345}]", "telegram", Reach.Several)]
    [InlineData("wechat_configs: [{to_user: '@all'}]", "wechat", Reach.Several)]
    [InlineData("wechat_configs: [{to_user: hanako}]", "wechat", Reach.OnePerson)]
    [InlineData("sns_configs: [{phone_number: '+81'}]", "sns", Reach.OnePerson)]
    [InlineData("sns_configs: [{topic_arn: x}]", "sns", Reach.Unknown)]
    [InlineData("msteams_configs: [{webhook_url: x}]", "msteams", Reach.Several)]
    [InlineData("webhook_configs: [{url: x}]", "webhook", Reach.Unknown)]
    [InlineData("emailConfigs: [{to: hanako.sato@example.com}]", "email", Reach.OnePerson)]
    public async Task The_address_tells_how_many_it_reaches(string receiver, string kind, Reach reach)
    {
        var route = Assert.Single(await RoutesOf($"route: {{receiver: a}}\nreceivers:\n- name: a\n  {receiver}\n"));

        var destination = Assert.Single(route.Destinations);
        Assert.Equal((kind, reach), (destination.Kind, destination.Reach));
    }

    [Fact]
    public async Task Several_addresses_in_one_line_are_several_destinations_and_equal_ones_one()
    {
        var several = Assert.Single(await RoutesOf("route: {receiver: a}\nreceivers: [{name: a, email_configs: [{to: 'x@example.com, y@example.com'}]}]"));
        var equal = Assert.Single(await RoutesOf("route: {receiver: a}\nreceivers: [{name: a, email_configs: [{to: x@example.com}, {to: x@example.com}]}]"));

        Assert.Equal(["x@example.com", "y@example.com"], several.Destinations.Select(d => d.Address));
        Assert.Single(equal.Destinations);
    }

    [Fact]
    public async Task What_continues_reaches_the_later_routes_that_surely_take_it()
    {
        var routes = await RoutesOf("""
            route:
              receiver: nobody
              routes:
                - {matchers: [severity="critical"], receiver: one, continue: true}
                - {matchers: [severity="warning"], receiver: three}
                - {matchers: [severity="critical"], receiver: two}
            receivers:
              - {name: nobody}
              - {name: one, email_configs: [{to: hanako@example.com}]}
              - {name: two, email_configs: [{to: taro@example.com}]}
              - {name: three, email_configs: [{to: jiro@example.com}]}
            """);

        Assert.Equal(["hanako@example.com", "taro@example.com"], routes[0].Destinations.Select(d => d.Address));
        Assert.False(routes[0].MayGoOn);
        Assert.Empty(routes[^1].Destinations);
    }

    [Fact]
    public async Task What_continues_may_go_on_to_a_later_route_that_asks_for_another_label()
    {
        var routes = await RoutesOf("""
            route:
              receiver: one
              routes:
                - {matchers: [severity="critical"], receiver: one, continue: true}
                - {matchers: [team="db"], receiver: one}
            receivers: [{name: one, email_configs: [{to: hanako@example.com}]}]
            """);

        Assert.Equal([true, false, false], routes.Select(r => r.MayGoOn));
    }

    [Fact]
    public async Task A_configuration_stands_in_values_secrets_and_objects_as_well()
    {
        const string values = "alertmanager:\n  config:\n    route: {receiver: 'null'}\n    receivers: [{name: 'null'}]\n";
        const string secret = "kind: Secret\nstringData:\n  alertmanager.yaml: |-\n    \"route\":\n      \"receiver\": \"Default\"\n    \"receivers\":\n    - \"name\": \"Default\"\n";
        const string custom = "kind: AlertmanagerConfig\nspec:\n  route:\n    receiver: a\n    routes: [{receiver: a, matchers: [{name: severity, value: critical, matchType: '='}]}]\n  receivers: [{name: a, slackConfigs: [{channel: '@hanako'}]}]\n";

        const string play = "- hosts: monitoring\n  vars:\n    alertmanager_route: {receiver: rota}\n    alertmanager_receivers: [{name: rota, pagerduty_configs: [{}]}]\n";

        Assert.Equal("null", Assert.Single(await RoutesOf(values)).Receiver);
        Assert.Equal("rota", Assert.Single(await RoutesOf(play)).Receiver);
        Assert.Equal(("Default", 5), (await RoutesOf(secret)) is [var route] ? (route.Receiver, route.At.Line) : default);
        Assert.Equal("{severity=\"critical\"} → a", (await RoutesOf(custom))[0].Subject.Name);
    }

    [Fact]
    public async Task A_receiver_that_is_not_defined_is_told()
    {
        var sighting = await Looking.With(new AlertChainsSource(), ("am.yml", "route: {receiver: a, routes: [{receiver: gone, matchers: [x=y]}]}\nreceivers: [{name: a}]\n"));

        Assert.Single(sighting.Seen<AlertChainsSnapshot>().Routes);
        Assert.Contains("gone", Assert.Single(sighting.Unreadable).Reason.En, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Published_configurations_are_read()
    {
        var tree = MemoryTree.FromFolder(SharedData.Path("config/alertmanager"));

        var declared = new WorkloadDeclaration { Sources = new() { Alertmanager = "doc/examples/*.yml" } };

        var sighting = await new AlertChainsSource().LookAsync(new(tree, declared, Looking.Today, null), TestContext.Current.CancellationToken);

        var seen = sighting.Seen<AlertChainsSnapshot>();
        Assert.Equal(8, seen.Routes.Count(r => r.At.Path == "doc/examples/simple.yml"));
        Assert.DoesNotContain(seen.Routes, r => (r.At.Excerpt ?? "").Contains("secret", StringComparison.Ordinal));
    }

    private static async Task<IReadOnlyList<AlertRoute>> RoutesOf(string text) =>
        (await Looking.With(new AlertChainsSource(), ("am.yml", text))).Seen<AlertChainsSnapshot>().Routes;
}
