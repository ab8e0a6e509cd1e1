using System.Text;
using Kotsu.Core.Lenses;
using Kotsu.Core.Lenses.Editions;
using Kotsu.Core.Problems;
using Kotsu.Core.Text;
using Kotsu.Engine.Catalogues;
using Kotsu.Sources.Lenses;

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
    /// <returns>Either the codes or the reason why they cannot be read.</returns>
    public static (IReadOnlySet<PracticeCode>? Ticked, Problem? Problem) ReadTicked(string path)
    {
        var (bytes, problem) = LensBytes.Read(path);
        if (bytes is null)
        {
            return (null, problem);
        }

        var lines = Encoding.UTF8.GetString(bytes).Split('\n').Select((text, index) => (Text: text.Trim().TrimStart('\uFEFF'), Number: index + 1));
        var said = lines.Where(l => l.Text.Length > 0 && l.Text[0] != '#').ToList();
        var wrong = said.FirstOrDefault(l => !IsCode(l.Text));
        return wrong.Text is null
            ? (said.Select(l => new PracticeCode(l.Text)).ToHashSet(), null)
            : (null, LensProblems.AnswerIsNoCode(FormattableString.Invariant($"{path}:{wrong.Number}"), Found(wrong.Text)));
    }

    private static bool IsCode(string line) => line.Length <= 32 && line.All(c => char.IsAsciiLetterOrDigit(c) || c == '-');

    private static Words Found(string line)
    {
        var shown = line.Length <= 40 ? line : $"{line.AsSpan(0, 40)}…";
        return new($"“{shown}”", $"「{shown}」");
    }
}
