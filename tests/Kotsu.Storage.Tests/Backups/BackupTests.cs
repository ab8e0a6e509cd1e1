using Kotsu.Storage.Backups;
using Kotsu.Storage.Database;
using Kotsu.Storage.Sqlite;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace Kotsu.Storage.Tests.Backups;

public sealed class SqliteBackupTests : BackupCompliance
{
    protected override StoreAddress CreateDatabase(string data) => StoreAddress.InFolder(data);

    protected override void MakeNewer(StoreAddress address) => Run(address, """INSERT INTO "__EFMigrationsHistory" VALUES ('20991231000000_FromTheFuture', '99.0.0')""");

    [Fact]
    public async Task What_a_restore_replaces_is_backed_up_first()
    {
        var address = CreateDatabase(Data);
        await using (var store = await OpenAsync(address))
        {
            await AddAsync(store, 1);
            Assert.Null(await Backup.WriteAsync(address, Data, Folder.At("one.tar"), Stop));
            await AddAsync(store, 2);
        }

        var restored = await Restore.RunAsync(Folder.At("one.tar"), address, Data, DateTimeOffset.UnixEpoch, Stop);

        Assert.Equal(Path.Combine(Data, "backups", "before-restore-19700101T000000Z.tar"), restored.Value);
        Assert.Equal([Name(1)], await NamesAsync(address));
        Assert.Equal(new HashSet<string> { Name(1), Name(2) }, await NamesAsync(await RestoreAsync(restored.Value!, Folder.At("elsewhere"))));
    }

    [Fact]
    public async Task Before_a_schema_moves_on_a_backup_is_made_and_a_lock_of_a_process_that_was_killed_in_a_migration_is_not_waited_for()
    {
        var address = CreateDatabase(Data);
        await (await OpenAsync(address)).DisposeAsync();
        foreach (var table in Tables(address))
        {
            Run(address, $"PRAGMA foreign_keys=OFF; DROP TABLE \"{table}\"");
        }

        Run(address, """DELETE FROM "__EFMigrationsHistory" """);
        Run(address, """INSERT INTO "__EFMigrationsLock" VALUES (1, '2026-11-21')""");

        var moved = await StoreSchema.MigrateAsync(address, Stop);

        Assert.Equal(Assert.Single(Directory.GetFiles(Path.Combine(Data, "backups"))), moved.Value!.Backup);
        Assert.Equal(moved.Value.To, (await StoreSchema.MigrateAsync(address, Stop)).Value!.From);
    }

    [Fact]
    public async Task There_is_no_backup_of_nothing() =>
        Assert.Equal("KOTSU0576", (await Backup.WriteAsync(CreateDatabase(Data), Data, Folder.At("backup.tar"), Stop))?.Code);

    [Fact]
    public async Task A_backup_of_a_restored_backup_holds_the_same_bytes()
    {
        var address = CreateDatabase(Data);
        await using (var store = await OpenAsync(address))
        {
            await AddAsync(store, 1);
        }

        Assert.Null(await Backup.WriteAsync(address, Data, Folder.At("one.tar"), Stop));
        var restored = await RestoreAsync(Folder.At("one.tar"), Folder.At("elsewhere"));
        Assert.Null(await Backup.WriteAsync(restored, Folder.At("elsewhere"), Folder.At("two.tar"), Stop));

        Assert.Equal(Dump(Folder.At("data", "server.db")), Dump(restored.Path));
    }

    private static List<string> Tables(StoreAddress address)
    {
        using var connection = Open(address.Path);
        return connection.Rows("SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite%' AND name NOT LIKE '__EF%'", row => row.GetString(0));
    }

    // Every value of every table, and the schema.
    private static string Dump(string path)
    {
        using var connection = Open(path);
        var tables = connection.Rows("SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY 1", row => row.GetString(0));
        return string.Join('\n', connection.Rows("SELECT coalesce(sql, '') FROM sqlite_schema ORDER BY name", row => row.GetString(0))
            .Concat(tables.SelectMany(table => connection.Rows($"SELECT * FROM \"{table}\" ORDER BY 1, 2", row => string.Join('|', Enumerable.Range(0, row.FieldCount).Select(row.GetValue))))));
    }

    private static void Run(StoreAddress address, string sql)
    {
        using var connection = Open(address.Path);
        connection.Run(sql);
    }

    private static SqliteConnection Open(string path)
    {
        Assert.True(SystemSqlite.IsThere);
        var connection = new SqliteConnection($"Data Source={path};Pooling=False");
        connection.Open();
        return connection;
    }
}

public sealed class PostgresBackupTests : BackupCompliance
{
    protected override StoreAddress CreateDatabase(string data) => StoreAddress.Postgres(PostgresServer.Shared.CreateDatabase())!;

    protected override void MakeNewer(StoreAddress address)
    {
        using var source = NpgsqlDataSource.Create(address.ConnectionString);
        using var command = source.CreateCommand("""INSERT INTO "__EFMigrationsHistory" VALUES ('20991231000000_FromTheFuture', '99.0.0')""");
        command.ExecuteNonQuery();
    }

    [Fact]
    public async Task A_database_that_holds_something_is_never_restored_into()
    {
        var address = CreateDatabase(Data);
        await (await OpenAsync(address)).DisposeAsync();
        Assert.Null(await Backup.WriteAsync(address, Data, Folder.At("backup.tar"), Stop));

        Assert.Equal("KOTSU0575", (await Restore.RunAsync(Folder.At("backup.tar"), address, Data, DateTimeOffset.UnixEpoch, Stop)).Problem?.Code);
        Assert.Equal("KOTSU0571", (await Restore.RunAsync(Folder.At("backup.tar"), StoreAddress.InFolder(Data), Data, DateTimeOffset.UnixEpoch, Stop)).Problem?.Code);
    }
}
