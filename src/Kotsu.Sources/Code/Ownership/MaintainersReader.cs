using System.Text.RegularExpressions;

namespace Kotsu.Sources.Code.Ownership;

/// <summary>Reads a MAINTAINERS file: people in a list own everything; people behind a path in code marks own that path.</summary>
/// <remarks>The form that the projects of the CNCF share: nested lists of <c>`folder`: Name (address / @handle)</c>.</remarks>
internal static class MaintainersReader
{
    private const int MostLines = 20_000;

    private static readonly Regex item = new(@"^(?<indent>\s*)[*+-]\s+(?<rest>.*)$", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture);
    private static readonly Regex person = new(@"(?<who>@[A-Za-z0-9][A-Za-z0-9-]*|[A-Za-z0-9._+-]+@[A-Za-z0-9.-]+\.[A-Za-z]+)", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture);

    /// <summary>The folders (empty for everything) with their owners.</summary>
    /// <param name="path">Where the file stands.</param>
    /// <param name="text">What stands in it.</param>
    /// <param name="exists">Whether a path is there: an item may name something else in code marks.</param>
    public static IEnumerable<(string Folder, Decision Decision)> Read(string path, string text, Func<string, bool> exists)
    {
        var above = new Stack<(int Indent, string Folder)>();
        var number = 0;
        foreach (var line in text.Split('\n').Take(MostLines))
        {
            number++;
            var match = item.Match(line.TrimEnd());
            if (!match.Success)
            {
                continue;
            }

            var indent = match.Groups["indent"].Length;
            while (above.Count > 0 && above.Peek().Indent >= indent)
            {
                above.Pop();
            }

            var parent = above.Count > 0 ? above.Peek().Folder : "";
            var rest = match.Groups["rest"].Value;
            var named = Named(rest);
            var folder = named is null ? parent : parent.Length == 0 ? named : $"{parent}/{named}";
            above.Push((indent, folder));

            var owners = Owners(rest);
            if (owners.Count > 0 && (folder.Length == 0 || exists(folder)))
            {
                yield return (folder, new(owners, new(path, number)));
            }
        }
    }

    private static string? Named(string rest)
    {
        var close = rest.StartsWith('`') ? rest.IndexOf('`', 1) : -1;
        return close > 1 ? rest[1..close].Trim('/') : null;
    }

    // A handle is told rather than the mail address beside it.
    private static List<string> Owners(string rest)
    {
        var found = person.Matches(rest).Select(m => m.Groups["who"].Value).ToList();
        var handles = found.Where(f => f[0] == '@').Distinct(StringComparer.OrdinalIgnoreCase).ToList();
        return handles.Count > 0 ? handles : [.. found.Distinct(StringComparer.OrdinalIgnoreCase)];
    }
}
