using Microsoft.EntityFrameworkCore;

namespace Kotsu.Storage.Database.Sqlite;

/// <summary>The model on SQLite.</summary>
internal sealed class SqliteContext(DbContextOptions<SqliteContext> options) : KotsuContext(options);
