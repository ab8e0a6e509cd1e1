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
}
