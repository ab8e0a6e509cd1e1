using Kotsu.History.Objects;

namespace Kotsu.History.Walking;

/// <summary>Which commit wrote each line asked for.</summary>
/// <param name="lines">Lines asked for.</param>
/// <param name="texts">The last so many of them are followed by what they say, the others as <c>git blame</c> follows them.</param>
internal sealed class LineAnswers(int lines, int texts = 0)
{
    private readonly int[] writers = new int[lines];
    private readonly Dictionary<ObjectId, int> numbers = [];
    private readonly List<ObjectId> commits = [default, default];

    // Writers 0 and 1 are no commits.
    private const int Unknown = 1;

    /// <summary>Lines asked for.</summary>
    public int Count => lines;

    /// <summary>The commit that wrote a line; null where it is not known.</summary>
    public ObjectId? WriterOf(int line) => writers[line] > Unknown ? commits[writers[line]] : null;

    /// <summary>Whether two lines have the same writer, or none that is known.</summary>
    public bool IsSame(int one, int other) => writers[one] == writers[other];

    /// <summary>Whether a commit wrote lines.</summary>
    public bool IsWriter(in ObjectId commit) => numbers.ContainsKey(commit);

    /// <summary>Whether a line is followed by what it says.</summary>
    public bool IsText(int line) => line >= lines - texts;

    /// <summary>Notes who wrote lines.</summary>
    public void Found(in ObjectId commit, List<LineSpan> spans)
    {
        if (spans.Count > 0)
        {
            Note(spans, NumberOf(commit));
        }
    }

    /// <summary>Notes who wrote lines that are followed by what they say.</summary>
    public void Found(in ObjectId commit, List<TextLine> texts)
    {
        foreach (var text in texts)
        {
            writers[text.Target] = NumberOf(commit);
        }
    }

    /// <summary>Notes that it cannot be found out for some files: an object is missing.</summary>
    public void Lost(IEnumerable<LiveFile> files)
    {
        foreach (var file in files)
        {
            Note(file.Spans, Unknown);
            foreach (var text in file.Texts)
            {
                writers[text.Target] = Unknown;
            }
        }
    }

    private int NumberOf(in ObjectId commit)
    {
        if (!numbers.TryGetValue(commit, out var number))
        {
            numbers[commit] = number = commits.Count;
            commits.Add(commit);
        }

        return number;
    }

    private void Note(List<LineSpan> spans, int number)
    {
        foreach (var span in spans)
        {
            writers.AsSpan(span.Target, span.Count).Fill(number);
        }
    }
}
