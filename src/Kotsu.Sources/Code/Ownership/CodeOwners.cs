using Kotsu.Core.Findings;

namespace Kotsu.Sources.Code.Ownership;

/// <summary>Answers, from the rules of a CODEOWNERS file, who owns a file. The last rule that means it decides, in each section.</summary>
internal sealed class CodeOwners
{
    private readonly List<SectionRules> sections;

    /// <summary>Takes the rules in file order.</summary>
    public CodeOwners(IReadOnlyList<OwnerRule> rules) =>
        sections = [.. rules.GroupBy(r => r.Section, StringComparer.Ordinal).Select(g => new SectionRules([.. g]))];

    /// <summary>Who owns a file.</summary>
    public Decision Of(string file)
    {
        var decided = sections.Select(s => s.Find(file)).OfType<OwnerRule>().ToList();
        var named = decided.Where(d => d.Owners.Count > 0).ToList();
        return decided.Count == 0
            ? Decision.None
            : new([.. named.SelectMany(d => d.Owners).Distinct(StringComparer.OrdinalIgnoreCase)], (named.Count > 0 ? named : decided)[^1].At);
    }

    /// <summary>The rules that mean none of the files.</summary>
    public static IEnumerable<Location> Dead(IReadOnlyList<OwnerRule> rules, IReadOnlyCollection<string> files)
    {
        var there = files.SelectMany(SelfAndAbove).ToHashSet(StringComparer.Ordinal);
        return rules.Where(r => r.Pattern.Literal is { } path && !r.Pattern.FoldersOnly ? !there.Contains(path) : !files.Any(r.Matches)).Select(r => r.At);
    }

    /// <summary>A file and the folders above it, without the root.</summary>
    public static IEnumerable<string> SelfAndAbove(string file)
    {
        for (var end = file.Length; end > 0; end = file.LastIndexOf('/', end - 1))
        {
            yield return file[..end];
        }
    }

    // Most rules name one path: those are looked up, and only patterns are tried one by one.
    private sealed class SectionRules
    {
        private readonly IReadOnlyList<OwnerRule> rules;
        private readonly Dictionary<string, int> literals = new(StringComparer.Ordinal);
        private readonly List<int> patterns = [];

        public SectionRules(IReadOnlyList<OwnerRule> rules)
        {
            this.rules = rules;
            for (var at = 0; at < rules.Count; at++)
            {
                if (rules[at].Pattern is { Literal: { } path, FoldersOnly: false })
                {
                    literals[path] = at;
                }
                else
                {
                    patterns.Add(at);
                }
            }
        }

        public OwnerRule? Find(string file)
        {
            var last = SelfAndAbove(file).Select(path => literals.GetValueOrDefault(path, -1)).DefaultIfEmpty(-1).Max();
            for (var at = patterns.Count - 1; at >= 0 && patterns[at] > last; at--)
            {
                if (rules[patterns[at]].Matches(file))
                {
                    last = patterns[at];
                }
            }

            return last < 0 ? null : rules[last];
        }
    }
}
