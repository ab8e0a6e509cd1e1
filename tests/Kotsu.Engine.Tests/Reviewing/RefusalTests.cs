namespace Kotsu.Engine.Tests.Reviewing;

/// <summary>What cannot be reviewed at all.</summary>
public sealed class RefusalTests
{
    [Fact]
    public async Task Nothing_at_the_path() => Assert.Equal("KOTSU0201", await CodeAsync("/nowhere/at/all"));

    [Fact]
    public async Task A_file()
    {
        using var folder = new TemporaryFolder();
        folder.Write("file", "");

        Assert.Equal("KOTSU0202", await CodeAsync(folder.At("file")));
    }

    [Fact]
    public async Task A_bare_repository_whose_head_leads_nowhere()
    {
        using var repository = Video.Create();
        var bare = repository.Beside("bare.git");
        GeneratedRepository.Run(repository.Folder, ["clone", "--quiet", "--bare", repository.Folder, bare]);
        await File.WriteAllTextAsync(Path.Combine(bare, "HEAD"), new string('0', 40), TestContext.Current.CancellationToken);

        Assert.Equal("KOTSU0203", await CodeAsync(bare));
    }

    [Fact]
    public async Task A_declaration_with_a_misspelt_key_is_told_with_its_place()
    {
        using var repository = Video.Create(("kotsu.yaml", "workload: streaming\nexclud: [a]\n"));

        var problem = (await Video.ReviewAsync(repository.Folder)).Problem!;

        Assert.Equal("KOTSU0204", problem.Code);
        Assert.StartsWith("kotsu.yaml:2:1", Core.Problems.ProblemPages.Message(problem).En, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_unknown_lens()
    {
        using var repository = Video.Create(("kotsu.yaml", "lenses: [operational-excelence]\n"));

        Assert.Equal("KOTSU0205", await CodeAsync(repository.Folder));
    }

    [Fact]
    public async Task The_work_tree_of_a_bare_repository()
    {
        using var repository = Video.Create();
        var bare = repository.Beside("bare.git");
        GeneratedRepository.Run(repository.Folder, ["clone", "--quiet", "--bare", repository.Folder, bare]);

        Assert.Equal("KOTSU0207", (await Video.ReviewAsync(bare, r => r with { IsWorkTree = true })).Problem?.Code);
    }

    private static async Task<string?> CodeAsync(string path) => (await Video.ReviewAsync(path)).Problem?.Code;
}
