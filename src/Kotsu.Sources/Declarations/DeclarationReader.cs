using Kotsu.Core.Workloads;
using Kotsu.Sources.Definitions;

namespace Kotsu.Sources.Declarations;

/// <summary>Reads <c>kotsu.yaml</c>.</summary>
/// <remarks>Every key is optional, a key that is not known is refused: a misspelt one must not silently mean nothing. All that is wrong is told at once.</remarks>
public static class DeclarationReader
{
    /// <summary>Reads one declaration. Never throws for what the text holds.</summary>
    /// <param name="text">The text of the file; an empty one declares nothing and is right.</param>
    /// <param name="path">Its path, for messages and as the place of suppressions.</param>
    public static DefinitionReading<WorkloadDeclaration> Read(string text, string path)
    {
        var troubles = new DefinitionTroubles(path, text);
        var root = DefinitionFile.OpenOrEmpty(text, troubles, DeclarationKeys.Root);
        return troubles.Judge(root is null ? null : Read(root));
    }

    private static WorkloadDeclaration Read(DefinitionFields root)
    {
        var teams = ReadTeams(root);
        return new()
        {
            Workload = root.Text("workload"),
            Purpose = root.Text("purpose"),
            Sponsor = root.Text("sponsor"),
            Journeys = ReadJourneys(root),
            Lenses = root.Texts("lenses"),
            Product = root.Text("product"),
            TimeZone = ReadTimeZone(root),
            Teams = teams,
            Owners = ReadOwners(root, teams),
            Exclude = root.Texts("exclude"),
            Suppress = [.. root.Maps("suppress", DeclarationKeys.Suppression).Select(ReadSuppression)],
            Sources = root.OptionalMap("sources", DeclarationKeys.Sources) is { } sources ? SourcesReader.Read(sources) : new(),
            Indicators = IndicatorsReader.Read(root),
        };
    }

    private static List<Journey> ReadJourneys(DefinitionFields root)
    {
        var ids = new DeclaredIds();
        return [.. root.Maps("journeys", DeclarationKeys.Journey).Select(j => new Journey(ids.Read(j), j.RequiredText("title"), j.Texts("parts")))];
    }

    private static List<DeclaredTeam> ReadTeams(DefinitionFields root)
    {
        var ids = new DeclaredIds();
        return [.. root.Maps("teams", DeclarationKeys.Team).Select(t => new DeclaredTeam(ids.Read(t), t.Text("layer"), t.Text("contact")))];
    }

    private static List<PracticeOwner> ReadOwners(DefinitionFields root, IReadOnlyList<DeclaredTeam> teams)
    {
        var owners = new List<PracticeOwner>();
        var names = teams.Select(t => t.Id).ToList();
        foreach (var entry in root.Maps("owners", DeclarationKeys.Owner))
        {
            var owner = new PracticeOwner(entry.RequiredText("practice"), entry.RequiredText("team"));
            owners.Add(owner);
            if (names.Count > 0 && owner.Team.Length > 0 && !names.Contains(owner.Team))
            {
                var at = entry.Find("team")!;
                entry.Troubles.Add(at, DefinitionWords.Of(at), DefinitionWords.OneOf(names), NearestName.Of(owner.Team, names));
            }
        }

        return owners;
    }

    private static string ReadTimeZone(DefinitionFields root)
    {
        if (root.Text("timezone") is not { } name)
        {
            return "UTC";
        }

        // .NET takes Windows names too; the declaration means the same on every machine only with IANA's.
        if (!TimeZoneInfo.TryFindSystemTimeZoneById(name, out var zone) || !zone.HasIanaId)
        {
            var at = root.Find("timezone")!;
            root.Troubles.Add(at, DefinitionWords.Of(at), new("an IANA time zone such as Asia/Tokyo", "Asia/TokyoのようなIANAタイムゾーン名"));
        }

        return name;
    }

    private static Suppression ReadSuppression(DefinitionFields entry) => new(
        new(ProbeName(entry.RequiredText("probe"))),
        entry.Text("path"),
        entry.Date("until"),
        entry.RequiredText("reason"),
        entry.At);

    /// <summary>People write <c>workflow-wastes-time</c>, folders are called <c>WorkflowWastesTime</c>; both are taken.</summary>
    private static string ProbeName(string written) =>
        string.Concat(written.Split('-').Select(part => part.Length == 0 ? "" : char.ToUpperInvariant(part[0]) + part[1..]));
}
