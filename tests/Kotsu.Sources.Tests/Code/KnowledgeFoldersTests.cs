using FsCheck;
using FsCheck.Fluent;
using Kotsu.Sources.Code.Knowledge;

namespace Kotsu.Sources.Tests.Code;

public sealed class KnowledgeFoldersTests
{
    [Fact]
    public void A_folder_of_five_files_stands_for_itself_and_takes_the_odd_ones_below()
    {
        var folders = KnowledgeFolders.Of(["a/1", "a/2", "a/3", "a/4", "a/5", "a/c/1", "a/c/2", "a/d/e/1", "x/1", "top"]);

        Assert.Equal([("a", 8)], folders.Select(f => (f.Folder, f.Files.Count)));
    }

    [Fact]
    public void The_deepest_folder_with_five_below_it_stands_for_small_ones() =>
        Assert.Equal([("a/b", 5)], KnowledgeFolders.Of(["a/b/c/1", "a/b/c/2", "a/b/d/1", "a/b/d/2", "a/b/1", "a/2"]).Select(f => (f.Folder, f.Files.Count)));

    [Fact]
    public void Odd_files_of_a_tree_with_larger_folders_are_not_told_under_its_name() =>
        Assert.Equal([("a/b", 5)], KnowledgeFolders.Of(["a/b/1", "a/b/2", "a/b/3", "a/b/4", "a/b/5", "a/c/1", "a/c/2", "a/d/1", "a/1", "a/2"]).Select(f => (f.Folder, f.Files.Count)));

    [Fact]
    public void A_small_project_is_told_at_its_root() =>
        Assert.Equal(("", 5), KnowledgeFolders.Of(["1", "2", "a/1", "b/c/1", "d/1"]).Select(f => (f.Folder, f.Files.Count)).Single());

    [Fact]
    public void No_files_make_no_folder() => Assert.Empty(KnowledgeFolders.Of([]));

    [Fact]
    public void Every_file_is_told_at_most_once_below_its_folder_and_no_folder_is_small()
    {
        var path = Gen.ArrayOf(Gen.Elements("a", "b", "c"), 3).Select(p => string.Join('/', p));

        Prop.ForAll(Gen.ListOf(path).Select(l => l.Select((p, i) => $"{p}/{i}").ToList()).ToArbitrary(), files =>
        {
            var told = KnowledgeFolders.Of(files);
            return told.All(t => t.Files.Count >= KnowledgeFolders.FewestFiles && t.Files.All(f => t.Folder.Length == 0 || f.StartsWith(t.Folder + "/", StringComparison.Ordinal)))
                && told.SelectMany(t => t.Files).Distinct().Count() == told.Sum(t => t.Files.Count)
                && (told.Count > 0 || files.Count < KnowledgeFolders.FewestFiles);
        }).QuickCheckThrowOnFailure();
    }
}
