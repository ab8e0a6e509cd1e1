using System.Globalization;
using Kotsu.Core.Findings;

namespace Kotsu.Core.Lenses.Linting;

/// <summary>Tells a finding of the linter from every other, wherever its line and its place in a list move.</summary>
public static class LintAnchor
{
    /// <summary>The fingerprints of a file's findings, in their order; each is different.</summary>
    /// <param name="lint">The file and what was found in it. Its path counts: two versions of a lens in one repository are two lenses.</param>
    public static IReadOnlyList<Fingerprint> Of(LensLint lint)
    {
        var times = new Dictionary<string, int>(StringComparer.Ordinal);
        return [.. lint.Findings.Select(f => Of(lint.File, f, times))];
    }

    private static Fingerprint Of(LensFile file, LintFinding finding, Dictionary<string, int> times)
    {
        var anchor = $"{finding.Id} {ById(file, finding.Pointer)}";
        var time = times[anchor] = times.GetValueOrDefault(anchor) + 1;
        return Fingerprint.Of(new(finding.Id), file.Path, new("lens", string.Create(CultureInfo.InvariantCulture, $"{anchor} {time}"), ""));
    }

    /// <summary>The pointer with the id of a pillar, question or choice, or the condition of a rule, in place of its number.</summary>
    private static string ById(LensFile file, string pointer)
    {
        var steps = pointer.Split('/');
        for (var i = 1; i < steps.Length; i++)
        {
            var element = string.Join('/', pointer.Split('/').Take(i + 1));
            var key = steps[i - 1] is "riskRules" ? "condition" : "id";
            if (steps[i].Length > 0 && steps[i].All(char.IsAsciiDigit) && file.Document.FindText($"{element}/{key}") is { } name)
            {
                steps[i] = name;
            }
        }

        return string.Join('/', steps);
    }
}
