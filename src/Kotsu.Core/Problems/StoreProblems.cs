using Kotsu.Core.Findings;

namespace Kotsu.Core.Problems;

/// <summary>Refusals about the store of the server.</summary>
public static class StoreProblems
{
    /// <summary>The machine has no SQLite library.</summary>
    public static Problem SqliteIsAbsent() => Refuse.CouldNotLook("KOTSU0401");

    /// <summary>A newer Kotsu changed the schema.</summary>
    /// <param name="store">The store's address without a password.</param>
    /// <param name="migration">The first change that is not known here.</param>
    public static Problem SchemaIsNewer(string store, string migration) =>
        Refuse.Conflict("KOTSU0402", ("store", new FindingValue.Text(store)), ("migration", new FindingValue.Text(migration)));

    /// <summary>A PostgreSQL cannot be connected to, or it went away in the middle.</summary>
    /// <param name="store">Its address without a password.</param>
    /// <param name="trouble">What the driver said.</param>
    public static Problem DatabaseIsAway(string store, string trouble) =>
        Refuse.CouldNotLook("KOTSU0403", ("store", new FindingValue.Text(store)), ("trouble", new FindingValue.Text(trouble)));
}
