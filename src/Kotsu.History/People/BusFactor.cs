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
        var files = authorsOfFiles.Where(authors => authors.Count > 0).ToList();
        var left = files.Select(authors => authors.Distinct().Count()).ToArray();
        var filesOf = files.SelectMany((authors, file) => authors.Distinct().Select(author => (author, file))).ToLookup(a => a.author, a => a.file);
        var gone = new List<Contributor>();
        var orphans = 0;

        // Taking one away changes nothing about how many files another is an author of: one order holds to the end.
        foreach (var author in filesOf.OrderByDescending(g => g.Count()).ThenBy(g => g.Key.Name, StringComparer.Ordinal).ThenBy(g => g.Key.Email, StringComparer.Ordinal))
        {
            gone.Add(author.Key);
            orphans += author.Count(file => --left[file] == 0);
            if (orphans * 2 > files.Count)
            {
                break;
            }
        }

        return new(gone, files.Count);
    }
}
