using Kotsu.Storage.Database.Postgres;
using Kotsu.Storage.Database.Sqlite;
using Kotsu.Storage.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace Kotsu.Storage.Database;

/// <summary>Contexts that are connected to nothing: for eng/migrations, and to ask which migrations are known.</summary>
internal sealed class DesignTime : IDesignTimeDbContextFactory<SqliteContext>, IDesignTimeDbContextFactory<PostgresContext>
{
    public static KotsuContext Sqlite() => new SqliteContext(new DbContextOptionsBuilder<SqliteContext>().UseSqlite("Data Source=:memory:").Options);

    public static KotsuContext Postgres() => new PostgresContext(new DbContextOptionsBuilder<PostgresContext>().UseNpgsql("Host=localhost").Options);

    SqliteContext IDesignTimeDbContextFactory<SqliteContext>.CreateDbContext(string[] args) => SystemSqlite.IsThere
        ? (SqliteContext)Sqlite()
        : throw new InvalidOperationException("Migrations are made on a machine with libsqlite3.");

    PostgresContext IDesignTimeDbContextFactory<PostgresContext>.CreateDbContext(string[] args) => (PostgresContext)Postgres();
}
