using System.Globalization;
using System.Text;
using Kotsu.History.Objects;

namespace Kotsu.History.Tests.Walking;

public sealed class ObjectStoreTests : IDisposable
{
    private const int Files = 6000;

    private readonly GeneratedRepository repository = new();

    public void Dispose() => repository.Dispose();

    [Theory]
    [InlineData(256)]
    [InlineData(8192)]
    public void However_many_are_asked_for_each_is_found_as_often_as_it_is_asked_for(int places)
    {
        var packed = Pack();
        using var store = new ObjectStore(repository.Path(".git", "objects"), 20, new() { Places = places });
        for (var round = 0; round < 3; round++)
        {
            foreach (var (number, id) in packed)
            {
                Assert.Equal($"file {number}", Encoding.ASCII.GetString(store.Read(id).Content));
            }

            store.EndStep();
        }
    }

    // By the number in their content.
    private Dictionary<int, ObjectId> Pack()
    {
        repository.Commit("2024-01-01", "Ann Example <ann@example.com>", [.. Enumerable.Range(0, Files).Select(i => (Path(i), (string?)$"file {i}"))]);
        repository.Git("repack", "-a", "-d", "--quiet");
        var ids = new Dictionary<int, ObjectId>();
        foreach (var line in repository.Git("ls-tree", "-r", "--format=%(objectname)%(path)", "HEAD").Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            Assert.True(ObjectId.TryParse(Encoding.ASCII.GetBytes(line[..40]), out var id));
            ids[int.Parse(line.AsSpan(40), CultureInfo.InvariantCulture)] = id;
        }

        Assert.Equal(Files, ids.Count);
        return ids;
    }

    private static string Path(int file) => file.ToString(CultureInfo.InvariantCulture);
}
