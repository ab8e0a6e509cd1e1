using Kotsu.Core.Findings;
using Kotsu.Core.Snapshots;
using Kotsu.Sources.Code.Ownership;

namespace Kotsu.Probes.PathHasNoOwner;

public sealed class PathHasNoOwnerProbeTests
{
    private const string Clean = "probes/PathHasNoOwner/fixtures/everything-has-an-owner";
    private const string Owners = ".github/CODEOWNERS";

    public static TheoryData<string> Fixtures => [.. ProbeFixtures.Of("PathHasNoOwner")];

    public static IReadOnlyList<PlantedFault> Faults { get; } =
    [
        Taken("/src", "src"),
        Taken("/src/", "src"),
        Taken("src/", "src"),
        Taken("src", "src"),
        Taken("/web/", "web"),
        Taken("/web/**", "web"),
        Taken("web/ui\nweb/api", "web"),
        Taken("/ops", "ops"),
        Taken("/ops/   # nobody wants it", "ops"),
        Taken("/docs/", "docs"),
        Taken("docs/**/*.md", "docs"),
        Taken("/tools/", "tools"),
        Taken("*.py", "tools"),
        Taken("t.py", "tools"),
        Taken("/tools/t.p?", "tools"),
        Taken("Dockerfile", "Dockerfile"),
        Taken("/go.mod", "go.mod"),
        Taken("/web/api not-an-owner", "web/api"),
        Taken("/web/ui/*", "web/ui"),
        Taken("/ops/alerts/", "ops/alerts"),
        Taken("*.sh", "ops/run.sh"),
        Taken("**/guide/", "docs/guide"),
        new(Owners, "*          @shop/all\n", "", "tools", "none"),
        new(Owners, "*          @shop/all", "/docs/ @shop/all\n/tools/ @shop/all\ngo.mod @shop/all\n/web/ @shop/all", "Dockerfile", "none"),
        new("new/a.cs", "", "class A { }", "new", "taken-away") { Beside = [(Owners, "* @shop/all\n/new/\n")] },
    ];

    public static TheoryData<int> Numbers => [.. Enumerable.Range(0, Faults.Count)];

    [Theory]
    [MemberData(nameof(Fixtures))]
    public Task Finds_what_the_fixture_says(string fixture) =>
        ProbeFixtures.Check(new PathHasNoOwnerProbe(), new OwnershipSource(), fixture, new(2026, 11, 21));

    [Theory]
    [MemberData(nameof(Numbers))]
    public async Task A_planted_fault_is_found(int number)
    {
        var found = await Faults[number].FoundByAsync(new PathHasNoOwnerProbe(), new OwnershipSource(), Clean);

        Assert.Contains((Faults[number].Message, Faults[number].Subject), found);
    }

    [Theory]
    [InlineData(10, 0, Outcome.False, "owned")]
    [InlineData(10, 5, Outcome.False, "owned")]
    [InlineData(10, 6, Outcome.True, "most")]
    [InlineData(10, 10, Outcome.True, "none")]
    public void More_than_half_of_the_files_is_the_boundary(int files, int unowned, Outcome outcome, string message)
    {
        var path = new OwnedPath(new("src"), files, unowned, ["@a/1", "@a/2", "@a/3", "@a/4"], null);
        var snapshot = new OwnershipSnapshot { ObservedOn = new(2026, 11, 21), DeclaredIn = [new("CODEOWNERS")], Paths = [path] };

        var finding = Assert.Single(new PathHasNoOwnerProbe().Run(new([snapshot])));

        Assert.Equal((outcome, message), (finding.Outcome, finding.Message));
        Assert.Equal(new FindingValue.Names(["@a/1", "@a/2", "@a/3"]), finding.Values["owners"]);
    }

    private static PlantedFault Taken(string line, string subject) => new(Owners, "", line + "\n", subject, "taken-away");
}
