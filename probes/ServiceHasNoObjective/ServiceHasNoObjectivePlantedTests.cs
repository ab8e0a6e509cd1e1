using Kotsu.Sources.Objectives;

namespace Kotsu.Probes.ServiceHasNoObjective;

public sealed class ServiceHasNoObjectivePlantedTests
{
    private const string Clean = "probes/ServiceHasNoObjective/fixtures/every-service-has-one";

    private const string Component = "\n---\napiVersion: backstage.io/v1alpha1\nkind: Component\nmetadata: {name: search}\nspec: {lifecycle: production}\n";

    private const string Workload = """
        apiVersion: apps/v1
        kind: Deployment
        metadata: {name: search, namespace: shop}
        spec:
          template:
            metadata: {labels: {app: search, tier: web}}
            spec: {containers: [{name: search, image: "search:1"}, {name: proxy, image: "nginx:1"}]}
        ---
        apiVersion: v1
        kind: Service
        metadata: {name: find}
        spec: {selector: {app: search}}
        """;

    public static IReadOnlyList<PlantedFault> Faults { get; } =
    [
        In("slo/openslo.yaml", "service: player,", "service: players,", "player"),
        In("slo/openslo.yaml", "{service: Portal,", "{service: portal-admin,", "portal"),
        In("slo/openslo.yaml", "kind: SLO\nmetadata: {name: billing-pay}", "kind: SLI\nmetadata: {name: billing-pay}", "billing"),
        In("slo/openslo.yaml", "apiVersion: openslo/v1alpha\nkind: SLO", "apiVersion: openslo/v1alpha\nkind: DataSource", "portal"),
        In("slo/openslo.yaml", "\nmetadata: {name: player-start}", "\nmetadata: {}", "player"),
        In("slo/sloth.yaml", "service: thumbnails", "service: images", "thumbnails"),
        In("slo/sloth.yaml", "slos: [{name: requests, objective: 99.5}]", "slos: []", "thumbnails"),
        In("slo/sloth.yaml", "version: prometheus/v1\n", "version: unheard/v9\n", "thumbnails"),
        In("slo/sloth.yaml", "  service: streaming/origin", "  service: \"\"", "origin"),
        In("slo/sloth.yaml", "kind: PrometheusServiceLevel", "kind: AlertWindows", "origin"),
        In("slo/pyrra.yaml", "{name: recommend-latency}", "{name: recommender-latency, labels: {app: other}}", "recommend"),
        In("slo/pyrra.yaml", "pyrra.dev/service: sessions", "pyrra.dev/service: logins", "sessions"),
        In("catalog-info.yaml", "", Component, "search"),
        In("catalog-info.yaml", "", Component.Replace("{lifecycle", "{type: service, lifecycle", StringComparison.Ordinal), "search"),
        In("teams/catalog-info.yml", "", Component, "search"),
        In("compose.yaml", "services:\n", "services:\n  search:\n    build: {context: .}\n    expose: [80]\n", "search"),
        In("docker-compose.override.yml", "", "services: {search: {build: ., ports: [80]}}\n", "search"),
        In("compose.yaml", "services:\n", "services:\n  search: {build: .}\n  web: {image: x, depends_on: [search]}\n", "search"),
        In("deploy/search.yaml", "", Workload, "search"),
        In("deploy/search.yaml", "", Workload.Replace("Deployment", "StatefulSet", StringComparison.Ordinal), "search"),
        In("deploy/search.yaml", "", "kind: List\nitems:\n" + string.Concat(Workload.Split("\n---\n").Select(d => "- " + d.Replace("\n", "\n  ", StringComparison.Ordinal) + "\n")), "search"),
        In("chart/Chart.yaml", "", "{apiVersion: v2, name: search, version: 1.0.0}", "search", ("chart/templates/x.yaml", "kind: StatefulSet\n---\nkind: Service\n")),
        In("slo/services.yaml", "", "apiVersion: openslo/v1\nkind: Service\nmetadata: {name: search}\n", "search"),
    ];

    public static TheoryData<int> Numbers => [.. Enumerable.Range(0, Faults.Count)];

    [Theory]
    [MemberData(nameof(Numbers))]
    public async Task A_planted_fault_is_found_and_nothing_else(int number)
    {
        var fault = Faults[number];

        var found = await fault.FoundByAsync(new ServiceHasNoObjectiveProbe(), new ObjectivesSource(), Clean);

        Assert.Equal([(fault.Message, fault.Subject)], found);
    }

    private static PlantedFault In(string path, string from, string to, string service, params (string Path, string Text)[] beside) =>
        new(path, from, to, service, "none") { Beside = beside };
}
