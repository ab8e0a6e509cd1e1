using Kotsu.Core.Findings;
using Kotsu.Core.Snapshots;
using Kotsu.Sources.Yaml;

namespace Kotsu.Sources.Alerts;

/// <summary>
/// Reads the ends of a routing tree, wherever <c>route</c> and <c>receivers</c> stand: an Alertmanager configuration, an
/// AlertmanagerConfig object, Helm values, the variables of the Ansible role (<c>alertmanager_route</c>), or a Secret or ConfigMap that
/// holds the file as text.
/// </summary>
internal sealed class RoutingReader(YamlPart part, YamlNode root, YamlNode named, List<Unreadable> unreadable)
{
    private readonly Dictionary<string, YamlNode> receivers = ByName(named);
    private readonly List<AlertRoute> ends = [];

    /// <summary>The ends of all routing trees in <paramref name="part"/>, in the order in which they are tried.</summary>
    public static IReadOnlyList<AlertRoute> Read(YamlPart part, List<Unreadable> unreadable) =>
    [
        .. from document in part.Inside(AlertTexts.MayHoldRouting).Prepend(part)
           from holder in YamlSearch.Maps(document.Root, map => Routing(map) is not null)
           let routing = Routing(holder)!.Value
           from end in new RoutingReader(document, routing.Route, routing.Receivers, unreadable).ReadEnds()
           select end,
    ];

    private static (YamlMap Route, YamlList Receivers)? Routing(YamlMap map) =>
        AlertTexts.RoutingKeys
            .Select(k => map[k.Route] is YamlMap route && route["receiver"] is YamlScalar && map[k.Receivers] is YamlList receivers ? (route, receivers) : ((YamlMap, YamlList)?)null)
            .FirstOrDefault(r => r is not null);

    private static Dictionary<string, YamlNode> ByName(YamlNode receivers)
    {
        var byName = new Dictionary<string, YamlNode>();
        foreach (var receiver in receivers.Items.Where(r => r["name"] is YamlScalar))
        {
            // The name "null" is a habit and may stand there without quotes.
            byName[((YamlScalar)receiver["name"]!).Value] = receiver;
        }

        return byName;
    }

    private List<AlertRoute> ReadEnds()
    {
        Walk(root, new([], null, []));
        return ends;
    }

    private void Walk(YamlNode route, Around around)
    {
        var matchers = (IReadOnlyList<string>)[.. around.Matchers, .. RouteMatchers.Of(route)];
        var receiver = route["receiver"] as YamlScalar ?? around.Receiver;
        var children = route["routes"]?.Items ?? [];
        for (var at = 0; at < children.Count; at++)
        {
            var goesOn = children[at]["continue"]?.Text == "true";
            Walk(children[at], new(matchers, receiver, goesOn ? [.. around.Later, .. children.Skip(at + 1).Select(c => new Later(c, receiver))] : around.Later));
        }

        if (receiver is not null)
        {
            AddEnd(matchers, receiver, around.Later);
        }
    }

    private void AddEnd(IReadOnlyList<string> matchers, YamlScalar receiver, IReadOnlyList<Later> later)
    {
        var at = ReceiverAt(receiver);
        if (!receivers.TryGetValue(receiver.Value, out var reached))
        {
            unreadable.Add(new(at, new(
                $"The route names the receiver {receiver.Value}, and no receiver has that name.",
                $"ルートが受信者{receiver.Value}を指していますが、その名前の受信者は定義されていません。")));
            return;
        }

        var next = later.Where(l => !l.Matchers.Any(m => matchers.Any(own => RouteMatchers.Exclude(own, m)))).ToList();
        var certain = next.Where(l => l.Matchers.All(matchers.Contains)).SelectMany(l => Destinations(l.Receiver));
        ends.Add(new(matchers, receiver.Value, at, ReceiverReader.Once(ReceiverReader.Read(reached).Concat(certain)))
        {
            MayGoOn = next.Any(l => !l.Matchers.All(matchers.Contains)),
        });
    }

    private IEnumerable<AlertDestination> Destinations(string? receiver) =>
        receiver is not null && receivers.TryGetValue(receiver, out var reached) ? ReceiverReader.Read(reached) : [];

    /// <summary>The place of the receiver's name; its line is shown only where it holds nothing else, for lines near it may hold a secret.</summary>
    private Location ReceiverAt(YamlScalar receiver)
    {
        var at = part.At(receiver);
        var rest = at.Excerpt?.Trim().TrimStart('-', ' ') ?? "";
        var isAlone = rest.StartsWith("receiver:", StringComparison.Ordinal) && !rest.AsSpan(9).ContainsAny(",{}#:");
        return isAlone ? at : at with { Excerpt = null, Column = 0, EndColumn = 0 };
    }

    /// <summary>What a route takes from the routes around it.</summary>
    private sealed record Around(IReadOnlyList<string> Matchers, YamlScalar? Receiver, IReadOnlyList<Later> Later);

    /// <summary>A route that is tried after one that says <c>continue</c>.</summary>
    private sealed record Later(YamlNode Route, YamlScalar? Inherited)
    {
        public IReadOnlyList<string> Matchers { get; } = RouteMatchers.Of(Route);

        public string? Receiver => (Route["receiver"] as YamlScalar ?? Inherited)?.Value;
    }
}
