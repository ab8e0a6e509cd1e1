using System.Text;
using Kotsu.History.Walking;

namespace Kotsu.History;

/// <summary>The author as a commit names them: <c>author Name &lt;address&gt; time zone</c>.</summary>
internal static class CommitAuthor
{
    /// <summary>Name and address as they stand there; either may be empty.</summary>
    /// <remarks>Old ones may be in Latin-1, which the commit then says. What else it names is read as UTF-8.</remarks>
    public static (string Name, string Email) Of(ReadOnlySpan<byte> commit)
    {
        var encoding = Ascii.EqualsIgnoreCase(CommitFacts.LineOf(commit, "encoding "u8), "ISO-8859-1"u8) ? Encoding.Latin1 : Encoding.UTF8;
        return OfLine(CommitFacts.LineOf(commit, "author "u8), encoding);
    }

    /// <summary>The same of what stands behind "author".</summary>
    public static (string Name, string Email) OfLine(ReadOnlySpan<byte> line, Encoding encoding)
    {
        var open = line.IndexOf((byte)'<');
        var close = open < 0 ? -1 : line[open..].IndexOf((byte)'>');
        var name = open < 0 ? line : line[..open];
        var address = close < 0 ? default : line[(open + 1)..(open + close)];
        return (encoding.GetString(name.Trim((byte)' ')), encoding.GetString(address));
    }
}
