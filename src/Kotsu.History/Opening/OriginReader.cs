using System.Text;
using Kotsu.History.Files;

namespace Kotsu.History;

/// <summary>Reads the address of the remote <c>origin</c> from a repository's configuration, as data: git is not asked and nothing is included.</summary>
internal static class OriginReader
{
    private const int Limit = 1024 * 1024;

    /// <summary>The address as it stands there; null where there is none.</summary>
    /// <param name="common">The folder with objects, references and <c>config</c>.</param>
    public static string? Read(string common)
    {
        if (RegularFile.Read(Path.Combine(common, "config"), Limit) is not { } content)
        {
            return null;
        }

        var isOrigin = false;
        string? address = null;
        foreach (var line in Encoding.UTF8.GetString(content).Split('\n').Select(l => l.Trim()))
        {
            if (line.StartsWith('['))
            {
                isOrigin = IsOrigin(line);
            }
            else if (isOrigin && ValueOf(line) is { } value)
            {
                address = value; // the last one wins, as git has it
            }
        }

        return address;
    }

    private static bool IsOrigin(string header) =>
        header.StartsWith("[remote", StringComparison.OrdinalIgnoreCase)
        && header.IndexOf(']', StringComparison.Ordinal) is > 7 and var end
        && header[7..end].Trim() == "\"origin\"";

    private static string? ValueOf(string line)
    {
        var equals = line.IndexOf('=', StringComparison.Ordinal);
        return equals > 0 && line[..equals].Trim().Equals("url", StringComparison.OrdinalIgnoreCase) && line[(equals + 1)..].Trim().Trim('"') is { Length: > 0 } value
            ? value
            : null;
    }
}
