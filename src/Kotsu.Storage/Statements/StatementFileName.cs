using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Kotsu.Storage.Statements;

/// <summary>Names of statement files: <c>2027-03-01-OPS07-BP03-3f9a1c2e.yaml</c>. The same statement always has the same name, two never share one.</summary>
internal static class StatementFileName
{
    private const int ShortHash = 8;
    private const int LongestAbout = 60;

    /// <summary>Names to try in turn, without end: the others are for the case that another text, or an edited one, has the first.</summary>
    /// <param name="about">The practice or probe; what a file name cannot hold everywhere becomes a hyphen.</param>
    public static IEnumerable<string> Of(DateOnly day, string about, string text)
    {
        var hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
        var start = $"{day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}-{Safe(about)}";

        return Enumerable.Range(1, int.MaxValue).Select(n => n switch
        {
            1 => $"{start}-{hash[..ShortHash]}.yaml",
            2 => $"{start}-{hash}.yaml",
            _ => string.Create(CultureInfo.InvariantCulture, $"{start}-{hash}-{n}.yaml"),
        });
    }

    private static string Safe(string about)
    {
        var safe = string.Concat(about.Take(LongestAbout).Select(c => char.IsAsciiLetterOrDigit(c) || c is '_' or '-' ? c : '-'));
        return safe.Length == 0 ? "-" : safe;
    }
}
