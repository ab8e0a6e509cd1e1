using System.Text;

namespace Kotsu.Sources.Runbooks;

/// <summary>The code inside of a text, which stands between backticks.</summary>
internal static class InlineCode
{
    /// <summary>The pieces of code, without the backticks, with the offset of each.</summary>
    public static IEnumerable<(int Offset, string Code)> In(string text)
    {
        for (var open = text.IndexOf('`', StringComparison.Ordinal); open >= 0;)
        {
            var close = text.IndexOf('`', open + 1);
            if (close < 0)
            {
                yield break;
            }

            yield return (open + 1, text[(open + 1)..close]);
            open = text.IndexOf('`', close + 1);
        }
    }

    /// <summary>The pieces of code, and what stands between double quotes: some write <c>the command "ceph health"</c>.</summary>
    public static IEnumerable<(int Offset, string Code)> OrQuotedIn(string text)
    {
        var plain = Without(text).Replace('“', '"').Replace('”', '"');
        var quotes = Enumerable.Range(0, plain.Length).Where(at => plain[at] == '"').ToList();
        return In(text).Concat(quotes.Chunk(2).Where(q => q.Length == 2).Select(q => (q[0] + 1, plain[(q[0] + 1)..q[1]]))).OrderBy(c => c.Item1);
    }

    /// <summary>The text with its code blanked out, so that offsets stay.</summary>
    public static string Without(string text)
    {
        var plain = new StringBuilder(text);
        foreach (var (offset, code) in In(text))
        {
            for (var at = offset - 1; at <= offset + code.Length; at++)
            {
                plain[at] = text[at] == '\n' ? '\n' : ' ';
            }
        }

        return plain.ToString();
    }
}
