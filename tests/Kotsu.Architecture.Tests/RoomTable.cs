using System.Xml.Linq;

namespace Kotsu.Architecture.Tests;

/// <summary>Which room may reference which: the table of docs/guide/rooms.md as data.</summary>
internal static class RoomTable
{
    public static IReadOnlyDictionary<string, string[]> Allowed { get; } = new Dictionary<string, string[]>
    {
        ["Kotsu.Core"] = [],
        ["Kotsu.History"] = [],
        ["Kotsu.Probes"] = ["Kotsu.Core"],
        ["Kotsu.Sources"] = ["Kotsu.Core", "Kotsu.History"],
        ["Kotsu.Storage"] = ["Kotsu.Core"],
        ["Kotsu.Reports"] = ["Kotsu.Core"],
        ["Kotsu.Engine"] = ["Kotsu.Core", "Kotsu.Sources", "Kotsu.Probes"],
        ["Kotsu.Server"] = ["Kotsu.Engine", "Kotsu.Reports", "Kotsu.Storage"],
        ["Kotsu.Demo"] = ["Kotsu.Core", "Kotsu.History", "Kotsu.Engine"],
        ["Kotsu.Cli"] = ["Kotsu.Engine", "Kotsu.Reports", "Kotsu.Storage", "Kotsu.Server", "Kotsu.Demo"],
        ["Kotsu.Cli.Native"] = ["Kotsu.Engine", "Kotsu.Reports", "Kotsu.Storage"],
    };

    /// <summary>Packages that may be named in one room only.</summary>
    public static IReadOnlyDictionary<string, string[]> PackagesOf { get; } = new Dictionary<string, string[]>
    {
        ["Kotsu.Core"] = [],
        ["Kotsu.History"] = [],
        ["Kotsu.Probes"] = [],
        ["Kotsu.Reports"] = ["DocumentFormat.OpenXml"],
        ["Kotsu.Engine"] = [],
        ["Kotsu.Demo"] = [],
        ["Kotsu.Sources"] = ["YamlDotNet", "Markdig", "DocumentFormat.OpenXml"],
        ["Kotsu.Storage"] =
        [
            "Microsoft.Data.Sqlite.Core", "SQLitePCLRaw.core", "SQLitePCLRaw.provider.e_sqlite3", "Microsoft.EntityFrameworkCore.Relational",
            "Microsoft.EntityFrameworkCore.Sqlite.Core", "Microsoft.EntityFrameworkCore.Design", "Npgsql.EntityFrameworkCore.PostgreSQL",
        ],
        ["Kotsu.Server"] = ["Microsoft.AspNetCore.OpenApi", "OpenTelemetry", "OpenTelemetry.Exporter.OpenTelemetryProtocol", "Quartz"],
        ["Kotsu.Cli"] = ["System.CommandLine"],
        ["Kotsu.Cli.Native"] = ["System.CommandLine"],
    };

    /// <summary>What a project file references against the table, one sentence a breach.</summary>
    public static IEnumerable<string> Breaches(string room, XDocument project)
    {
        if (!Allowed.TryGetValue(room, out var rooms))
        {
            yield return $"{room} is not in the table of rooms.";
            yield break;
        }

        foreach (var reference in Included(project, "ProjectReference").Select(p => Path.GetFileNameWithoutExtension(p.Replace('\\', '/'))))
        {
            if (!rooms.Contains(reference))
            {
                yield return $"{room} references {reference}; allowed: {string.Join(", ", rooms)}.";
            }
        }

        foreach (var package in Included(project, "PackageReference").Where(p => !PackagesOf[room].Contains(p)))
        {
            yield return $"{room} references the package {package}; allowed: {string.Join(", ", PackagesOf[room])}.";
        }
    }

    private static IEnumerable<string> Included(XDocument project, string element) =>
        project.Descendants(element).Select(e => e.Attribute("Include")?.Value).OfType<string>();
}
