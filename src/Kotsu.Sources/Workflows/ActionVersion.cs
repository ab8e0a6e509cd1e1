namespace Kotsu.Sources.Workflows;

/// <summary>Which version of an action a step runs.</summary>
internal static class ActionVersion
{
    /// <summary>The ref behind <c>@</c>; for a commit id the version in the comment behind it (as Dependabot and Renovate write it).</summary>
    /// <returns>Null where neither says it.</returns>
    public static string? Of(string uses, string line)
    {
        var at = uses.LastIndexOf('@');
        if (at < 0)
        {
            return null;
        }

        var named = uses[(at + 1)..];
        return IsCommit(named) ? InComment(line, named) : named;
    }

    private static bool IsCommit(string named) => named.Length == 40 && named.All(char.IsAsciiHexDigit);

    private static string? InComment(string line, string commit)
    {
        var mark = line.IndexOf('#', Math.Max(0, line.IndexOf(commit, StringComparison.Ordinal)));
        return mark < 0 ? null : line[(mark + 1)..].Split([' ', '\t', '@', '='], StringSplitOptions.RemoveEmptyEntries).FirstOrDefault(IsVersion);
    }

    private static bool IsVersion(string word)
    {
        var digits = word.AsSpan().TrimStart('v');
        return digits.Length > 0 && char.IsAsciiDigit(digits[0]);
    }
}
