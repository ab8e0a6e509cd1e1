using Kotsu.Core.Findings;
using Kotsu.Core.Snapshots;
using Kotsu.Core.Text;
using Kotsu.Sources.Yaml;

namespace Kotsu.Sources.Definitions;

/// <summary>Collects what is wrong with one file, so that its author sees all of it at once.</summary>
internal sealed class DefinitionTroubles(string path, string text)
{
    private const int LongestExcerpt = 200;

    private readonly List<Unreadable> all = [];
    private readonly Lazy<string[]> lines = new(() => text.Split('\n'));

    /// <summary>Whether the file can be used.</summary>
    public bool IsEmpty => all.Count == 0;

    /// <summary>What was collected, in file order.</summary>
    public IReadOnlyList<Unreadable> All => [.. all.OrderBy(t => t.At.Line).ThenBy(t => t.At.Column)];

    /// <summary>The value when nothing is wrong, else what is wrong.</summary>
    public DefinitionReading<T> Judge<T>(T? value)
        where T : class => new(IsEmpty ? value : null, All);

    /// <summary>Something else was found than what is allowed.</summary>
    public void Add(YamlNode at, Words found, Words allowed, string? suggestion = null) =>
        all.Add(new(LocationOf(at), Sentence(found, allowed, suggestion)));

    /// <summary>The text is no YAML, or too big.</summary>
    public void Add(YamlTrouble trouble) =>
        all.Add(new(new(path, trouble.Line, trouble.Column, 0, ExcerptOf(trouble.Line)), trouble.Reason));

    /// <summary>Where a node stands.</summary>
    public Location LocationOf(YamlNode at) =>
        new(path, at.Line, at.Column, at is YamlScalar { EndColumn: > 0 } scalar ? scalar.EndColumn : 0, ExcerptOf(at.Line));

    private static Words Sentence(Words found, Words allowed, string? suggestion)
    {
        var (en, ja) = suggestion is null ? ("", "") : ($" Did you mean `{suggestion}`?", $"`{suggestion}`のことでしょうか。");
        return new($"Found {found.En}; allowed is {allowed.En}.{en}", $"{found.Ja}が見つかりましたが、{allowed.Ja}である必要があります。{ja}");
    }

    private string? ExcerptOf(int line)
    {
        if (line < 1 || line > lines.Value.Length)
        {
            return null;
        }

        var excerpt = lines.Value[line - 1].TrimEnd('\r');
        return excerpt.Length <= LongestExcerpt ? excerpt : excerpt[..LongestExcerpt];
    }
}
