using Kotsu.Core.Workloads;
using Kotsu.Sources.Code.Ownership;

namespace Kotsu.Sources.Tests.Code;

public sealed class OwnershipTests
{
    [Theory]
    [InlineData("* @a", "src/x.cs", "@a")]
    [InlineData("* @a\n/src/ @b @c", "src/x.cs", "@b @c")]
    [InlineData("/src/ @b\n* @a", "src/x.cs", "@a")]
    [InlineData("* @a\n/src/", "src/x.cs", "")]
    [InlineData("* @a\n/src/ # nobody", "src/x.cs", "")]
    [InlineData("src/* @a", "src/x.cs", "@a")]
    [InlineData("src/* @a", "src/deep/x.cs", "")]
    [InlineData("src/** @a", "src/deep/x.cs", "@a")]
    [InlineData("*.cs @a", "src/deep/x.cs", "@a")]
    [InlineData("apps/ @a", "deep/apps/x.cs", "@a")]
    [InlineData("**/apps @a", "deep/apps/x.cs", "@a")]
    [InlineData("/my\\ folder/ @a", "my folder/x.cs", "@a")]
    [InlineData("* @a\n!src/ @b\n[a-z]*.cs @c", "src/x.cs", "@a")]
    [InlineData("* ann@example.com @o/t", "x", "ann@example.com @o/t")]
    [InlineData("* nobody", "x", "")]
    [InlineData("[Back] @b\n/src/\n[Docs][2] @d\n*.md @w\n*.cs", "src/x.cs", "@b @d")]
    [InlineData("[Back] @b\n/src/\n^[Front]\n/src/ @f", "src/x.cs", "@b @f")]
    [InlineData("[Back] @b\n/src/\n[BACK]\n/src/ @f", "src/x.cs", "@f")]
    public void Owners_are_those_that_the_forge_would_ask(string rules, string file, string owners) =>
        Assert.Equal(owners, string.Join(' ', new CodeOwners(CodeOwnersReader.Read("CODEOWNERS", rules).Rules).Of(file).Owners));

    [Fact]
    public void Lines_that_are_not_supported_are_told()
    {
        var (rules, troubles) = CodeOwnersReader.Read("CODEOWNERS", "* @a\n!src/ @b\n[a-z]*.cs @c\n");

        Assert.Single(rules);
        Assert.Equal([2, 3], troubles.Select(t => t.At.Line));
    }

    [Fact]
    public void Rules_that_mean_no_file_are_dead()
    {
        var (rules, _) = CodeOwnersReader.Read("CODEOWNERS", "* @a\n/src/ @a\n/gone/ @a\n*.py @a\nsrc/x.cs @a\n/src @a\n/src/gone.cs @a\n");

        Assert.Equal([3, 4, 7], CodeOwners.Dead(rules, ["src/x.cs", "README.md"]).Select(l => l.Line));
    }

    [Fact]
    public async Task The_nearest_declaration_decides_and_codeowners_goes_first()
    {
        var owners = await OwnersAsync(
            ("CODEOWNERS", "/a/ @code\n/b/\n"),
            ("catalog-info.yaml", "kind: Component\nspec: {owner: root-team}\n"),
            ("b/deep/catalog-info.yaml", "kind: API\nspec: {owner: 'group:default/api'}\n"),
            ("c/OWNERS", "filters:\n  \".*\":\n    approvers: [ann]\n"),
            ("d/OWNERS", "# chromium\nann@example.com\nset noparent\n"));

        Assert.Equal(
            ["@code", "root-team", "group:default/api", "ann", "ann@example.com", "root-team"],
            new[] { "a/x", "b/x", "b/deep/x", "c/x", "d/x", "x" }.Select(f => string.Join(' ', owners.Of(f).Owners)));
    }

    [Fact]
    public async Task One_declared_team_owns_what_nobody_else_does_and_of_two_none_is_guessed()
    {
        var one = await OwnersAsync(new WorkloadDeclaration { Teams = [new("core", null, null)] }, ("a.cs", ""));
        var two = await OwnersAsync(new WorkloadDeclaration { Teams = [new("core", null, null), new("web", null, null)] }, ("a.cs", ""));

        Assert.Equal(["core"], one.Of("a.cs").Owners);
        Assert.Empty(two.Of("a.cs").Owners);
    }

    [Fact]
    public async Task A_list_of_maintainers_owns_everything_and_paths_in_it_their_folders()
    {
        var owners = await OwnersAsync(
            ("MAINTAINERS.md", "* Ann (ann@example.com / @ann)\n\nParts:\n* `cmd`\n  * `tool`: Ben (@ben)\n* `gone`: @cat\n"), ("cmd/tool/a.go", ""), ("b.go", ""));

        Assert.Equal(["@ben"], owners.Of("cmd/tool/a.go").Owners);
        Assert.Equal(["@ann"], owners.Of("cmd/b.go").Owners);
    }

    [Fact]
    public async Task A_broken_declaration_is_told_and_the_others_are_read()
    {
        var owners = await OwnersAsync(("catalog-info.yaml", "kind: [\n"), ("a/catalog-info.yaml", "kind: System\nspec: {owner: x}\n"));

        Assert.Equal("catalog-info.yaml", Assert.Single(owners.Unreadable).At.Path);
        Assert.Equal("a/catalog-info.yaml", Assert.Single(owners.DeclaredIn).Path);
    }

    [Fact]
    public void A_folder_is_told_by_its_folders_when_a_part_of_it_is_owned_and_a_part_is_not()
    {
        var paths = OwnedPaths.Of(
            ["src/a.cs", "web/ui/a.ts", "web/ui/b.ts", "web/api/a.ts", "web/top.ts", "README.md", ".editorconfig", "Dockerfile"],
            f => f.StartsWith("web/ui", StringComparison.Ordinal) || f.StartsWith("src", StringComparison.Ordinal) ? new(["@a"], new("CODEOWNERS", 1)) : Decision.None);

        Assert.Equal([("Dockerfile", 1, 1), ("src", 1, 0), ("web/api", 1, 1), ("web/top.ts", 1, 1), ("web/ui", 2, 0)], paths.Select(p => (p.At.Path, p.Files, p.Unowned)));
    }

    [Fact]
    public void Every_published_file_is_read()
    {
        var folder = SharedData.Path("config/codeowners");

        Assert.All(Directory.EnumerateFiles(folder), file =>
        {
            var (rules, troubles) = CodeOwnersReader.Read("CODEOWNERS", File.ReadAllText(file));
            Assert.NotEmpty(rules);
            Assert.Empty(troubles);
        });
    }

    private static Task<Owners> OwnersAsync(params (string Path, string Text)[] files) => OwnersAsync(new WorkloadDeclaration(), files);

    private static Task<Owners> OwnersAsync(WorkloadDeclaration declaration, params (string Path, string Text)[] files) =>
        Owners.ReadAsync(new(new MemoryTree(files), declaration, new(2026, 11, 21), null), TestContext.Current.CancellationToken);
}
