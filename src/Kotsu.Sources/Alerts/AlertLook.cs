using System.Runtime.CompilerServices;
using Kotsu.Core.Snapshots;

namespace Kotsu.Sources.Alerts;

/// <summary>What stands in the alert rules and routing of a workload. Two sources ask for it, so that it is read once for each look.</summary>
internal sealed record AlertLook(IReadOnlyList<Alert> Alerts, IReadOnlyList<AlertRoute> Routes, IReadOnlyList<Unreadable> Unreadable)
{
    private static readonly ConditionalWeakTable<SourceContext, Task<AlertLook>> looks = [];

    /// <summary>Reads the files of <paramref name="context"/>, or hands out what was read for the very same context.</summary>
    public static Task<AlertLook> TakeAsync(SourceContext context, CancellationToken cancellationToken) =>
        looks.GetValue(context, c => ReadAsync(c, cancellationToken));

    private static async Task<AlertLook> ReadAsync(SourceContext context, CancellationToken cancellationToken)
    {
        var unreadable = new List<Unreadable>();
        var reader = new RuleReader(new(context.Tree, context.Declaration.Sources));
        var alerts = new List<Alert>();
        var routes = new List<AlertRoute>();
        await foreach (var part in new AlertFiles(context.Tree, context.Declaration.Sources, unreadable).ReadAsync(cancellationToken))
        {
            alerts.AddRange(reader.Read(part));
            routes.AddRange(RoutingReader.Read(part, unreadable));
        }

        return new(Numbered(alerts), Numbered(routes), unreadable);
    }

    /// <summary>Tells alerts of one file that share group and name apart by their order.</summary>
    private static List<Alert> Numbered(List<Alert> alerts) =>
    [
        .. alerts
            .GroupBy(a => (a.At.Path, a.Group, a.Name))
            .SelectMany(g => g.Select((alert, index) => alert with { Ordinal = index + 1 }))
            .OrderBy(a => a.At.Path, StringComparer.Ordinal)
            .ThenBy(a => a.At.Line),
    ];

    private static List<AlertRoute> Numbered(List<AlertRoute> routes)
    {
        var seen = new Dictionary<(string, string), int>();
        return
        [
            .. routes
                .OrderBy(r => r.At.Path, StringComparer.Ordinal)
                .Select(r => r with { Ordinal = seen[(r.At.Path, r.Subject.Name)] = seen.GetValueOrDefault((r.At.Path, r.Subject.Name)) + 1 }),
        ];
    }
}
