using Kotsu.Sources.Workflows;

namespace Kotsu.Probes.WorkflowWastesTime;

public sealed class WorkflowWastesTimePlantedTests
{
    private const string Clean = "probes/WorkflowWastesTime/fixtures/nothing-to-find";
    private const string Ci = ".github/workflows/ci.yml";

    public static IReadOnlyList<PlantedFault> Faults { get; } =
    [
        In("    timeout-minutes: 5\n", "", "lint", "no-timeout"),
        In("    timeout-minutes: 13\n", "", "java", "no-timeout"),
        In("    timeout-minutes: 20\n", "    timeout-minutes:\n", "build", "no-timeout"),
        In("    timeout-minutes: 22\n", "    # timeout-minutes: 22\n", "ship", "no-timeout"),
        In("        timeout-minutes: 19\n", "", "php", "no-timeout"),
        In("  php:\n", "  quick:\n    runs-on: ubuntu-latest\n    steps: [{run: echo hello}]\n  php:\n", "quick", "no-timeout"),
        In(", cache: npm", "", "node", "no-cache"),
        In(", cache: npm", ", cache: ''", "node", "no-cache"),
        In("      - run: npm ci\n", "      - run: npm ci && dotnet build\n", "node", "no-cache"),
        In(", cache: pip", "", "python", "no-cache"),
        In("pip install -r requirements.txt\n", "poetry install && bundle\n", "python", "no-cache"),
        In(", cache: maven", "", "java", "no-cache"),
        In("      - uses: gradle/actions/setup-gradle@v5\n", "", "gradle", "no-cache"),
        In("setup-gradle@v5", "setup-gradle@v5\n        with: {cache-disabled: true}", "gradle", "no-cache"),
        In("# v6.5.0", "# v3.5.0", "go", "no-cache"),
        In("# v6.5.0", "# v6.5.0\n        with: {cache: false}", "go", "no-cache"),
        In("{bundler-cache: true}\n      - run: bundle exec rake", "{ruby-version: 4.0}\n      - run: bundle install", "ruby", "no-cache"),
        In("path: ~/.nuget/packages", "path: /tmp/.buildx-cache", "dotnet", "no-cache"),
        In("      - uses: Swatinem/rust-cache@v2\n", "", "rust", "no-cache"),
        In("      - uses: ramsey/composer-install@v3\n", "      - run: composer install\n", "php", "no-cache"),
        In("  build:\n    runs-on: ubuntu-latest\n    timeout-minutes: 20\n", "  build:\n    runs-on: ubuntu-latest\n    timeout-minutes: 20\n    needs: [rust]\n", "build", "needless-wait"),
        In("    timeout-minutes: 15\n", "    timeout-minutes: 15\n    needs: java\n", "go", "needless-wait"),
        In("        with: {name: dist}\n", "        with: {name: coverage}\n", "browser", "needless-wait"),
        In("      - uses: actions/download-artifact@v4\n        with: {name: dist}\n", "", "browser", "needless-wait"),
        In("    timeout-minutes: 18\n", "    timeout-minutes: 18\n    needs: [lint, browser]\n", "rust", "needless-wait"),
    ];

    public static TheoryData<int> Numbers => [.. Enumerable.Range(0, Faults.Count)];

    [Theory]
    [MemberData(nameof(Numbers))]
    public async Task A_planted_fault_is_found_and_nothing_else(int number)
    {
        var fault = Faults[number];

        var found = await fault.FoundByAsync(new WorkflowWastesTimeProbe(), new WorkflowsSource(), Clean);

        Assert.Equal([(fault.Message, fault.Subject)], found);
    }

    [Theory]
    [InlineData("  group: ci-${{ github.ref }}\n", "")]
    [InlineData("concurrency:\n  group: ci-${{ github.ref }}\n  cancel-in-progress: true\n", "")]
    [InlineData("concurrency:\n", "x-concurrency:\n")]
    public async Task Without_a_group_every_job_that_pull_requests_start_is_found(string from, string to)
    {
        var fault = new PlantedFault(Ci, from, to, "", "no-concurrency");

        var found = await fault.FoundByAsync(new WorkflowWastesTimeProbe(), new WorkflowsSource(), Clean);

        // All but the job that only pushes start.
        Assert.Equal(12, found.Count(f => f.Message == "no-concurrency"));
        Assert.DoesNotContain(found, f => f.Subject == $"{Ci}#ship");
    }

    private static PlantedFault In(string from, string to, string job, string message) => new(Ci, from, to, $"{Ci}#{job}", message);
}
