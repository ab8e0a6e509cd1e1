namespace Kotsu.History;

/// <summary>Who knows a file, judged by its history.</summary>
/// <remarks>
/// Degree of authorship, DOA = 3.293 + 1.098·FA + 0.164·DL − 0.321·ln(1 + AC): FA is 1 for whoever made the file, DL their commits to it,
/// AC the commits of others. A developer counts as an author when their DOA is over 0.75 of the highest on the file.
/// Source: Avelino, Passos, Hora, Valente, "A Novel Approach for Estimating Truck Factors" (2016), arXiv:1604.06766.
/// </remarks>
public static class Authorship
{
    // The share above which somebody counts as an author; the paper's own choice.
    private const double AuthorShare = 0.75;

    /// <summary>The degree of authorship. No unit; only its order and its share of the highest matter.</summary>
    /// <param name="isFirst">Whether the developer made the file.</param>
    /// <param name="own">Their commits to it; at least 0.</param>
    /// <param name="others">Commits of others to it; at least 0.</param>
    public static double Degree(bool isFirst, int own, int others) =>
        3.293 + (isFirst ? 1.098 : 0) + (0.164 * own) - (0.321 * Math.Log(1 + others));

    /// <summary>The authors of a file, the strongest first; equal ones by name. Programs are none.</summary>
    /// <param name="contributions">What <see cref="PathHistory.ContributionsTo"/> tells of the file.</param>
    /// <returns>Empty only where nobody but programs changed the file.</returns>
    public static IReadOnlyList<Contributor> AuthorsOf(IReadOnlyList<Contribution> contributions)
    {
        var people = new List<Contribution>(contributions.Count);
        var all = 0;
        foreach (var contribution in contributions)
        {
            if (!contribution.By.IsProgram)
            {
                people.Add(contribution);
                all += contribution.Commits;
            }
        }

        var ranked = people.ConvertAll(c => new Ranked(c.By, Degree(c.IsFirst, c.Commits, all - c.Commits)));
        ranked.Sort(Ranked.InOrder);

        // A share of a negative figure means nothing: then the strongest alone counts.
        return ranked.FindAll(r => r == ranked[0] || r.Degree > AuthorShare * Math.Abs(ranked[0].Degree)).ConvertAll(r => r.By);
    }

    private sealed class Ranked(Contributor by, double degree)
    {
        public Contributor By => by;

        public double Degree => degree;

        public static int InOrder(Ranked one, Ranked other)
        {
            var byDegree = other.Degree.CompareTo(one.Degree);
            var byName = byDegree == 0 ? string.CompareOrdinal(one.By.Name, other.By.Name) : byDegree;
            return byName == 0 ? string.CompareOrdinal(one.By.Email, other.By.Email) : byName;
        }
    }
}
