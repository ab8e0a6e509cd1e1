namespace Kotsu.History;

/// <summary>Tells since when lines of the tip are there.</summary>
public interface ILineAges
{
    /// <summary>The ages of lines.</summary>
    /// <returns>One answer for each request, in the order of the requests.</returns>
    Task<IReadOnlyList<FileLineAges>> FindAsync(IReadOnlyList<LineAgeRequest> requests, CancellationToken cancellationToken);
}

/// <summary>Lines of one file whose age is asked for.</summary>
/// <param name="Path">A path of the tip, as <see cref="GitPath.ToText"/> writes it.</param>
/// <param name="Lines">Line numbers from 1, in any order.</param>
public sealed record LineAgeRequest(string Path, IReadOnlyList<int> Lines)
{
    /// <summary>Asks for every line of a file.</summary>
    public static LineAgeRequest Whole(string path) => new(path, []) { IsWhole = true };

    /// <summary>Whether every line is asked for.</summary>
    public bool IsWhole { get; init; }
}

/// <summary>What was found out about one file.</summary>
/// <param name="Path">As in the request.</param>
/// <param name="Lines">By line number. A line is absent where the history does not tell.</param>
/// <param name="IsWhole">False when looking failed on the way: an object is missing, or it took too long.</param>
public sealed record FileLineAges(string Path, IReadOnlyDictionary<int, LineAge> Lines, bool IsWhole);

/// <summary>Since when one line is there.</summary>
/// <param name="Since">Commit date of the commit that wrote what it says: see <see cref="FileLines.TextOf"/>.</param>
/// <param name="AtLeast">Whether older history is cut off there: the line is at least that old.</param>
/// <param name="Author">Who wrote it.</param>
public sealed record LineAge(DateTimeOffset Since, bool AtLeast, Contributor Author);
