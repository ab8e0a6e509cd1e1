using Kotsu.Core.Organisations;
using Kotsu.Core.Storing;
using Kotsu.Core.Text;
using Kotsu.Storage.Database;

namespace Kotsu.Demo.Tests;

/// <summary>A world in a folder of its own. The usual ones are filled once for all tests.</summary>
public sealed class FilledWorld : IAsyncDisposable
{
    private static readonly Lazy<Task<FilledWorld>> usual = new(() => FillOnceAsync(Language.English));
    private static readonly Lazy<Task<FilledWorld>> japanese = new(() => FillOnceAsync(Language.Japanese));
    private readonly TemporaryFolder folder;

    private FilledWorld(TemporaryFolder folder, IStore store) => (this.folder, Store) = (folder, store);

    /// <summary>A Thursday.</summary>
    public static DateOnly UsualDay { get; } = new(2026, 11, 19);

    public static Task<FilledWorld> UsualAsync => usual.Value;

    public static Task<FilledWorld> JapaneseAsync => japanese.Value;

    public IStore Store { get; }

    public OrganisationId Organisation { get; private set; }

    /// <summary>What the store keeps of a secret here; a server encrypts it.</summary>
    public static string Sealed(string secret) => $"sealed {secret}";

    public static async Task<FilledWorld> FillAsync(int seed, DateOnly today, Language language)
    {
        var own = new TemporaryFolder();
        var (store, problem) = await StoreOpening.OpenAsync(StoreAddress.InFolder(own.Path), new() { Synchronous = "OFF" }, TestContext.Current.CancellationToken);
        Assert.Null(problem);
        var order = new DemoOrder
        {
            Store = store!,
            Today = today,
            Language = language,
            RepositoriesMadeIn = Path.Combine(own.Path, "repositories"),
            RepositoriesShownIn = "/demo/repositories",
            Seal = Sealed,
            Seed = seed,
        };
        await DemoWorld.FillAsync(order, null, TestContext.Current.CancellationToken);
        var world = new FilledWorld(own, store!);
        world.Organisation = (await store!.ReadAsync(null, unit => unit.Rows<Organisation>().ListAsync(all => all.Select(o => o.Id)), TestContext.Current.CancellationToken))[0];
        return world;
    }

    private static async Task<FilledWorld> FillOnceAsync(Language language)
    {
        var world = await FillAsync(DemoOrder.UsualSeed, UsualDay, language);
        AppDomain.CurrentDomain.ProcessExit += (_, _) => world.folder.Dispose();
        return world;
    }

    public Task<IReadOnlyList<T>> RowsAsync<T>()
        where T : class, IRow => Store.ReadAsync(Organisation, unit => unit.Rows<T>().ListAsync(all => all), TestContext.Current.CancellationToken);

    /// <summary>The newest commit of a repository, which names all of its history.</summary>
    public string TipOf(string repository) => File.ReadAllText(Path.Combine(folder.Path, "repositories", repository, ".git", "refs", "heads", "main")).Trim();

    public string ReadFile(string repository, string path) => File.ReadAllText(Path.Combine(folder.Path, "repositories", repository, path));

    public async ValueTask DisposeAsync()
    {
        await Store.DisposeAsync();
        folder.Dispose();
    }
}
