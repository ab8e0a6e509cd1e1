using System.Globalization;
using Kotsu.History;
using Kotsu.Sources.Files;

namespace Kotsu.Testing;

/// <summary>Who changed which file, as a fixture wrote it down: <c>src/a.cs: Ann 3, Ben 1</c> on each line, whoever made the file first; <c>cut</c> on a line of its own for a shallow clone.</summary>
public sealed class WrittenHistory : IContributions, IPathHistory
{
    /// <summary>Name of the file in a fixture folder.</summary>
    public const string FileName = "history.txt";

    private readonly Dictionary<string, IReadOnlyList<Contribution>> byFile = new(StringComparer.Ordinal);

    /// <summary>Reads what was written down.</summary>
    public WrittenHistory(string text)
    {
        var lines = text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        IsCut = lines.Contains("cut");
        foreach (var parts in lines.Where(l => l != "cut").Select(l => l.Split(':')))
        {
            byFile[parts[0]] = [.. parts[1].Split(',', StringSplitOptions.TrimEntries).Select(Read)];
        }
    }

    /// <inheritdoc/>
    public bool IsCut { get; }

    /// <inheritdoc/>
    public bool IsShallow => IsCut;

    /// <inheritdoc/>
    public IReadOnlyList<Contribution> ContributionsTo(string file) => byFile.GetValueOrDefault(file, []);

    /// <inheritdoc/>
    public DateOnly? ChangedOn(string path) => byFile.ContainsKey(path) ? new DateOnly(2024, 5, 31) : null;

    /// <inheritdoc/>
    public int ChangesSince(string path, string than) => 0;

    private static Contribution Read(string share, int rank)
    {
        var words = share.Split(' ');
        var name = string.Join(' ', words.SkipLast(1));
        return new(new(name, $"{name.ToLowerInvariant()}@example.com"), int.Parse(words[^1], CultureInfo.InvariantCulture), IsFirst: rank == 0);
    }
}
