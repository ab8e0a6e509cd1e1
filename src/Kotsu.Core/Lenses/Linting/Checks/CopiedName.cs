using Kotsu.Core.Text;

namespace Kotsu.Core.Lenses.Linting.Checks;

/// <summary>Lenses that bear the name of another: of a published one, or of another file that is linted with them.</summary>
internal static class CopiedName
{
    /// <summary>The least share of questions that must speak of the name's subject.</summary>
    private const double OnSubject = 0.25;

    /// <summary>The share of equal question titles from which two files are versions of one lens.</summary>
    private const double SameLens = 0.5;

    /// <summary>The findings by file; files without one are not in it.</summary>
    /// <param name="files">Each with the lens that was read of it.</param>
    public static IReadOnlyDictionary<LensFile, LintFinding> Of(IReadOnlyList<(LensFile File, Lens Lens)> files, LintOptions options)
    {
        var findings = new Dictionary<LensFile, LintFinding>();
        foreach (var named in files.Where(f => f.Lens.Name.Length > 0).GroupBy(f => LensSubject.NormalName(f.Lens.Name)))
        {
            var known = options.KnownLenses.FirstOrDefault(k => LensSubject.NormalName(k.Name) == named.Key);
            foreach (var (file, finding) in known is null ? AmongEachOther([.. named]) : AgainstKnown([.. named], known))
            {
                findings[file] = finding;
            }
        }

        return findings;
    }

    private static IEnumerable<(LensFile, LintFinding)> AgainstKnown(IReadOnlyList<(LensFile File, Lens Lens)> named, KnownLens known) =>
        from one in named
        let matching = LensSubject.QuestionsOn(one.Lens, known.Subjects)
        where matching < OnSubject * one.Lens.Questions.Count()
        select (one.File, Finding(one.Lens, new("a published lens", "公開済みのレンズ"), known.Subjects, matching));

    private static IEnumerable<(LensFile, LintFinding)> AmongEachOther(IReadOnlyList<(LensFile File, Lens Lens)> named)
    {
        var subjects = LensSubject.OfName(named[0].Lens.Name);
        var owner = named.MaxBy(n => LensSubject.QuestionsOn(n.Lens, subjects) / Math.Max(1.0, n.Lens.Questions.Count()));
        foreach (var (file, lens) in named.Where(n => n.File != owner.File && !IsSameLens(n.Lens, owner.Lens)))
        {
            yield return (file, Finding(lens, new(owner.File.Path, owner.File.Path), subjects, LensSubject.QuestionsOn(lens, subjects)));
        }
    }

    private static bool IsSameLens(Lens one, Lens other)
    {
        var titles = one.Questions.Select(q => q.Title).ToHashSet(StringComparer.OrdinalIgnoreCase);
        return titles.Count(other.Questions.Select(q => q.Title).ToHashSet(StringComparer.OrdinalIgnoreCase).Contains) >= SameLens * titles.Count;
    }

    private static LintFinding Finding(Lens lens, Words owner, IReadOnlyList<string> subjects, int matching)
    {
        var of = LintWords.Number(lens.Questions.Count());
        var (en, ja) = subjects.Count == 0
            ? ("", "")
            : ($"; of its {of} questions {LintWords.Number(matching)} speak of {string.Join(" or ", subjects)}", $"{of}問のうち、{string.Join("や", subjects)}に触れる質問は{LintWords.Number(matching)}問です。");
        return new()
        {
            Kind = LintKind.NameOfAnother,
            Severity = LintRules.Of(LintKind.NameOfAnother).Severity,
            Pointer = "/name",
            Sentence = new($"“{lens.Name}” is also the name of {owner.En}{en}.", $"「{lens.Name}」は{owner.Ja}の名前でもあります。{ja}"),
        };
    }
}
