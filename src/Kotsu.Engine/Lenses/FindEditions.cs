using Kotsu.Core.Lenses;
using Kotsu.Core.Lenses.Editions;
using Kotsu.Core.Problems;
using Kotsu.Engine.Catalogues;

namespace Kotsu.Engine.Lenses;

/// <summary>What is known of the editions of a lens, and what became of its practices.</summary>
public static class FindEditions
{
    /// <summary>Every edition of a lens.</summary>
    /// <returns>Either the editions or the reason why there are none.</returns>
    public static (EditionHistory? Editions, Problem? Problem) Of(string lens) => LensCatalogue.FindEditions(lens) is { } editions
        ? (editions, null)
        : (null, LensProblems.HasNoEditions(lens, string.Join(", ", LensCatalogue.WithEditions)));

    /// <summary>The edition with an id.</summary>
    /// <returns>Either the edition or the reason why there is none.</returns>
    public static (EditionId? Edition, Problem? Problem) Find(EditionHistory editions, string id) => editions.Editions.Any(e => e.Id.Value == id)
        ? (new EditionId(id), null)
        : (null, LensProblems.EditionIsUnknown(id, string.Join(", ", editions.Editions.Select(e => e.Id))));

    /// <summary>The practices that a file lists as ticked: one code a line; empty lines and those that begin with <c>#</c> are skipped.</summary>
    /// <param name="text">The text of the file.</param>
    /// <param name="path">Its path, for messages.</param>
    /// <returns>Either the codes or the reason why they cannot be read.</returns>
    public static (IReadOnlySet<PracticeCode>? Ticked, Problem? Problem) ReadTicked(string text, string path)
    {
        var ticked = new HashSet<PracticeCode>();
        foreach (var (index, line) in text.Split('\n').Select(l => l.Trim().TrimStart('\uFEFF')).Index())
        {
            if (line.Length > 0 && line[0] != '#' && !IsCode(line))
            {
                return (null, LensProblems.AnswerIsNoCode(FormattableString.Invariant($"{path}:{index + 1}"), Found(line)));
            }

            if (line.Length > 0 && line[0] != '#')
            {
                ticked.Add(new(line));
            }
        }

        return (ticked, null);
    }

    private static bool IsCode(string line) => line.Length <= 32 && line.All(c => char.IsAsciiLetterOrDigit(c) || c == '-');

    private static Core.Text.Words Found(string line)
    {
        var shown = line.Length <= 40 ? line : $"{line.AsSpan(0, 40)}…";
        return new($"“{shown}”", $"「{shown}」");
    }
}
