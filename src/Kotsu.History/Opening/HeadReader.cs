using System.Text;
using Kotsu.History.Files;

namespace Kotsu.History;

/// <summary>Finds the commit that HEAD names, by reading the files that git would read.</summary>
internal static class HeadReader
{
    private const int ReferenceLimit = 4096;
    private const int PackedLimit = 128 * 1024 * 1024;
    private const int MostSteps = 5;

    /// <summary>The commit's id; null and no refusal where the branch has no commit yet.</summary>
    public static (string? Id, GitRefusal? Refusal) Resolve(GitFolders folders)
    {
        var text = Read(Path.Combine(folders.Own, "HEAD"));
        var name = "HEAD";
        for (var step = 0; step < MostSteps; step++)
        {
            if (text is not null && IsObjectId(text))
            {
                return (text, null);
            }

            if (text?.StartsWith("ref:", StringComparison.Ordinal) != true)
            {
                break;
            }

            name = text[4..].Trim();
            if (!IsSafeName(name))
            {
                return (null, new(GitRefusalReason.HeadUnreadable, "HEAD"));
            }

            var loose = Path.Combine([folders.Common, .. name.Split('/')]);
            if (RegularFile.Look(loose).Kind is FileKind.Missing or FileKind.Folder)
            {
                return (FindPacked(folders.Common, name), null);
            }

            text = Read(loose);
        }

        return (null, new(GitRefusalReason.HeadUnreadable, name));
    }

    /// <summary>Whether the text is the name of an object: 40 (SHA-1) or 64 (SHA-256) lower-case hexadecimal digits.</summary>
    public static bool IsObjectId(string text) => text.Length is 40 or 64 && text.All(char.IsAsciiHexDigitLower);

    private static string? Read(string file) =>
        RegularFile.Read(file, ReferenceLimit) is { } content ? Encoding.UTF8.GetString(content).Trim() : null;

    // What git-check-ref-format(1) forbids and could lead out of the folder.
    private static bool IsSafeName(string name) =>
        name.StartsWith("refs/", StringComparison.Ordinal)
        && !name.Contains("..", StringComparison.Ordinal)
        && !name.Any(c => c is '\\' or ':' || char.IsControl(c))
        && name.Split('/').All(part => part.Length > 0 && part[0] != '.');

    // A line is "<id> <name>"; comments and peeled tags do not end with the name of a branch.
    private static string? FindPacked(string common, string name)
    {
        ReadOnlySpan<byte> packed = RegularFile.Read(Path.Combine(common, "packed-refs"), PackedLimit);
        var wanted = Encoding.UTF8.GetBytes($" {name}\n");
        for (var at = packed.IndexOf(wanted); at >= 0;)
        {
            var line = packed[..at];
            var id = Encoding.ASCII.GetString(line[(line.LastIndexOf((byte)'\n') + 1)..]);
            if (IsObjectId(id))
            {
                return id;
            }

            packed = packed[(at + wanted.Length)..];
            at = packed.IndexOf(wanted);
        }

        return null;
    }
}
