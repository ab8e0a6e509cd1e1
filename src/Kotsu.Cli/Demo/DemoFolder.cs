using Kotsu.Cli.Host;
using Kotsu.Core.Text;
using Kotsu.Demo;
using Kotsu.Server.Host;
using Kotsu.Storage.Database;

namespace Kotsu.Cli.Demo;

/// <summary>The data folder of the demo. It is filled aside and moved to its place as a whole: a filling that was interrupted is thrown away.</summary>
internal sealed class DemoFolder(string folder, Caller caller)
{
    private const string Filling = ".filling-";
    private const string Repositories = "repositories";

    private static readonly string[] kept = [Repositories, ServerKeys.FolderName];

    /// <summary>Where it is.</summary>
    public string Path => folder;

    /// <summary>The world in it, which is made where there is none.</summary>
    /// <exception cref="RefusedException">The folder holds something else, or somebody has it.</exception>
    public async Task<DemoMark> OpenAsync(CancellationToken cancellationToken)
    {
        if (File.Exists(In(StoreOpening.FileName)))
        {
            return DemoMark.Find(folder) ?? throw Foreign();
        }

        if (!DemoMark.IsIn(folder) && Strangers().Any())
        {
            throw Foreign();
        }

        var aside = In(Filling + Guid.NewGuid().ToString("N"));
        var (store, problem) = await LocalStore.OpenAsync(folder, StoreAddress.InFolder(aside), cancellationToken);
        if (store is null)
        {
            throw new RefusedException(Refusals.Of(problem!));
        }

        var mark = new DemoMark(DemoWorld.TodayOf(caller.Clock.GetUtcNow()), caller.Language);
        await using (new Emptied(aside))
        {
            ThrowAwayOthers(aside);
            await using (store)
            {
                await FillAsync(store, aside, mark, cancellationToken);
                await store.Store.DisposeAsync(); // the file is whole before it is moved, and the folder is still ours
                Settle(aside, mark);
            }
        }

        return mark;
    }

    private async Task FillAsync(LocalStore store, string aside, DemoMark mark, CancellationToken cancellationToken)
    {
        await caller.Errors.WriteLineAsync(caller.Say("kotsu: making the demo world; this takes some seconds …", "kotsu: デモの世界を作っています。数秒かかります …"));
        using var progress = new ProgressLine(caller);
        using var keys = ServerKeys.Of(aside);
        var order = new DemoOrder
        {
            Store = store.Store,
            Today = mark.MadeOn,
            Language = mark.Language,
            RepositoriesMadeIn = System.IO.Path.Combine(aside, Repositories),
            RepositoriesShownIn = In(Repositories),
            Seal = keys.Seal,
        };
        await DemoWorld.FillAsync(order, new Told(progress), cancellationToken);
    }

    // The store comes last: with it the world is there, without it there is none.
    private void Settle(string aside, DemoMark mark)
    {
        mark.Write(folder);
        foreach (var moved in kept)
        {
            Directory.Move(System.IO.Path.Combine(aside, moved), In(moved));
        }

        foreach (var file in Directory.GetFiles(aside).OrderBy(f => f.EndsWith(StoreOpening.FileName, StringComparison.Ordinal)))
        {
            File.Move(file, In(System.IO.Path.GetFileName(file)));
        }
    }

    // Nobody else has the folder: what is there is what an interrupted filling left.
    private void ThrowAwayOthers(string aside)
    {
        foreach (var left in Directory.GetDirectories(folder, Filling + "*").Where(d => d != aside))
        {
            Remove(left);
        }

        foreach (var left in DemoMark.IsIn(folder) ? kept.Select(In).Where(Directory.Exists) : [])
        {
            Remove(left);
        }
    }

    private IEnumerable<string> Strangers() => Directory.Exists(folder)
        ? Directory.EnumerateFileSystemEntries(folder).Select(e => System.IO.Path.GetFileName(e)).Where(n => n != "server.lock" && !n.StartsWith(Filling, StringComparison.Ordinal))
        : [];

    private RefusedException Foreign() => new(Refusal.Usage(
        $"{folder}: holds something else than the demo · name an empty folder with --data",
        $"{folder}: デモ以外のデータがあります · --dataに空のフォルダーを指定してください"));

    private string In(string name) => System.IO.Path.Combine(folder, name);

    // git writes its packs read-only.
    private static void Remove(string folder)
    {
        foreach (var file in Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories))
        {
            File.SetAttributes(file, FileAttributes.Normal);
        }

        Directory.Delete(folder, recursive: true);
    }

    /// <summary>Removes what is left aside, whatever happened.</summary>
    private sealed class Emptied(string aside) : IAsyncDisposable
    {
        public ValueTask DisposeAsync()
        {
            if (Directory.Exists(aside))
            {
                Remove(aside);
            }

            return ValueTask.CompletedTask;
        }
    }

    private sealed class Told(ProgressLine line) : IProgress<Words>
    {
        public void Report(Words value) => line.Report(new("demo", value, null));
    }
}
