using Kotsu.Core.Snapshots;

namespace Kotsu.Sources.Workflows;

public sealed class TakenFromNeedsTests
{
    [Theory]
    [InlineData("if: needs.build.outputs.changed == 'true'")]
    [InlineData("env: {V: \"${{ needs['build'].outputs.v }}\"}")]
    [InlineData("if: failure()")]
    [InlineData("if: contains(needs.*.result, 'failure')")]
    [InlineData("steps: [{run: \"echo '${{ toJSON( needs ) }}'\"}]")]
    [InlineData("strategy: {matrix: {v: \"${{ fromJSON(needs.build.outputs.list) }}\"}}")]
    [InlineData("steps: [{uses: actions/download-artifact@v4}]")]
    [InlineData("steps: [{uses: actions/download-artifact@v4, with: {name: dist}}]")]
    [InlineData("steps: [{uses: actions/download-artifact@v4, with: {name: \"dist-${{ matrix.os }}\"}}]")]
    [InlineData("steps: [{run: gh run download}]")]
    [InlineData("steps: [{uses: actions/cache/restore@v4, with: {key: built, path: out}}]")]
    [InlineData("steps: [{run: docker run ghcr.io/shop/cart}]")]
    [InlineData("container: ghcr.io/shop/cart:main")]
    public async Task A_job_takes(string what) => Assert.Equal(["build"], await TakenAsync(what));

    [Theory]
    [InlineData("steps: [{run: make test}]")]
    [InlineData("steps: [{run: echo this needs.building}]")]
    [InlineData("steps: [{run: echo someneeds.build}]")]
    [InlineData("if: needs.builder.outputs.changed")]
    [InlineData("steps: [{uses: actions/download-artifact@v4, with: {name: coverage}}]")]
    [InlineData("steps: [{uses: actions/cache@v4, with: {key: npm, path: out}}]")]
    [InlineData("if: success()")]
    public async Task A_job_takes_nothing(string what) => Assert.Empty(await TakenAsync(what));

    [Fact]
    public async Task Artifacts_of_a_called_workflow_may_be_what_is_downloaded()
    {
        var takes = await TakenAsync("steps: [{uses: actions/download-artifact@v4}]", "uses: ./.github/workflows/build.yml");

        Assert.Equal(["build"], takes);
    }

    private const string Build = """
            steps:
              - uses: actions/upload-artifact@v4
                with: {name: dist, path: out}
              - uses: actions/cache/save@v4
                with: {key: built, path: out}
              - uses: docker/build-push-action@v6
                with: {push: true, tags: ghcr.io/shop/cart:main}
        """;

    private static async Task<IReadOnlyList<string>> TakenAsync(string what, string build = "\n" + Build)
    {
        var text = $"on: push\njobs:\n  build:\n    {build.TrimStart(' ')}\n  test:\n    needs: build\n    {what}\n";
        var snapshot = await OneLook.At<WorkflowsSnapshot>(new MemoryTree((".github/workflows/ci.yml", text)), new WorkflowsSource());
        return snapshot.Workflows[0].Jobs[1].Takes;
    }
}
