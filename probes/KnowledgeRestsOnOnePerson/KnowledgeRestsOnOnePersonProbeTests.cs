using Kotsu.Core.Findings;
using Kotsu.Core.Snapshots;
using Kotsu.Sources.Code.Knowledge;

namespace Kotsu.Probes.KnowledgeRestsOnOnePerson;

public sealed class KnowledgeRestsOnOnePersonProbeTests
{
    public static TheoryData<string> Fixtures => [.. ProbeFixtures.Of("KnowledgeRestsOnOnePerson")];

    // Who changed the files of one folder, a file on each line; and whether the folder rests on one person.
    public static TheoryData<string, bool> Histories => new()
    {
        { "Ann 1|Ann 1|Ann 1|Ann 1|Ann 1", true },
        { "Ann 1|Ann 1|Ann 1|Ann 1|Ben 1", true },
        { "Ann 1|Ann 1|Ann 1|Cat 1|Ben 1", true },
        { "Ann 50|Ann 50|Ann 50|Ann 50|Ann 50", true },
        { "Ann 9, Ben 1|Ann 1|Ann 1|Ann 1|Ann 1", true },
        { "Ben 1, Ann 40|Ann 1|Ann 1|Ann 1|Ann 1", true },
        { "Ben 1, Ann 40|Ann 9|Ann 9|Cat 1, Ann 40|Ann 9", true },
        { "Ann 1, dependabot[bot] 90|Ann 1, dependabot[bot] 90|Ann 1|Ann 1|Ann 1", true },
        { "dependabot[bot] 1, Ann 1|dependabot[bot] 1, Ann 2|Ann 1|Ann 1|Ann 1", true },
        { "Ann 1|Ann 1|Ann 1|Ann 1|renovate[bot] 5", true },
        { "Ann 1|Ann 1|Ann 1|Ann 1|Ann 1|Ben 1|Cat 1", true },
        { "Ann 1|Ann 1|Ann 1|Ann 1|Ben 1|Cat 1|Dan 1", true },
        { "Ann 1|Ann 1|Ann 1|Ann 1|Ann 1|Ann 1|Ann 1|Ann 1|Ann 1|Ben 1", true },
        { "Ann 3, Ben 1|Ann 3, Cat 1|Ann 3, Dan 1|Ann 3, Eve 1|Ann 3, Fay 1", true },
        { "Ann 20, Ben 1|Ann 20|Ann 20|Ann 20|Ann 20", true },
        { "Ann 2|Ann 2|Ann 2|Ann 2|Ben 90", true },
        { "Ann 1|Ann 1|Ann 1|Ann 1|Ann 1|Ann 1|Ben 1, Cat 1, Dan 1", true },
        { "Ann 7|Ann 7|Ann 7|Ann 7|Ann 7|Ben 7|Ben 7, Ann 1", true },
        { "Ann 8, Ben 1|Ann 8|Ann 8|Ann 8|Ann 8|Ann 8|Ann 8", true },
        { "Ann 1|Ann 1|Ann 1|Ann 1|Cat 1, Ben 30", true },
        { "Ann 1, Ben 9|Ben 1|Ben 1|Ben 1|Ben 1", true },
        { "Ann 1|Ann 1|Ben 1|Ben 1|Cat 1", false },
        { "Ann 1|Ann 1|Ann 1|Ben 1|Ben 1|Ben 1", false },
        { "Ann 1, Ben 4|Ann 1, Ben 4|Ann 1, Ben 4|Ann 1|Ben 1", false },
        { "Ann 9, Ben 1|Ann 9, Ben 1|Ann 9|Ann 9|Ann 9", false },
        { "Ann 1|Ben 1|Cat 1|Dan 1|Eve 1", false },
    };

    [Theory]
    [MemberData(nameof(Fixtures))]
    public async Task Finds_what_the_fixture_says(string fixture)
    {
        var tree = MemoryTree.FromFolder(Checkout.Path(fixture));
        var written = new WrittenHistory(await File.ReadAllTextAsync(Checkout.Path(fixture, WrittenHistory.FileName), TestContext.Current.CancellationToken));

        ProbeFixtures.Compare(await JudgeAsync(tree, written), fixture);
    }

    [Theory]
    [MemberData(nameof(Histories))]
    public async Task A_planted_history_of_one_person_is_found_and_a_shared_one_is_not(string shares, bool restsOnOne)
    {
        var files = shares.Split('|').Select((share, at) => (Path: $"src/f{at}.cs", Share: share)).ToList();
        var tree = new MemoryTree([.. files.Select(f => (f.Path, "class A { }"))]);

        var findings = await JudgeAsync(tree, new(string.Concat(files.Select(f => $"{f.Path}: {f.Share}\n"))));

        Assert.Equal(restsOnOne, Assert.Single(findings).Outcome is Outcome.True);
    }

    [Theory]
    [InlineData(4, 1, 0)]
    [InlineData(5, 1, 1)]
    [InlineData(5, 2, 1)]
    public void Folders_of_fewer_than_five_files_are_not_told(int files, int factor, int told)
    {
        var area = new KnowledgeArea(new("src"), files, factor, ["Ann"], new(2024, 5, 31), 3);

        Assert.Equal(told, Judge(area).Count);
    }

    [Fact]
    public void No_finding_holds_a_figure_about_a_person()
    {
        var finding = Assert.Single(Judge(new KnowledgeArea(new("src"), 9, 1, ["Ann"], new(2024, 5, 31), 3)));

        Assert.Equal(["authors", "contact", "factor", "files", "folder", "others"], finding.Values.Keys.Order(StringComparer.Ordinal));
        Assert.Equal(new FindingValue.Names(["Ann"]), finding.Values["contact"]);
    }

    private static async Task<IReadOnlyList<Finding>> JudgeAsync(MemoryTree tree, WrittenHistory written)
    {
        var sighting = await new KnowledgeSource().LookAsync(new(tree, new(), new(2026, 11, 21), written) { Contributions = written }, TestContext.Current.CancellationToken);
        return [.. new KnowledgeRestsOnOnePersonProbe().Run(new([sighting.Snapshot!]))];
    }

    private static IReadOnlyList<Finding> Judge(KnowledgeArea area) =>
        [.. new KnowledgeRestsOnOnePersonProbe().Run(new([new KnowledgeSnapshot { ObservedOn = new(2026, 11, 21), Areas = [area] }]))];
}
