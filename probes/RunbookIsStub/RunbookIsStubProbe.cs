using System.Globalization;
using Kotsu.Core.Findings;
using Kotsu.Core.Snapshots;
using Kotsu.Core.Text;

namespace Kotsu.Probes.RunbookIsStub;

/// <summary>True when a runbook page lacks a command, 60 words, a usual section, or holds a placeholder; the message names every reason.</summary>
/// <remarks>
/// Any one reason is enough, a missing section too: each section answers a question that somebody has at three in the morning. Headings
/// alone prove nothing, so the source counts a section only where something stands in it, and asks pages that describe a procedure
/// rather than an alert only for their purpose and steps.
/// </remarks>
public sealed class RunbookIsStubProbe : IProbe
{
    // About the length of this sentence and the next three: below it, the pages that were looked at say what the alert's name says.
    private const int FewestWords = 60;

    private static readonly Dictionary<RunbookSection, Words> sections = new()
    {
        [RunbookSection.Meaning] = new("nothing says what it is about (Meaning)", "何についてのページかの説明（意味・概要）がありません"),
        [RunbookSection.Impact] = new("nothing says who is hurt (Impact)", "誰に影響するかの説明（影響）がありません"),
        [RunbookSection.Diagnosis] = new("nothing says how to find the cause (Diagnosis)", "原因の調べ方（調査・確認）がありません"),
        [RunbookSection.Mitigation] = new("nothing says what to do (Mitigation)", "対処の手順がありません"),
    };

    /// <inheritdoc/>
    public IEnumerable<Finding> Run(WorkloadSnapshots seen) => seen.Get<RunbooksSnapshot>().Runbooks.Select(Judge);

    private static Finding Judge(Runbook page)
    {
        var reasons = ReasonsOf(page).ToList();
        (string, FindingValue) named = ("page", new FindingValue.Text(page.Title));
        return reasons.Count == 0
            ? Finding.False(page.Subject, "usable", page.At, named, ("words", new FindingValue.Count(page.Words)), ("commands", new FindingValue.Count(page.Commands)))
            : Finding.True(page.Subject, "stub", page.Placeholders.Count > 0 ? page.Placeholders[0] : page.At, named, ("reasons", new FindingValue.Phrase(Join(reasons))));
    }

    private static IEnumerable<Words> ReasonsOf(Runbook page)
    {
        if (page.Commands == 0)
        {
            yield return new("it holds no command", "コマンドがひとつもありません");
        }

        if (page.Words < FewestWords)
        {
            var words = page.Words.ToString(CultureInfo.InvariantCulture);
            yield return new($"it has {words} words", $"本文が{words}語しかありません");
        }

        if (page.Placeholders.Count > 0)
        {
            var line = page.Placeholders[0].Line.ToString(CultureInfo.InvariantCulture);
            yield return new($"line {line} is a placeholder", $"{line}行目が書きかけです");
        }

        foreach (var section in page.MissingSections)
        {
            yield return sections[section];
        }
    }

    private static Words Join(List<Words> reasons) =>
        new(string.Join("; ", reasons.Select(r => r.En)), string.Join("。", reasons.Select(r => r.Ja)));
}
