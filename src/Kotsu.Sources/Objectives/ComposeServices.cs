using Kotsu.Core.Snapshots;
using Kotsu.Sources.Files;
using Kotsu.Sources.Yaml;

namespace Kotsu.Sources.Objectives;

/// <summary>Reads the services of a compose file that are built here and keep running.</summary>
internal static class ComposeServices
{
    public static void Read(TextLines lines, YamlNode document, FoundObjectives found)
    {
        var services = document["services"]?.Entries ?? [];
        var wanted = services.SelectMany(s => DependsOn(s.Value)).ToHashSet(StringComparer.Ordinal);
        foreach (var (name, service) in services.Where(s => IsOwn(s.Value) && !OffTheShelf.IsNoService(s.Key.Value)))
        {
            if (KeepsRunning(service) || wanted.Contains(name.Value))
            {
                found.Add(new KnownService(name.Value, lines.At(name)));
            }
        }
    }

    // A service with profiles is started only when somebody asks: tests, tools, migrations.
    private static bool IsOwn(YamlNode service) =>
        service["build"] is not null && service["profiles"] is null && service["restart"]?.Text != "no";

    private static bool KeepsRunning(YamlNode service) =>
        service["ports"] is not null || service["expose"] is not null || service["healthcheck"] is not null || service["restart"]?.Text is not null;

    private static IEnumerable<string> DependsOn(YamlNode service) => service["depends_on"] switch
    {
        YamlMap map => map.All.Where(d => d.Value["condition"]?.Text != "service_completed_successfully").Select(d => d.Key.Value),
        { } list => list.Items.Select(i => i.Text).OfType<string>(),
        null => [],
    };
}
