using System.Runtime.CompilerServices;
using Kotsu.Core.Findings;
using Kotsu.Core.Snapshots;
using Kotsu.Core.Text;
using Kotsu.Core.Workloads;
using Kotsu.Sources.Files;
using Kotsu.Sources.Yaml;

namespace Kotsu.Sources.Alerts;

/// <summary>
/// Finds the files that hold alert rules or routing: declared ones by their pattern, else YAML files by what stands in them. What stands
/// in example and test folders wakes nobody, and is left out unless it is declared.
/// </summary>
internal sealed class AlertFiles(IFileTree tree, DeclaredSources declared, List<Unreadable> unreadable)
{
    private readonly IReadOnlyList<PathPattern> rules = [.. declared.AlertRules.Select(p => new PathPattern(p))];
    private readonly PathPattern? routing = declared.Alertmanager is { } pattern ? new(pattern) : null;

    /// <summary>The documents that may hold alert rules, by path.</summary>
    public async IAsyncEnumerable<YamlPart> ReadAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var wanted = tree.Files.Where(f => IsDeclared(f.Path) || (f.Origin is FileOrigin.FirstParty && IsYaml(f.Path) && !ExampleFolders.Hold(f.Path)));
        await foreach (var (file, read) in tree.ReadAllAsync(wanted, cancellationToken))
        {
            if (read.Text is null)
            {
                TellUnread(file, read.Trouble);
            }
            else if (IsDeclared(file.Path) || AlertTexts.MayHoldRules(read.Text) || AlertTexts.MayHoldRouting(read.Text))
            {
                foreach (var part in Parse(new(file.Path, read.Text)))
                {
                    yield return part;
                }
            }
        }
    }

    private bool IsDeclared(string path) => rules.Any(r => r.Matches(path)) || routing?.Matches(path) == true;

    private static bool IsYaml(string path) => path.EndsWith(".yml", StringComparison.OrdinalIgnoreCase) || path.EndsWith(".yaml", StringComparison.OrdinalIgnoreCase);

    private IEnumerable<YamlPart> Parse(SourceText source)
    {
        var yaml = YamlReader.Read(source.Text);
        if (yaml.Trouble is { } trouble && (IsDeclared(source.Path) || AlertTexts.LooksLikeRules(source.Text) || AlertTexts.MayHoldRouting(source.Text)))
        {
            unreadable.Add(new(new Location(source.Path, trouble.Line, trouble.Line > 0 ? trouble.Column : 0), Say(source.Text, trouble)));
        }

        return yaml.Documents.Select(d => new YamlPart(source, d));
    }

    private static Words Say(string text, YamlTrouble trouble) => AlertTexts.IsTemplate(text)
        ? new(
            "This is a template, not YAML: its alerts are not seen. Name the rendered rules under sources.alerts.rules.",
            "YAMLではなくテンプレートのため、アラートを読み取れません。展開後のルールファイルを sources.alerts.rules に指定してください。")
        : trouble.Reason;

    private void TellUnread(TreeFile file, Words? trouble)
    {
        // Of the many files that are only looked at because they are YAML, one that was not read says nothing about alerts.
        if (IsDeclared(file.Path))
        {
            unreadable.Add(new(new Location(file.Path), trouble ?? new("The file was not read.", "ファイルを読み取れませんでした。")));
        }
    }
}
