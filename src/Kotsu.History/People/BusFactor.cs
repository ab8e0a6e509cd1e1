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
        var files = authorsOfFiles.Where(authors => authors.Count > 0).Select(authors => authors.ToHashSet()).ToList();
        var left = new List<Contributor>();
        var orphans = 0;

        while (orphans * 2 <= files.Count && files.Count > 0)
        {
            var next = files.SelectMany(authors => authors)
                .GroupBy(author => author)
                .OrderByDescending(g => g.Count()).ThenBy(g => g.Key.Name, StringComparer.Ordinal).ThenBy(g => g.Key.Email, StringComparer.Ordinal)
                .First().Key;
            left.Add(next);
            foreach (var authors in files)
            {
                authors.Remove(next);
            }

            orphans = files.Count(authors => authors.Count == 0);
        }

        return new(left, files.Count);
    }
}
