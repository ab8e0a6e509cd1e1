using Kotsu.Core.Lenses;
using Kotsu.Core.Lenses.Drafting;
using Kotsu.Core.Problems;
using Kotsu.Engine.Lenses;

namespace Kotsu.Engine.Tests.Lenses;

public sealed class ImportLensTests
{
    private static readonly LensDraft draft = LensDraft.New(new("ours"), "Ours", new("2026-11-21"));

    [Fact]
    public async Task A_lens_is_found_again_by_the_name_of_its_file_with_the_very_bytes()
    {
        using var folder = new TemporaryFolder();
        folder.Write("ours.json", "\uFEFF" + draft.LensJson);

        var imported = await ImportAsync(folder, "ours.json");
        var (found, _) = await new LensShelf(folder.Path).FindAsync("ours", TestContext.Current.CancellationToken);

        Assert.Equal(("ours", ".kotsu/lenses/ours/lens.json", 1), (imported.Id.Value, imported.Path, imported.Warnings));
        Assert.Equal(await File.ReadAllBytesAsync(folder.At("ours.json"), TestContext.Current.CancellationToken), found!.Lens.ToArray());
        Assert.Null(found.Overlay);
    }

    [Fact]
    public async Task An_overlay_beside_the_file_comes_along()
    {
        using var folder = new TemporaryFolder();
        folder.Write("ours/lens.json", draft.LensJson);
        folder.Write("ours/overlay.yaml", draft.OverlayYaml);

        await ImportAsync(folder, "ours/lens.json");

        Assert.Equal(draft.OverlayYaml, (await new LensShelf(folder.Path).FindAsync("ours", TestContext.Current.CancellationToken)).Lens?.Overlay);
    }

    [Fact]
    public async Task Another_lens_under_the_id_is_replaced_only_on_purpose_and_the_same_bytes_change_nothing()
    {
        using var folder = new TemporaryFolder();
        folder.Write("ours.json", draft.LensJson);
        folder.Write("theirs.json", draft.LensJson.Replace("First pillar", "Another pillar", StringComparison.Ordinal));
        await ImportAsync(folder, "ours.json");

        Assert.Null((await ImportAsync(folder, "ours.json")).Problem);
        Assert.Equal("KOTSU0307", (await ImportAsync(folder, "theirs.json", "ours")).Problem?.Code);
        Assert.Null((await ImportAsync(folder, "theirs.json", "ours", replaces: true)).Problem);
    }

    [Theory]
    [InlineData("operational-excellence", "KOTSU0306")]
    [InlineData("../ours", "KOTSU0305")]
    [InlineData(".", "KOTSU0305")]
    [InlineData("ours.json", "KOTSU0305")]
    [InlineData("we b", "KOTSU0305")]
    public async Task An_id_that_is_ours_or_no_folders_name_is_refused(string id, string code)
    {
        using var folder = new TemporaryFolder();
        folder.Write("ours.json", draft.LensJson);

        Assert.Equal(code, (await ImportAsync(folder, "ours.json", id)).Problem?.Code);
        Assert.False(Directory.Exists(folder.At(".kotsu")));
    }

    [Fact]
    public async Task What_is_no_lens_is_refused_with_its_place()
    {
        using var folder = new TemporaryFolder();
        folder.Write("ours.json", draft.LensJson.Replace("\"Data\"", "1", StringComparison.Ordinal).Replace("NO_RISK", "LOW_RISK", StringComparison.Ordinal));

        var refused = ProblemPages.Message((await ImportAsync(folder, "ours.json")).Problem!).En;

        Assert.Contains("ours.json:51", refused, StringComparison.Ordinal);
        Assert.Contains("/pillars/0/questions/0/riskRules/2/risk", refused, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_lens_in_a_linked_folder_is_not_taken_for_an_imported_one()
    {
        using var folder = new TemporaryFolder();
        using var elsewhere = new TemporaryFolder();
        elsewhere.Write("lens.json", draft.LensJson);
        Directory.CreateDirectory(folder.At(".kotsu", "lenses"));
        Directory.CreateSymbolicLink(folder.At(".kotsu", "lenses", "ours"), elsewhere.Path);

        Assert.Equal("KOTSU0205", (await new LensShelf(folder.Path).FindAsync("ours", TestContext.Current.CancellationToken)).Problem?.Code);
    }

    [Fact]
    public async Task In_a_bare_repository_imported_lenses_are_those_of_the_tip()
    {
        using var library = new GeneratedRepository();
        library.Commit("2026-01-05", "Kim Example <kim@example.com>", (".kotsu/lenses/ours/lens.json", draft.LensJson), (".kotsu/lenses/ours/overlay.yaml", draft.OverlayYaml), (".kotsu/lenses/a b/lens.json", "{}"));
        library.Git("clone", "-q", "--bare", ".", library.Beside("bare"));

        var (lenses, _) = await new LensShelf(library.Beside("bare")).ListImportedAsync(TestContext.Current.CancellationToken);

        var lens = Assert.Single(lenses!);
        Assert.Equal(("ours", ".kotsu/lenses/ours/lens.json", draft.OverlayYaml), (lens.Id, lens.Path, lens.Overlay));
        Assert.Equal(draft.LensJson, System.Text.Encoding.UTF8.GetString(lens.Lens.Span));
    }

    private static Task<ImportedLens> ImportAsync(TemporaryFolder folder, string file, string? id = null, bool replaces = false) =>
        new ImportLens(new LensShelf(folder.Path), new PlainFolder(folder)).RunAsync(new(folder.At(file.Split('/')), id, IsStrict: false, replaces), TestContext.Current.CancellationToken);

    /// <summary>Writes where the real store writes, without its care.</summary>
    private sealed class PlainFolder(TemporaryFolder folder) : ILensStore
    {
        public async Task<WrittenLens> WriteAsync(LensId id, ReadOnlyMemory<byte> lens, byte[]? overlay, CancellationToken cancellationToken)
        {
            Directory.CreateDirectory(folder.At(".kotsu", "lenses", id.Value));
            await File.WriteAllBytesAsync(folder.At(LensFolders.PathOf(id).Split('/')), lens, cancellationToken);
            if (overlay is { } bytes)
            {
                await File.WriteAllBytesAsync(folder.At(LensFolders.PathOf(id, LensFolders.OverlayFile).Split('/')), bytes, cancellationToken);
            }

            return new(LensFolders.PathOf(id), null);
        }
    }
}
