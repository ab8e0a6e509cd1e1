namespace Kotsu.History;

/// <summary>Fewest people whose leaving orphans more than half of some files.</summary>
/// <param name="People">Those people, whoever orphans most first; empty where no file has an author.</param>
/// <param name="Files">Files with at least one author.</param>
public sealed record BusFactor(IReadOnlyList<Contributor> People, int Files)
{
    /// <summary>The bus factor of files, each given by its authors.</summary>
    /// <remarks>
    /// Greedy, as in the paper named at <see cref="Authorship"/>: take away the author of most files, until more than half of the files
    /// have none left. Of equals the first by name goes, so that the answer is the same every time. Files without any author are not counted.
    /// </remarks>
    public static BusFactor Of(IEnumerable<IReadOnlyList<Contributor>> authorsOfFiles)
    {
        var left = new List<int>();
        var owners = new Dictionary<Contributor, Owner>();
        foreach (var authors in authorsOfFiles)
        {
            if (authors.Count > 0)
            {
                left.Add(Note(authors, left.Count, owners));
            }
        }

        // Taking one away changes nothing about how many files another is an author of: one order holds to the end.
        var order = owners.Values.ToList();
        order.Sort(Owner.InOrder);
        var gone = new List<Contributor>();
        for (int orphans = 0, next = 0; next < order.Count && orphans * 2 <= left.Count; next++)
        {
            gone.Add(order[next].By);
            foreach (var file in order[next].Files)
            {
                orphans += --left[file] == 0 ? 1 : 0;
            }
        }

        return new(gone, left.Count);
    }

    // An author named twice counts once.
    private static int Note(IReadOnlyList<Contributor> authors, int file, Dictionary<Contributor, Owner> owners)
    {
        var count = 0;
        foreach (var author in authors)
        {
            if (!owners.TryGetValue(author, out var owner))
            {
                owners[author] = owner = new(author);
            }

            if (owner.Files.Count == 0 || owner.Files[^1] != file)
            {
                owner.Files.Add(file);
                count++;
            }
        }

        return count;
    }

    private sealed class Owner(Contributor by)
    {
        public Contributor By => by;

        public List<int> Files { get; } = [];

        public static int InOrder(Owner one, Owner other)
        {
            var byFiles = other.Files.Count.CompareTo(one.Files.Count);
            var byName = byFiles == 0 ? string.CompareOrdinal(one.By.Name, other.By.Name) : byFiles;
            return byName == 0 ? string.CompareOrdinal(one.By.Email, other.By.Email) : byName;
        }
    }
}
