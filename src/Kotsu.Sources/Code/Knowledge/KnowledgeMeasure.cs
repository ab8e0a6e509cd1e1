using System.Runtime.InteropServices;
using Kotsu.Core.Findings;
using Kotsu.Core.Snapshots;
using Kotsu.History;
using Kotsu.Sources.Files;

namespace Kotsu.Sources.Code.Knowledge;

/// <summary>One folder with the files that it was measured by.</summary>
internal sealed record MeasuredArea(KnowledgeArea Area, IReadOnlyList<string> Files);

/// <summary>Measures who knows which folder.</summary>
internal sealed class KnowledgeMeasure(IContributions contributions, IPathHistory history)
{
    // Contacts, not a list of people.
    private const int MostContacts = 3;

    // Whoever had their hands on every third file finds their way through the others.
    private const int FamiliarShare = 3;

    private readonly Dictionary<string, (IReadOnlyList<Contribution> Shares, IReadOnlyList<Contributor> Authors)> known = new(StringComparer.Ordinal);
    private readonly Dictionary<string, (IReadOnlyList<string> Files, MeasuredArea? Area)> measured = new(StringComparer.Ordinal);

    /// <summary>The bus factor of all files together.</summary>
    public BusFactor Overall(IEnumerable<string> files) => BusFactor.Of(files.Select(f => Find(f).Authors));

    /// <summary>The folders that the files make up, as <see cref="KnowledgeFolders"/> says. Those that stayed as they were are not measured again.</summary>
    public IReadOnlyList<MeasuredArea> Of(IEnumerable<string> files) =>
        [.. KnowledgeFolders.Of(files).Select(f => MeasureOnce(f.Folder, f.Files)).OfType<MeasuredArea>()];

    private MeasuredArea? MeasureOnce(string folder, IReadOnlyList<string> files)
    {
        if (!measured.TryGetValue(folder, out var before) || !before.Files.SequenceEqual(files, StringComparer.Ordinal))
        {
            measured[folder] = before = (files, Measure(folder, files));
        }

        return before.Area;
    }

    private MeasuredArea? Measure(string folder, IReadOnlyList<string> files)
    {
        var found = files.Select(Find).ToList();
        var factor = BusFactor.Of(found.Select(f => f.Authors));
        var changes = files.Select(history.ChangedOn).OfType<DateOnly>().ToList();
        if (factor.Files == 0 || changes.Count == 0)
        {
            return null;
        }

        var people = CountFocused(found.SelectMany(f => f.Shares));
        var area = new KnowledgeArea(
            new Location(folder.Length == 0 ? "/" : folder),
            files.Count,
            factor.People.Count,
            [.. factor.People.Take(MostContacts).Select(p => p.Name)],
            changes.Max(),
            people.Count)
        {
            OtherHands = people.Count(p => p.Value * FamiliarShare >= files.Count && !factor.People.Contains(p.Key)),
        };
        return new(area, files);
    }

    // Everybody who changed a file, and how many of the files by a commit that was about few.
    private static Dictionary<Contributor, int> CountFocused(IEnumerable<Contribution> shares)
    {
        var people = new Dictionary<Contributor, int>();
        foreach (var share in shares)
        {
            if (!share.By.IsProgram)
            {
                CollectionsMarshal.GetValueRefOrAddDefault(people, share.By, out _) += share.FocusedCommits > 0 ? 1 : 0;
            }
        }

        return people;
    }

    private (IReadOnlyList<Contribution> Shares, IReadOnlyList<Contributor> Authors) Find(string file)
    {
        if (!known.TryGetValue(file, out var found))
        {
            var shares = contributions.ContributionsTo(file);
            known[file] = found = (shares, Authorship.AuthorsOf(shares));
        }

        return found;
    }
}
