using Microsoft.EntityFrameworkCore;

namespace Kotsu.Storage.Database.Postgres;

/// <summary>The model on PostgreSQL.</summary>
internal sealed class PostgresContext(DbContextOptions<PostgresContext> options) : KotsuContext(options);
