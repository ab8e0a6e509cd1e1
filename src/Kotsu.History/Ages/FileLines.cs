namespace Kotsu.History;

/// <summary>Where the lines of one file come from.</summary>
public sealed class FileLines
{
    private readonly int[] numbers;
    private readonly LineOrigin?[]? blamed;
    private readonly LineOrigin?[]? texts;

    internal FileLines(string path, int[] numbers, LineOrigin?[]? blamed, LineOrigin?[]? texts)
    {
        Path = path;
        this.numbers = numbers;
        this.blamed = blamed;
        this.texts = texts;
    }

    /// <summary>As in the request.</summary>
    public string Path { get; }

    /// <summary>The lines that were asked for and that the file has; from 1, in order.</summary>
    public IReadOnlyList<int> Numbers => numbers;

    /// <summary>False where looking failed for some line: an object is missing, it took too long, or the file has no such line.</summary>
    public required bool IsWhole { get; init; }

    /// <summary>The commit that <c>git blame</c> names with default options; null where it was not asked for or is not known.</summary>
    public LineOrigin? BlameOf(int line) => Find(blamed, line);

    /// <summary>The commit that wrote what the line says; null where it was not asked for or is not known.</summary>
    /// <remarks>
    /// Moving the line within the file, to another file or with its file does not make it younger; nor does indenting it, nor rewording of less
    /// than a third of its words. Being copied does.
    /// </remarks>
    public LineOrigin? TextOf(int line) => Find(texts, line);

    private LineOrigin? Find(LineOrigin?[]? origins, int line) =>
        origins is not null && PlaceOf(line) is >= 0 and var at ? origins[at] : null;

    // Where every line was asked for, each stands at its own number.
    private int PlaceOf(int line) => line > 0 && line <= numbers.Length && numbers[line - 1] == line ? line - 1 : Array.BinarySearch(numbers, line);
}

/// <summary>The commit that a line comes from.</summary>
/// <param name="Commit">40 or 64 hexadecimal digits.</param>
/// <param name="CommittedAt">Its commit date, in UTC.</param>
/// <param name="AtLeast">Whether older history is cut off there: the line is at least that old.</param>
/// <param name="Author">Who wrote it, after <c>.mailmap</c>.</param>
public sealed record LineOrigin(string Commit, DateTimeOffset CommittedAt, bool AtLeast, Contributor Author);
