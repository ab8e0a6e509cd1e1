using System.Globalization;
using System.Text;
using System.Buffers.Text;

namespace Kotsu.Server.Api;

/// <summary>Some rows of a longer list.</summary>
/// <param name="Items">At most as many as were asked for.</param>
/// <param name="Next">To be sent as <c>cursor</c> for those that follow; null at the end.</param>
public sealed record Page<T>(IReadOnlyList<T> Items, string? Next);

/// <summary>Which part of a list is wanted.</summary>
internal sealed record PageRequest(int Limit, string? After)
{
    /// <summary>Most rows of a page.</summary>
    public const int Most = 100;

    private const int Usual = 50;

    /// <summary>Reads <c>limit</c> and <c>cursor</c>; a cursor that is none of ours begins at the start, as an id would that is gone.</summary>
    public static PageRequest Of(int? limit, string? cursor) => new(Math.Clamp(limit ?? Usual, 1, Most), Decode(cursor));

    /// <summary>The page of rows that were asked for with one more than the limit.</summary>
    public Page<TView> Make<T, TView>(IReadOnlyList<T> rows, Func<T, string> key, Func<T, TView> view) => new(
        [.. rows.Take(Limit).Select(view)],
        rows.Count > Limit ? Encode(key(rows[Limit - 1])) : null);

    /// <summary>The key after which the page begins as a number.</summary>
    public long AfterNumber(long start) => long.TryParse(After, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : start;

    private static string Encode(string key) => Base64Url.EncodeToString(Encoding.UTF8.GetBytes(key));

    private static string? Decode(string? cursor)
    {
        if (cursor is null or { Length: > 1024 } || !Base64Url.IsValid(cursor))
        {
            return null;
        }

        return Encoding.UTF8.GetString(Base64Url.DecodeFromChars(cursor));
    }
}
