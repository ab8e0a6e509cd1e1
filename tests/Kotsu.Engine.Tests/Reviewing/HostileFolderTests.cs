using System.Diagnostics;
using Kotsu.Core.Reviews;

namespace Kotsu.Engine.Tests.Reviewing;

/// <summary>Folders that want to hang, crash or rob whoever looks at them. The rest of the review is there each time.</summary>
public sealed class HostileFolderTests
{
    private const string Canary = "canary-7c1f";

    public static TheoryData<string, string> Files => new()
    {
        { "ops/deep.yml", new string('[', 1000) },
        { "ops/bomb.yml", AliasBomb() },
        { ".github/workflows/deep.yml", "jobs: " + new string('{', 5000) },
        { "ops/half.yml", "groups:\n  - name: \"unfinished" },
        { "catalog-info.yaml", "\0\0\0" },
        { ".kotsu/evidence/deep.yaml", new string('[', 1000) },
        { "docs/runbooks/long.md", new string('#', 200_000) },
    };

    [Theory]
    [MemberData(nameof(Files))]
    public async Task A_file_that_cannot_be_read_is_told_and_the_rest_is_there(string path, string text)
    {
        using var repository = Video.Create((path, text));

        var report = (await Video.ReviewAsync(repository.Folder)).Report!;

        AssertRestIsThere(report);
    }

    [Fact]
    public async Task A_broken_file_is_named_with_its_reason()
    {
        using var repository = Video.Create(("ops/deep.yml", Video.Rules + "\nmore: " + new string('[', 1000)));

        var report = (await Video.ReviewAsync(repository.Folder)).Report!;

        Assert.Contains(report.Unreadable, u => u.At.Path == "ops/deep.yml");
    }

    [Theory]
    [InlineData("values.yaml")]
    [InlineData("kotsu.yaml")]
    [InlineData(".kotsu/evidence/a.yaml")]
    [InlineData(".kotsu/cache/kotsu.db")]
    public async Task A_pipe_is_not_waited_for(string path)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no named pipes in folders.");
        using var repository = Video.Create();
        Directory.CreateDirectory(Path.GetDirectoryName(repository.Path(path.Split('/')))!);
        Process.Start("mkfifo", [repository.Path(path.Split('/'))]).WaitForExit();

        AssertRestIsThere((await Video.ReviewAsync(repository.Folder)).Report!);
        AssertRestIsThere((await Video.ReviewAsync(repository.Folder, r => r with { IsWorkTree = true })).Report!);
    }

    [Theory]
    [InlineData("kotsu.yaml")]
    [InlineData("ops/linked.yml")]
    [InlineData("docs/runbooks/linked.md")]
    [InlineData(".kotsu/evidence/linked.yaml")]
    public async Task A_link_to_a_file_outside_is_not_followed(string path)
    {
        using var repository = Video.Create();
        await File.WriteAllTextAsync(repository.Beside("secret"), $"workload: {Canary}\ngroups: [{{rules: [{{alert: {Canary}, expr: x}}]}}]\n", TestContext.Current.CancellationToken);
        Directory.CreateDirectory(Path.GetDirectoryName(repository.Path(path.Split('/')))!);
        File.CreateSymbolicLink(repository.Path(path.Split('/')), repository.Beside("secret"));
        repository.Commit("2026-01-16", Video.Ann);

        foreach (var isWorkTree in new[] { false, true })
        {
            var report = (await Video.ReviewAsync(repository.Folder, r => r with { IsWorkTree = isWorkTree })).Report!;

            AssertRestIsThere(report);
            Assert.DoesNotContain(Canary, Video.Write(report), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_linked_statement_folder_is_not_followed()
    {
        using var repository = Video.Create();
        Directory.CreateDirectory(repository.Beside("elsewhere"));
        await File.WriteAllTextAsync(Path.Combine(repository.Beside("elsewhere"), "a.yaml"), Canary, TestContext.Current.CancellationToken);
        Directory.CreateDirectory(repository.Path(".kotsu"));
        Directory.CreateSymbolicLink(repository.Path(".kotsu", "evidence"), repository.Beside("elsewhere"));

        Assert.Empty((await Video.ReviewAsync(repository.Folder)).Report!.Unreadable);
    }

    private static void AssertRestIsThere(ReviewReport report) =>
        Assert.Equal(1, report.Facts.Single(f => f.Probe == SmallLens.NoRunbook).Count);

    private static string AliasBomb()
    {
        var bomb = "a0: &a0 [lol, lol, lol, lol, lol, lol, lol, lol, lol]\n";
        for (var level = 1; level < 10; level++)
        {
            bomb += $"a{level}: &a{level} [*a{level - 1}, *a{level - 1}, *a{level - 1}, *a{level - 1}, *a{level - 1}, *a{level - 1}, *a{level - 1}, *a{level - 1}, *a{level - 1}]\n";
        }

        return bomb + "groups: *a9\n";
    }
}
