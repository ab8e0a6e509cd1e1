using System.Globalization;
using Kotsu.Core.Findings;
using Kotsu.Core.Snapshots;
using Kotsu.Sources.Files;

namespace Kotsu.Sources.Code.Ownership;

/// <summary>Reads CODEOWNERS as GitHub and GitLab do.</summary>
/// <remarks>Source: GitHub Docs, "About code owners"; GitLab Docs, "Code Owners file syntax". A line that breaks the rules is passed over, as GitHub does.</remarks>
internal sealed class CodeOwnersReader
{
    /// <summary>A larger file is not loaded by GitHub. 3 MB.</summary>
    public const int LimitInBytes = 3 * 1024 * 1024;

    private readonly List<OwnerRule> rules = [];
    private readonly List<Unreadable> troubles = [];
    private readonly string path;
    private string section = "";
    private IReadOnlyList<string> sectionOwners = [];

    private CodeOwnersReader(string path) => this.path = path;

    /// <summary>The rules in file order, and the lines that are none.</summary>
    public static (IReadOnlyList<OwnerRule> Rules, IReadOnlyList<Unreadable> Troubles) Read(string path, string text)
    {
        var reader = new CodeOwnersReader(path);
        var number = 0;
        foreach (var line in text.Split('\n'))
        {
            reader.Take(line.TrimEnd('\r').Trim(), ++number);
        }

        return (reader.rules, reader.troubles);
    }

    private void Take(string line, int number)
    {
        if (line.Length == 0 || line[0] == '#')
        {
            return;
        }

        var at = new Location(path, number, 0, 0, line.Length > 200 ? line[..200] : line);
        var words = Split(line);
        if (line[0] is '[' or '^' && TryReadSection(line))
        {
            return;
        }

        if (words[0][0] == '!' || words[0].AsSpan().ContainsAny('[', ']'))
        {
            troubles.Add(new(at, new(
                $"'{words[0]}' is no pattern of CODEOWNERS: ! and [ ] are not supported. The line has no effect.",
                $"「{words[0]}」はCODEOWNERSのパターンではありません（!と[ ]は使えません）。この行は効きません。")));
            return;
        }

        if (IgnorePattern.Parse(words[0]) is { } pattern)
        {
            var owners = Owners(words.Skip(1));
            rules.Add(new(pattern, owners.Count > 0 ? owners : sectionOwners, at, section));
        }
    }

    // [Name], ^[Name] (optional), [Name][2] (approvals), each with owners for lines that name none.
    private bool TryReadSection(string line)
    {
        var open = line.IndexOf('[', StringComparison.Ordinal);
        var close = line.IndexOf(']', StringComparison.Ordinal);
        if (open > 1 || close < open + 2)
        {
            return false;
        }

        var rest = line[(close + 1)..].Trim();
        if (rest.StartsWith('[') && rest.IndexOf(']', StringComparison.Ordinal) is > 0 and var end
            && int.TryParse(rest.AsSpan(1, end - 1), NumberStyles.None, CultureInfo.InvariantCulture, out _))
        {
            rest = rest[(end + 1)..].Trim();
        }

        // [a-z]*.md is a pattern that is not supported, not a section.
        var owners = Split(rest);
        if (owners.Any(o => !IsOwner(o)))
        {
            return false;
        }

        section = line[(open + 1)..close].Trim().ToUpperInvariant();
        sectionOwners = owners;
        return true;
    }

    // A blank that belongs to the path is written "\ "; "#" behind a blank begins a remark.
    private static List<string> Split(string line)
    {
        var words = line.Replace("\\ ", "\0", StringComparison.Ordinal).Split([' ', '\t'], StringSplitOptions.RemoveEmptyEntries);
        return [.. words.TakeWhile(w => w[0] != '#').Select(w => w.Replace('\0', ' '))];
    }

    private static List<string> Owners(IEnumerable<string> words) => [.. words.Where(IsOwner).Distinct(StringComparer.OrdinalIgnoreCase)];

    private static bool IsOwner(string word) => word.Length > 1 && word.Contains('@', StringComparison.Ordinal) && !word.EndsWith('@');
}
