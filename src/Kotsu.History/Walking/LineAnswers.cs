using Kotsu.History.Objects;

namespace Kotsu.History.Walking;

/// <summary>Which commit wrote each line asked for.</summary>
internal sealed class LineAnswers(int lines)
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

    /// <summary>Notes who wrote lines.</summary>
    public void Found(in ObjectId commit, List<LineSpan> spans)
    {
        if (spans.Count == 0)
        {
            return;
        }

        if (!numbers.TryGetValue(commit, out var number))
        {
            numbers[commit] = number = commits.Count;
            commits.Add(commit);
        }

        Note(spans, number);
    }

    /// <summary>Notes that it cannot be found out for some files: an object is missing.</summary>
    public void Lost(IEnumerable<LiveFile> files)
    {
        foreach (var file in files)
        {
            Note(file.Spans, Unknown);
        }
    }

    private void Note(List<LineSpan> spans, int number)
    {
        foreach (var span in spans)
        {
            writers.AsSpan(span.Target, span.Count).Fill(number);
        }
    }
}
