using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Kotsu.Storage.Database;

/// <summary>How the database is driven.</summary>
public sealed class DatabaseOptions
{
    /// <summary>SQLite's promise for what it acknowledged; <c>FULL</c> survives the loss of power. Another value is for the control of the crash tests alone.</summary>
    public string Synchronous { get; init; } = "FULL";

    /// <summary>Told each SQL statement when it is made; null tells nobody.</summary>
    public Action<string>? OnStatement { get; init; }

    internal DbContextOptionsBuilder<T> On<T>(DbContextOptionsBuilder<T> builder)
        where T : DbContext
    {
        if (OnStatement is { } told)
        {
            builder.AddInterceptors(new StatementTeller(told));
        }

        return builder;
    }

    private sealed class StatementTeller(Action<string> told) : DbCommandInterceptor
    {
        public override DbCommand CommandInitialized(CommandEndEventData eventData, DbCommand result)
        {
            told(result.CommandText);
            return result;
        }
    }
}
