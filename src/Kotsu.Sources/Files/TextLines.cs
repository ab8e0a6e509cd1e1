using Kotsu.Core.Findings;

namespace Kotsu.Sources.Files;

/// <summary>The lines of one file, to point at.</summary>
internal sealed class TextLines(string path, string text)
{
    private const int ExcerptLength = 200;
    private readonly string[] lines = text.Split('\n');

    /// <summary>The file's path.</summary>
    public string Path { get; } = path;

    /// <summary>How many lines there are.</summary>
    public int Count => lines.Length;

    /// <summary>The text of line <paramref name="line"/> (from 1) without its end; empty where there is no such line.</summary>
    public string this[int line] => line >= 1 && line <= lines.Length ? lines[line - 1].TrimEnd('\r') : "";

    /// <summary>A whole line, or some of its columns.</summary>
    public Location At(int line, int column = 0, int endColumn = 0)
    {
        var shown = this[line];
        return new(Path, line, column, endColumn, shown.Length > ExcerptLength ? shown[..ExcerptLength] : shown);
    }

    /// <summary>The first place of <paramref name="part"/> in line <paramref name="line"/>, or the whole line where it is not written there.</summary>
    public Location At(int line, string part)
    {
        var found = part.Length == 0 ? -1 : this[line].IndexOf(part, StringComparison.Ordinal);
        return found < 0 ? At(line) : At(line, found + 1, found + 1 + part.Length);
    }
}
