using Kotsu.Core.Snapshots;
using Kotsu.Core.Workloads;

namespace Kotsu.Sources.Objectives;

public sealed class ObjectivesSourceTests
{
    [Theory]
    [InlineData("apiVersion: openslo/v1\nkind: SLO\nmetadata: {name: n}\nspec: {service: s, indicatorRef: i, objectives: [{target: 0.995}]}", 0.995)]
    [InlineData("apiVersion: openslo/v1\nkind: SLO\nmetadata: {name: n}\nspec: {service: s, objectives: [{targetPercent: 99.5}]}", 0.995)]
    [InlineData("apiVersion: openslo/v1alpha\nkind: SLO\nmetadata: {name: n}\nspec: {service: s, objectives: [{ratioMetrics: {}, target: 0.9}]}", 0.9)]
    [InlineData("version: prometheus/v1\nservice: s\nslos: [{name: n, objective: 99.9}]", 0.999)]
    [InlineData("apiVersion: sloth.slok.dev/v1\nkind: PrometheusServiceLevel\nspec: {service: s, slos: [{name: n, objective: 99}]}", 0.99)]
    [InlineData("apiVersion: pyrra.dev/v1alpha1\nkind: ServiceLevelObjective\nmetadata: {name: n, labels: {app: s}}\nspec: {target: '99.9'}", 0.999)]
    public async Task An_objective_is_read_in_each_format(string text, double target)
    {
        var snapshot = await ReadAsync(("slo.yaml", text));

        var objective = Assert.Single(snapshot.Objectives);
        Assert.Equal(("s", "n", target), (objective.Service, objective.Name, objective.Target));
        Assert.Equal("s", Assert.Single(snapshot.Services).Name);
    }

    [Theory]
    [InlineData("101", "'101'")]
    [InlineData("0", "'0'")]
    [InlineData("high", "'high'")]
    [InlineData("", "''")]
    public async Task A_target_that_is_no_ratio_is_told_and_the_objective_stays(string target, string told)
    {
        var sighting = await OneLook.At(new MemoryTree(("slo.yaml", $"version: prometheus/v1\nservice: s\nslos:\n  - name: n\n    objective: {target}\n")), new ObjectivesSource());

        Assert.Null(Assert.Single(((ObjectivesSnapshot)sighting.Snapshot!).Objectives).Target);
        var trouble = Assert.Single(sighting.Unreadable);
        Assert.InRange(trouble.At.Line, 4, 5);
        Assert.Contains(told, trouble.Reason.En, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("version: prometheus/v1\nservice: ''\nslos: [{name: a, objective: 99}, {name: b, objective: 99}]", 2)]
    [InlineData("version: prometheus/v1\nservice: s\nslos: []", 1)]
    [InlineData("apiVersion: openslo/v1\nkind: SLO\nmetadata: {name: n}\nspec: {objectives: [{target: 0.9}]}", 3)]
    [InlineData("apiVersion: openslo/v1\nkind: [", 2)]
    public async Task A_broken_file_is_told_once_with_its_place(string text, int line)
    {
        var sighting = await OneLook.At(new MemoryTree(("slo.yaml", text)), new ObjectivesSource());

        Assert.Null(sighting.Snapshot);
        Assert.InRange(Assert.Single(sighting.Unreadable).At.Line, line - 1, line + 1);
    }

    [Fact]
    public async Task Templates_that_are_no_YAML_yet_are_no_trouble()
    {
        var tree = new MemoryTree(("deploy/app.yaml", "kind: Deployment\n{{- if .Values.on }}\nmetadata: {{ .Values.x }}\n"), ("slo.yaml", "version: prometheus/v1\nservice: s\nslos: [{name: n, objective: 99}]"));

        var sighting = await OneLook.At(tree, new ObjectivesSource());

        Assert.Empty(sighting.Unreadable);
        Assert.NotNull(sighting.Snapshot);
    }

    [Fact]
    public async Task The_parts_of_a_declared_journey_are_services()
    {
        var declaration = new WorkloadDeclaration { Journeys = [new("play", "Play a video", ["player", "cdn"])] };

        var snapshot = await OneLook.At<ObjectivesSnapshot>(new MemoryTree(), new ObjectivesSource(), declaration: declaration);

        Assert.Equal(["cdn", "player"], snapshot.Services.Select(s => s.Name));
    }

    [Theory]
    [InlineData("shop-cart", "service", "production", "shop-cart")]
    [InlineData("shop-cart", "service", "deprecated", "")]
    [InlineData("cart", "library", "production", "")]
    [InlineData("shop-carts", "service", "production", "cart shop-carts")]
    public async Task What_the_catalog_says_of_a_service_goes_before_what_other_files_let_us_guess(string name, string type, string lifecycle, string services)
    {
        var snapshot = await ReadAsync(
            ("catalog-info.yaml", $"apiVersion: backstage.io/v1alpha1\nkind: Component\nmetadata: {{name: {name}}}\nspec: {{type: {type}, lifecycle: {lifecycle}}}"),
            ("compose.yaml", "services: {cart: {build: ., ports: [80]}}"),
            ("slo.yaml", "version: prometheus/v1\nservice: cart\nslos: [{name: n, objective: 99}]"));

        Assert.Equal(services, string.Join(' ', snapshot.Services.Select(s => s.Name)));
        Assert.Equal(name == "shop-cart" ? "shop-cart" : "cart", snapshot.Objectives[0].Service);
    }

    [Fact]
    public async Task Nothing_seen_says_how_to_declare()
    {
        var sighting = await OneLook.At(new MemoryTree(("README.md", "x"), ("examples/slo.yaml", "version: prometheus/v1\nservice: s\nslos: [{name: n, objective: 99}]")), new ObjectivesSource());

        Assert.Equal("journeys", sighting.NotSeen?.Declare);
    }

    [Fact]
    public async Task Objectives_of_the_formats_own_projects_are_all_read()
    {
        var folder = SharedData.Path("config/slo");
        var files = Directory.EnumerateFiles(folder, "*.y*ml", SearchOption.AllDirectories).Where(f => !f.Contains("/validate", StringComparison.Ordinal));

        var sighting = await OneLook.At(new MemoryTree([.. files.Select((f, i) => ($"slo/{i}.yaml", File.ReadAllText(f)))]), new ObjectivesSource());

        Assert.Contains("prometheus/v999", Assert.Single(sighting.Unreadable).Reason.En, StringComparison.Ordinal);
        var snapshot = Assert.IsType<ObjectivesSnapshot>(sighting.Snapshot);
        Assert.Equal(46, snapshot.Objectives.Count);
        Assert.DoesNotContain(snapshot.Objectives, o => o.Target is null);
        Assert.Equal(10, snapshot.Services.Count);
    }

    private static Task<ObjectivesSnapshot> ReadAsync(params (string Path, string Text)[] files) =>
        OneLook.At<ObjectivesSnapshot>(new MemoryTree(files), new ObjectivesSource());
}
