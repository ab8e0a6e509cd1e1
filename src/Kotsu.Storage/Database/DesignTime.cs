using Kotsu.Storage.Database.Postgres;
using Kotsu.Storage.Database.Sqlite;
using Kotsu.Storage.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace Kotsu.Storage.Database;

/// <summary>For eng/migrations: contexts that are connected to nothing.</summary>
internal sealed class DesignTime : IDesignTimeDbContextFactory<SqliteContext>, IDesignTimeDbContextFactory<PostgresContext>
{
    SqliteContext IDesignTimeDbContextFactory<SqliteContext>.CreateDbContext(string[] args) => SystemSqlite.IsThere
        ? new(new DbContextOptionsBuilder<SqliteContext>().UseSqlite("Data Source=:memory:").Options)
        : throw new InvalidOperationException("Migrations are made on a machine with libsqlite3.");

    PostgresContext IDesignTimeDbContextFactory<PostgresContext>.CreateDbContext(string[] args) =>
        new(new DbContextOptionsBuilder<PostgresContext>().UseNpgsql("Host=localhost").Options);
}
