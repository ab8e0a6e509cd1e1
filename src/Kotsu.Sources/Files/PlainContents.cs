using Kotsu.History.Files;

namespace Kotsu.Sources.Files;

/// <summary>Contents that hold nothing of what is looked for, by their git object id: the next run need not read them again.</summary>
/// <remarks>A <see cref="KeptFile"/>: length of an id in bytes, then the ids in order. What an id names never changes, so it holds at any commit.</remarks>
internal sealed class PlainContents
{
    // A few contents are sooner read again than everything is written again.
    private const int FewestToKeep = 20;
    private const int ShareToKeep = 50;
    private const int Largest = 32 * 1024 * 1024;

    private readonly string? folder;
    private readonly string name;
    private readonly byte[] mark;
    private readonly HashSet<string> before = new(StringComparer.Ordinal);
    private readonly HashSet<string> now = new(StringComparer.Ordinal);
    private int fresh;

    private PlainContents(string? folder, string name, ReadOnlySpan<byte> mark)
    {
        (this.folder, this.name, this.mark) = (folder, name, mark.ToArray());
        if (folder is null || KeptFile.Read(folder, name, mark, Largest) is not { Span: [20 or 32, ..] all } || (all.Length - 1) % all[0] != 0)
        {
            return;
        }

        for (var at = 1; at < all.Length; at += all[0])
        {
            before.Add(Convert.ToHexStringLower(all.Slice(at, all[0])));
        }
    }

    /// <summary>Contents without a marker; null as the folder keeps none. The number in the mark goes up with what is looked for.</summary>
    public static PlainContents Unmarked(string? folder) => new(folder, "unmarked.bin", "KOTSUUM1"u8);

    /// <summary>Contents that do not say that a program made them.</summary>
    public static PlainContents Handmade(string? folder) => new(folder, "handmade.bin", "KOTSUHM1"u8);

    /// <summary>Whether a file need not be read.</summary>
    public bool Has(TreeFile file) => file.ContentId is { } id && before.Contains(id) && (now.Add(id) || true);

    /// <summary>Notes that a file holds nothing.</summary>
    public void Note(TreeFile file)
    {
        if (folder is not null && file.ContentId is { Length: 40 or 64 } id && now.Add(id))
        {
            fresh++;
        }
    }

    /// <summary>Keeps what this run met, and nothing older.</summary>
    public void Keep()
    {
        if (folder is null || fresh <= Math.Max(FewestToKeep, now.Count / ShareToKeep))
        {
            return;
        }

        using var content = new MemoryStream();
        content.Write(mark);
        content.WriteByte((byte)(now.First().Length / 2));
        foreach (var id in now.Order(StringComparer.Ordinal))
        {
            content.Write(Convert.FromHexString(id));
        }

        KeptFile.Write(folder, name, content);
    }
}
