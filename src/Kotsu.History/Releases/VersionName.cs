namespace Kotsu.History;

/// <summary>What the name of a tag says.</summary>
public enum VersionKind
{
    /// <summary>It names no version.</summary>
    None,

    /// <summary>It names a version: <c>v1.2.3</c>, <c>release-2024.05</c>, <c>api/v5</c>.</summary>
    Release,

    /// <summary>It names something before a version: <c>v1.2.3-rc1</c>, <c>1.0b2</c>, <c>nightly-2024.05.31</c>.</summary>
    Preview,
}

/// <summary>Tells tags that name a version from others.</summary>
/// <remarks>
/// Read behind the last <c>/</c>: letters and dashes, then numbers with dots or low lines between them, then anything. A single number counts where
/// nothing but <c>v</c>, <c>r</c>, <c>rel</c>, <c>release</c> or <c>version</c> stands before it. A word of previews before or behind makes a preview.
/// </remarks>
public static class VersionName
{
    private static readonly string[] plain = ["", "v", "r", "rel", "release", "version"];

    private static readonly string[] previews =
    [
        "alpha", "beta", "canary", "cr", "dev", "ea", "eap", "experimental", "insider", "insiders", "m", "milestone", "nightly",
        "pre", "preview", "prerelease", "rc", "snapshot", "test", "testing", "tp", "weekly", "wip",
    ];

    /// <summary>What a name says.</summary>
    /// <param name="name">Of a tag, without <c>refs/tags/</c>.</param>
    public static VersionKind Judge(string name)
    {
        var last = name[(name.LastIndexOf('/') + 1)..];
        var first = last.AsSpan().IndexOfAnyInRange('0', '9');
        if (first < 0 || last.AsSpan(0, first).IndexOfAnyExcept(letters) >= 0)
        {
            return VersionKind.None;
        }

        var (groups, end) = Numbers(last, first);
        var before = last[..first];
        if (groups == 1 && !plain.Contains(before.Trim('-', '_', '.'), StringComparer.OrdinalIgnoreCase))
        {
            return VersionKind.None;
        }

        return IsPreview(before, isBehind: false) || IsPreview(last[end..], isBehind: true) ? VersionKind.Preview : VersionKind.Release;
    }

    private static readonly System.Buffers.SearchValues<char> letters =
        System.Buffers.SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ-_.+");

    private static (int Groups, int End) Numbers(string text, int at)
    {
        for (var groups = 1; ; groups++)
        {
            while (at < text.Length && char.IsAsciiDigit(text[at]))
            {
                at++;
            }

            if (at + 1 >= text.Length || text[at] is not ('.' or '_') || !char.IsAsciiDigit(text[at + 1]))
            {
                return (groups, at);
            }

            at++;
        }
    }

    private static bool IsPreview(string part, bool isBehind)
    {
        var words = part.Split(['-', '_', '.', '+', '~', '0', '1', '2', '3', '4', '5', '6', '7', '8', '9'], StringSplitOptions.RemoveEmptyEntries);
        return words.Any(w => previews.Contains(w, StringComparer.OrdinalIgnoreCase)) || (isBehind && IsShort(part));
    }

    // Python's 1.0a1 and 1.0b2.
    private static bool IsShort(string behind) => behind.Length > 1 && behind[0] is 'a' or 'b' && char.IsAsciiDigit(behind[1]);
}
