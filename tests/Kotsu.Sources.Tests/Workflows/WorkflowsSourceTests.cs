using Kotsu.Core.Snapshots;

namespace Kotsu.Sources.Workflows;

public sealed class WorkflowsSourceTests
{
    private const string Path = ".github/workflows/ci.yml";

    [Theory]
    [InlineData("on: push", "push")]
    [InlineData("\"on\": [push, pull_request]", "push pull_request")]
    [InlineData("true: {push: {branches: [main]}, workflow_dispatch: }", "push workflow_dispatch")]
    [InlineData("'on':\n  schedule:\n    - cron: '0 3 * * *'", "schedule")]
    [InlineData("name: nothing", "")]
    public async Task Triggers_are_read_in_each_form(string on, string expected)
    {
        var workflow = await ReadAsync(on + "\njobs: {a: {runs-on: x}}");

        Assert.Equal(expected, string.Join(' ', workflow.Triggers));
    }

    [Theory]
    [InlineData("on: pull_request", true)]
    [InlineData("on: {pull_request: {branches: [main]}}", true)]
    [InlineData("on: {pull_request: {types: [opened, synchronize]}}", true)]
    [InlineData("on: {pull_request: {types: [labeled]}}", false)]
    [InlineData("on: pull_request_target", false)]
    public async Task A_push_to_a_pull_request_starts_it_again_unless_its_types_say_otherwise(string on, bool expected)
    {
        var workflow = await ReadAsync(on + "\njobs: {a: {runs-on: x}}");

        Assert.Equal(expected, workflow.RerunsOnPullRequest);
    }

    [Theory]
    [InlineData("concurrency: ${{ github.ref }}", true)]
    [InlineData("concurrency: {group: ci, cancel-in-progress: true}", true)]
    [InlineData("concurrency: {cancel-in-progress: true}", false)]
    public async Task Concurrency_needs_a_group(string concurrency, bool expected)
    {
        var workflow = await ReadAsync($"on: push\n{concurrency}\njobs:\n  a:\n    {concurrency}");

        Assert.Equal(expected, workflow.HasConcurrency);
        Assert.Equal(expected, workflow.Jobs[0].HasConcurrency);
    }

    [Fact]
    public async Task An_anchor_gives_the_job_what_it_stands_for()
    {
        var workflow = await ReadAsync("""
            on: push
            jobs:
              one: &job
                runs-on: ubuntu-latest
                timeout-minutes: 5
                steps: &steps
                  - uses: actions/checkout@v6
              two: *job
              three:
                runs-on: ubuntu-latest
                steps: *steps
            """);

        Assert.Equal([true, true, false], workflow.Jobs.Select(j => j.HasTimeout));
        Assert.All(workflow.Jobs, j => Assert.Equal("actions/checkout@v6", Assert.Single(j.Steps).Uses));
    }

    [Theory]
    [InlineData("actions/setup-go@v5", "v5")]
    [InlineData("actions/setup-go@924ae3a1cded613372ab5595356fb5720e22ba16 # v6.5.0", "v6.5.0")]
    [InlineData("actions/setup-go@924ae3a1cded613372ab5595356fb5720e22ba16 # pin@v4", "v4")]
    [InlineData("actions/setup-go@924ae3a1cded613372ab5595356fb5720e22ba16", null)]
    [InlineData("./.github/actions/setup", null)]
    public async Task The_version_of_an_action_stands_behind_it_or_in_the_comment(string uses, string? expected)
    {
        var workflow = await ReadAsync($"on: push\njobs:\n  a:\n    steps:\n      - uses: {uses}\n");

        Assert.Equal(expected, workflow.Jobs[0].Steps[0].Version);
    }

    [Fact]
    public async Task Places_are_those_of_the_file()
    {
        var workflow = await ReadAsync("on: push\njobs:\n  build:\n    needs: [lint]\n    steps:\n      - run: make\n");

        var job = Assert.Single(workflow.Jobs);
        Assert.Equal((3, 3, 8), (job.At.Line, job.At.Column, job.At.EndColumn));
        Assert.Equal(4, job.NeedsAt?.Line);
        Assert.Equal("      - run: make", job.Steps[0].At.Excerpt);
    }

    [Theory]
    [InlineData("jobs: [", 1)]
    [InlineData("on: push", 0)]
    [InlineData("just text", 0)]
    public async Task A_broken_file_is_told_and_the_others_are_read(string broken, int line)
    {
        var tree = new MemoryTree((".github/workflows/broken.yml", broken), (Path, "on: push\njobs: {a: {runs-on: x}}"));

        var sighting = await OneLook.At(tree, new WorkflowsSource());

        Assert.Equal(Path, Assert.Single(((WorkflowsSnapshot)sighting.Snapshot!).Workflows).At.Path);
        var told = Assert.Single(sighting.Unreadable);
        Assert.Equal(".github/workflows/broken.yml", told.At.Path);
        Assert.True(told.At.Line >= line);
    }

    [Theory]
    [InlineData(".github/workflows/below/ci.yml")]
    [InlineData("web/.github/workflows/ci.yml")]
    [InlineData(".github/actions/setup/action.yml")]
    [InlineData(".github/workflows/ci.json")]
    public async Task What_GitHub_does_not_run_is_no_workflow(string path)
    {
        var sighting = await OneLook.At(new MemoryTree((path, "jobs: {a: {runs-on: x}}")), new WorkflowsSource());

        Assert.Null(sighting.Snapshot);
        Assert.False(sighting.NotSeen!.CouldNotLook);
    }

    private static async Task<Workflow> ReadAsync(string text) =>
        Assert.Single((await OneLook.At<WorkflowsSnapshot>(new MemoryTree((Path, text)), new WorkflowsSource())).Workflows);
}
