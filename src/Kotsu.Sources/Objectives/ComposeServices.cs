using Kotsu.Core.Snapshots;
using Kotsu.Sources.Files;
using Kotsu.Sources.Yaml;

namespace Kotsu.Sources.Objectives;

/// <summary>Reads the services of a compose file that are built here and keep running.</summary>
internal static class ComposeServices
{
    public static void Read(TextLines lines, YamlNode document, FoundObjectives found)
    {
        foreach (var (name, service) in document["services"]?.Entries ?? [])
        {
            // A service with profiles is started only when somebody asks: tests, tools, migrations.
            if (service["build"] is not null && service["profiles"] is null && service["restart"]?.Text != "no" && !OffTheShelf.IsNoService(name.Value))
            {
                found.Add(new KnownService(name.Value, lines.At(name)));
            }
        }
    }
}
