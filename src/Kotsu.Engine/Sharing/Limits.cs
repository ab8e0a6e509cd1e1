using Kotsu.Core.Problems;

namespace Kotsu.Engine.Sharing;

/// <summary>Checks values that people send against the limits of the domain.</summary>
internal static class Limits
{
    /// <summary>What is wrong with a text; null when nothing is. Characters are counted as people count them in a form: UTF-16 units.</summary>
    public static Problem? Text(string member, string text, int min, int max) => (text.Length < min || text.Length > max, text.Any(IsForbidden)) switch
    {
        (true, _) => ServerProblems.ValueIsNotAllowed(member, min == 0 ? new($"at most {max} characters", $"{max}文字以内") : new($"{min} to {max} characters", $"{min}～{max}文字")),
        (_, true) => ServerProblems.ValueIsNotAllowed(member, new("no control characters but line breaks and tabs", "改行とタブ以外の制御文字は使えません")),
        _ => null,
    };

    /// <summary>The same for a name: one line that does not begin or end with white space.</summary>
    public static Problem? Name(string member, string text, int min, int max) =>
        text.Trim() == text && !text.Any(char.IsControl)
            ? Text(member, text, min, max)
            : ServerProblems.ValueIsNotAllowed(member, new("one line without white space at its ends", "前後に空白のない1行"));

    /// <summary>What is wrong with a time zone; null when nothing is.</summary>
    public static Problem? TimeZone(string member, string? name) => name is null || TimeZoneInfo.TryFindSystemTimeZoneById(name, out _)
        ? null
        : ServerProblems.ValueIsNotAllowed(member, new("a time zone of the IANA list such as Asia/Tokyo", "IANAのタイムゾーン名（Asia/Tokyoなど）"));

    private static bool IsForbidden(char c) => char.IsControl(c) && c is not ('\n' or '\r' or '\t');
}
