using Kotsu.Core.Findings;
using Kotsu.Core.Snapshots;
using Kotsu.Core.Text;
using Kotsu.Sources.Workflows;

namespace Kotsu.Probes.WorkflowWastesTime;

public sealed class WorkflowWastesTimeProbeTests
{
    private static readonly DateOnly Today = new(2026, 11, 21);

    public static TheoryData<string> Fixtures => [.. ProbeFixtures.Of("WorkflowWastesTime")];

    [Theory]
    [MemberData(nameof(Fixtures))]
    public Task Finds_what_the_fixture_says(string fixture) =>
        ProbeFixtures.Check(new WorkflowWastesTimeProbe(), new WorkflowsSource(), fixture, Today);

    [Fact]
    public void All_reasons_are_named_and_the_first_one_leads()
    {
        var job = Job with { HasTimeout = false, Steps = [Run("npm ci")] };

        var finding = Judge(job, rerunsOnPullRequest: true);

        Assert.Equal("no-timeout", finding.Message);
        Assert.Equal("no timeout, no cache for Node.js packages, no concurrency group", finding.Values["reasons"].In(Language.English));
        Assert.Equal("タイムアウトなし、Node.jsのパッケージのキャッシュなし、並行実行グループなし", finding.Values["reasons"].In(Language.Japanese));
    }

    [Theory]
    [InlineData("npm ci", true)]
    [InlineData("npm i", true)]
    [InlineData("npm install --no-audit", true)]
    [InlineData("npm install left-pad", false)]
    [InlineData("npm install --global left-pad", false)]
    [InlineData("cd web; yarn", true)]
    [InlineData("yarn test", false)]
    [InlineData("pip install .[test]", true)]
    [InlineData("pip install -r requirements.txt", true)]
    [InlineData("pip install black", false)]
    [InlineData("sudo -E ./gradlew build", true)]
    [InlineData("mvn --version", false)]
    [InlineData("bundle", true)]
    [InlineData("bundle exec rake", false)]
    [InlineData("dotnet restore \\\n  --locked-mode", true)]
    [InlineData("dotnet tool list", false)]
    [InlineData("echo 'cargo build'", false)]
    [InlineData("test -f x && cargo build", true)]
    public void Commands_that_fetch_many_packages_want_a_cache(string script, bool wantsCache)
    {
        var finding = Judge(Job with { Steps = [Run(script)] });

        Assert.Equal(wantsCache ? Outcome.True : Outcome.False, finding.Outcome);
    }

    [Theory]
    [InlineData("${{ steps.detect.outputs.manager }} install", true)]
    [InlineData("docker run \\`\n  ${{ env.IMAGE }} make", false)]
    public void A_tool_that_a_step_found_out_belongs_to_the_language_that_is_set_up(string script, bool wantsCache)
    {
        var finding = Judge(Job with { Steps = [Uses("actions/setup-node", "v4", []), Run(script)] });

        Assert.Equal(wantsCache ? Outcome.True : Outcome.False, finding.Outcome);
    }

    [Theory]
    [InlineData(".github/actions/setup", false)]
    [InlineData(".github/actions/wait-for-services", true)]
    public void An_own_action_that_prepares_something_may_cache(string action, bool wantsCache)
    {
        var finding = Judge(Job with { Steps = [Uses($"./{action}", "v1", []), Run("npm ci")] });

        Assert.Equal(wantsCache ? Outcome.True : Outcome.False, finding.Outcome);
    }

    [Theory]
    [InlineData(null, true)]
    [InlineData("github.event_name == 'push'", false)]
    [InlineData("startsWith(github.ref, 'refs/tags/v')", false)]
    [InlineData("github.event_name != 'pull_request'", false)]
    [InlineData("github.event_name != 'pull_request' || !contains(github.event.pull_request.labels.*.name, 'skip')", true)]
    [InlineData("${{ !startsWith(github.ref, 'refs/tags/') }}", true)]
    [InlineData("github.repository == 'kotsu/kotsu'", true)]
    public void Only_jobs_that_pull_requests_start_want_a_group(string? condition, bool wantsGroup)
    {
        var finding = Judge(Job with { Condition = condition }, rerunsOnPullRequest: true);

        Assert.Equal(wantsGroup ? Outcome.True : Outcome.False, finding.Outcome);
    }

    [Theory]
    [InlineData("v3", null, true)]
    [InlineData("v4", null, false)]
    [InlineData("main", null, false)]
    [InlineData("v5.0.2", "false", true)]
    public void Setup_go_caches_by_itself_from_version_4_on(string version, string? cache, bool wantsCache)
    {
        var setup = Uses("actions/setup-go", version, cache is null ? [] : new() { ["cache"] = cache });

        var finding = Judge(Job with { Steps = [setup, Run("go test ./...")] });

        Assert.Equal(wantsCache ? Outcome.True : Outcome.False, finding.Outcome);
    }

    [Theory]
    [InlineData("v4", "npm", true)]
    [InlineData("v5", "npm", false)]
    [InlineData("v5", "pnpm", false)]
    [InlineData("v5", null, true)]
    [InlineData("v6", "npm", false)]
    [InlineData("v6", "pnpm", true)]
    public void Setup_node_caches_by_itself_as_its_version_and_package_json_say(string version, string? manager, bool wantsCache)
    {
        var job = Job with { Steps = [Uses("actions/setup-node", version, []), Run("npm ci")] };

        var finding = Judge(job, nodePackageManager: manager);

        Assert.Equal(wantsCache ? Outcome.True : Outcome.False, finding.Outcome);
    }

    private static WorkflowJob Job { get; } = new() { Id = "build", At = new(".github/workflows/ci.yml", 3), HasTimeout = true, RunsOn = ["ubuntu-latest"] };

    private static WorkflowStep Run(string script) => new(Job.At, null, script, new Dictionary<string, string>());

    private static WorkflowStep Uses(string action, string version, Dictionary<string, string> inputs) => new(Job.At, $"{action}@{version}", null, inputs, version);

    private static Finding Judge(WorkflowJob job, bool rerunsOnPullRequest = false, string? nodePackageManager = null)
    {
        var workflow = new Workflow
        {
            At = new(".github/workflows/ci.yml"),
            Name = "CI",
            Triggers = ["push"],
            HasConcurrency = false,
            RerunsOnPullRequest = rerunsOnPullRequest,
            Jobs = [job],
        };
        var snapshot = new WorkflowsSnapshot { ObservedOn = Today, Workflows = [workflow], NodePackageManager = nodePackageManager };
        return Assert.Single(new WorkflowWastesTimeProbe().Run(new([snapshot])));
    }
}
