using System.Text;

namespace Kotsu.Sources.Files;

/// <summary>From a file's bytes to its text.</summary>
internal static class FileBytes
{
    // As git judges: a zero byte near the beginning.
    private const int Head = 8000;

    /// <summary>The file is not there to be read.</summary>
    public static FileText Missing { get; } = new(null, new("The repository lacks the file's content.", "リポジトリにこのファイルの内容がありません。"));

    /// <summary>The file has more bytes than are read.</summary>
    public static FileText TooLarge(long limitInBytes) => new(null, new(
        $"The file has more than {limitInBytes / 1024 / 1024} MiB; it is not read.",
        $"ファイルが{limitInBytes / 1024 / 1024} MiBを超えているため、読み取りません。"));

    /// <summary>The files read before it used up what is read in all.</summary>
    public static FileText BeyondTotal { get; } = new(null, new(
        "More than 1 GiB was read before it; it is not read.", "これまでに1 GiBを超えて読み取ったため、このファイルは読み取りません。"));

    /// <summary>The text. Invalid UTF-8 is replaced, a byte-order mark is dropped; UTF-16 is read where its mark says so.</summary>
    public static FileText Decode(ReadOnlySpan<byte> bytes)
    {
        if (bytes.StartsWith(Encoding.Unicode.Preamble))
        {
            return new(Encoding.Unicode.GetString(bytes[2..]), null);
        }

        if (bytes.StartsWith(Encoding.BigEndianUnicode.Preamble))
        {
            return new(Encoding.BigEndianUnicode.GetString(bytes[2..]), null);
        }

        if (bytes[..Math.Min(Head, bytes.Length)].Contains((byte)0))
        {
            return Binary;
        }

        return new(Encoding.UTF8.GetString(bytes.StartsWith(Encoding.UTF8.Preamble) ? bytes[3..] : bytes), null);
    }

    private static FileText Binary { get; } = new(null, new("The file is binary.", "バイナリファイルです。"));
}
