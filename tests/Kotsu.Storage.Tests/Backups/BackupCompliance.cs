using System.Globalization;
using System.Text;
using Kotsu.Core.Organisations;
using Kotsu.Core.Storing;
using Kotsu.Core.Workloads;
using Kotsu.Storage.Backups;
using Kotsu.Storage.Database;

namespace Kotsu.Storage.Tests.Backups;

/// <summary>What a backup must keep, whichever the database: each fact runs on SQLite and on a real PostgreSQL.</summary>
public abstract class BackupCompliance : IDisposable
{
    private const int Writers = 4;
    private static readonly DateTimeOffset now = new(2026, 11, 21, 9, 0, 0, TimeSpan.Zero);
    private readonly Organisation ours = new() { Id = NewId<OrganisationId>(), Number = "000000000001", Name = "Ours", CreatedAt = now };

    /// <summary>A place for whatever a test needs.</summary>
    protected TemporaryFolder Folder { get; } = new();

    /// <summary>The data folder with the keys.</summary>
    protected string Data => Directory.CreateDirectory(Folder.At("data")).FullName;

    /// <summary>An empty database in a data folder.</summary>
    protected abstract StoreAddress CreateDatabase(string data);

    /// <summary>Tells a database that a newer Kotsu changed it.</summary>
    protected abstract void MakeNewer(StoreAddress address);

    public void Dispose()
    {
        Folder.Dispose();
        GC.SuppressFinalize(this);
    }

    [Fact]
    public async Task All_that_was_acknowledged_before_a_backup_began_is_in_it_while_writers_go_on()
    {
        var address = CreateDatabase(Data);
        await using var store = await OpenAsync(address);
        using var enough = CancellationTokenSource.CreateLinkedTokenSource(Stop);
        var (acknowledged, writing) = (new System.Collections.Concurrent.ConcurrentDictionary<int, bool>(), WriteAsync(store, enough.Token, out var written));
        while (written.Count < 50)
        {
            await Task.Delay(5, Stop);
        }

        foreach (var number in written.Keys)
        {
            acknowledged[number] = true;
        }

        Assert.Null(await Backup.WriteAsync(address, Data, Folder.At("backup.tar"), Stop));
        await enough.CancelAsync();
        await writing;

        var restored = await RestoreAsync(Folder.At("backup.tar"), Folder.At("elsewhere"));
        Assert.Superset(acknowledged.Keys.Select(Name).ToHashSet(), await NamesAsync(restored));
    }

    [Fact]
    public async Task The_keys_of_the_data_folder_come_back_with_it()
    {
        var address = CreateDatabase(Data);
        await (await OpenAsync(address)).DisposeAsync();
        Folder.Write("data/keys/key-1.xml", "<key/>");

        Assert.Null(await Backup.WriteAsync(address, Data, Folder.At("backup.tar"), Stop));
        await RestoreAsync(Folder.At("backup.tar"), Folder.At("elsewhere"));

        Assert.Equal("<key/>", await File.ReadAllTextAsync(Folder.At("elsewhere", "keys", "key-1.xml"), Stop));
        Assert.Equal(["backup.tar", "data", "elsewhere"], Directory.GetFileSystemEntries(Folder.Path).Select(Path.GetFileName).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_backup_of_a_newer_schema_is_refused_and_so_is_the_store_itself()
    {
        var address = CreateDatabase(Data);
        await (await OpenAsync(address)).DisposeAsync();
        MakeNewer(address);
        Assert.Null(await Backup.WriteAsync(address, Data, Folder.At("backup.tar"), Stop));

        var (_, opened) = await StoreOpening.OpenAsync(address, null, Stop);
        var restored = await Restore.RunAsync(Folder.At("backup.tar"), CreateDatabase(Folder.At("elsewhere")), Folder.At("elsewhere"), now, Stop);

        Assert.Equal(("KOTSU0402", "KOTSU0402"), (opened?.Code, restored.Problem?.Code));
    }

    [Fact]
    public async Task A_damaged_backup_is_refused_wherever_the_damage_is()
    {
        var address = CreateDatabase(Data);
        await (await OpenAsync(address)).DisposeAsync();
        Assert.Null(await Backup.WriteAsync(address, Data, Folder.At("backup.tar"), Stop));
        var elsewhere = CreateDatabase(Folder.At("elsewhere"));
        var whole = await File.ReadAllBytesAsync(Folder.At("backup.tar"), Stop);

        foreach (var at in Enumerable.Range(1, 20).Select(i => i * (whole.Length - 4096) / 21))
        {
            var bytes = whole.ToArray();
            Encoding.ASCII.GetBytes(new string('#', 1024)).CopyTo(bytes, at);
            await File.WriteAllBytesAsync(Folder.At("damaged.tar"), bytes, Stop);
            Assert.Equal("KOTSU0570", (await Restore.RunAsync(Folder.At("damaged.tar"), elsewhere, Folder.At("elsewhere"), now, Stop)).Problem?.Code);
        }

        Assert.False(File.Exists(Folder.At("elsewhere", StoreOpening.FileName)));
    }

    [Fact]
    public async Task Another_file_is_never_overwritten()
    {
        var address = CreateDatabase(Data);
        await (await OpenAsync(address)).DisposeAsync();
        Folder.Write("backup.tar", "something else");

        Assert.Equal("KOTSU0574", (await Backup.WriteAsync(address, Data, Folder.At("backup.tar"), Stop))?.Code);
    }

    protected static CancellationToken Stop => TestContext.Current.CancellationToken;

    protected static async Task<IStore> OpenAsync(StoreAddress address)
    {
        var (store, problem) = await StoreOpening.OpenAsync(address, null, Stop);
        Assert.Null(problem);
        return store!;
    }

    /// <summary>Restores a backup into an empty place.</summary>
    protected async Task<StoreAddress> RestoreAsync(string file, string data)
    {
        var address = CreateDatabase(data);
        var restored = await Restore.RunAsync(file, address, data, now, Stop);
        Assert.Equal((null, ""), (restored.Problem, restored.Value));
        return address;
    }

    /// <summary>Adds a workload with a name.</summary>
    protected async Task AddAsync(IStore store, int number) => await store.WriteAsync(ours.Id, async unit =>
    {
        if (await unit.Rows<Organisation>().CountAsync(_ => true) == 0)
        {
            unit.Rows<Organisation>().Add(ours);
        }

        unit.Rows<Workload>().Add(new() { Id = NewId<WorkloadId>(), Organisation = ours.Id, Name = Name(number), NameKey = Name(number), CreatedAt = now, UpdatedAt = now });
        return 0;
    }, CancellationToken.None);

    /// <summary>The names of all workloads.</summary>
    protected static async Task<HashSet<string>> NamesAsync(StoreAddress address)
    {
        await using var store = await OpenAsync(address);
        return [.. await store.ReadAsync(null, unit => unit.Rows<Workload>().ListAsync(all => all.Select(w => w.Name)), Stop)];
    }

    /// <summary>The name of a workload.</summary>
    protected static string Name(int number) => string.Create(CultureInfo.InvariantCulture, $"Workload {number}");

    private Task WriteAsync(IStore store, CancellationToken enough, out System.Collections.Concurrent.ConcurrentDictionary<int, bool> written)
    {
        var (acknowledged, next) = (new System.Collections.Concurrent.ConcurrentDictionary<int, bool>(), 0);
        written = acknowledged;
        return Task.WhenAll(Enumerable.Range(0, Writers).Select(_ => Task.Run(async () =>
        {
            while (!enough.IsCancellationRequested)
            {
                var number = Interlocked.Increment(ref next);
                await AddAsync(store, number);
                acknowledged[number] = true;
            }
        })));
    }

    private static TId NewId<TId>()
        where TId : struct, IEntityId<TId> => EntityIds.Of<TId>(Guid.NewGuid().ToByteArray());
}
