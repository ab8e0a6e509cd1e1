using System.Reflection;
using System.Runtime.InteropServices;
using System.Runtime.Loader;
using SQLitePCL;

namespace Kotsu.Storage.Sqlite;

/// <summary>Makes the machine's own SQLite the one that is used. See docs/decisions/0021-the-machines-own-sqlite.md.</summary>
internal static class SystemSqlite
{
    private static readonly Version present = new(2, 0, 6, 1341);
    private static readonly Lazy<bool> ready = new(Prepare);

    /// <summary>Whether the machine has a SQLite. To be asked before any type of Microsoft.Data.Sqlite is touched.</summary>
    public static bool IsThere => ready.Value;

    private static bool Prepare()
    {
        if (!NativeLibrary.TryLoad(FileName, out var library))
        {
            return false;
        }

        // Microsoft.Data.Sqlite 10 was built against 2.1.13 of this assembly; every member that it calls is in 2.0.6.
        AssemblyLoadContext.Default.Resolving += (_, name) =>
            name.Name == "SQLitePCLRaw.core" && name.Version > present ? Assembly.Load($"SQLitePCLRaw.core, Version={present}") : null;
        NativeLibrary.SetDllImportResolver(typeof(SQLite3Provider_e_sqlite3).Assembly, (name, _, _) => name == "e_sqlite3" ? library : 0);
        raw.SetProvider(new SQLite3Provider_e_sqlite3());
        return true;
    }

    private static string FileName =>
        OperatingSystem.IsWindows() ? "winsqlite3.dll"
        : OperatingSystem.IsMacOS() ? "/usr/lib/libsqlite3.dylib"
        : "libsqlite3.so.0";
}
