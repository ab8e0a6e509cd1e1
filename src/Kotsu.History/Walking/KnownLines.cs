using Kotsu.History.Objects;

namespace Kotsu.History.Walking;

/// <summary>Answers lines where an earlier walk began, and behind it as long as their file was the same; the others go on.</summary>
/// <remarks>What came by a branch passes the commit where it began by, and meets its first parents further back.</remarks>
internal sealed class KnownLines(LineMemory memory, FirstParents parents, LineAnswers answers)
{
    // They are asked for once: else each of the first parents would ask again for what is not known.
    private readonly HashSet<byte[]> notKnown = new(NameComparer.Instance);

    /// <summary>Answers what is known at a commit.</summary>
    /// <returns>What is not.</returns>
    public LiveFolder Answer(in ObjectId commit, LiveFolder live)
    {
        if (parents.FindBehind(commit) is not { } behind)
        {
            return live;
        }

        var left = new LiveFolder();
        Answer(behind, live, [], left);
        return left;
    }

    private void Answer(int behind, LiveFolder live, byte[] prefix, LiveFolder left)
    {
        foreach (var (name, file) in live.Files)
        {
            byte[] path = [.. prefix, .. name];
            if (notKnown.Contains(path) || !parents.IsUnchanged(path, behind))
            {
                left.Add(path, file);
                continue;
            }

            var spans = file.Spans.SelectMany(s => NotKnown(path, s)).ToList();
            spans.Sort(LineSpan.InOrder);
            var texts = file.Texts.Where(t => !Answer(memory.OfText(path, t.Text), t.Target)).ToList();
            if (spans.Count + texts.Count > 0)
            {
                notKnown.Add(path);
                left.Add(path, new(file.Kind, file.Blob, spans) { Texts = texts });
            }
        }

        foreach (var (name, folder) in live.Folders)
        {
            Answer(behind, folder, [.. prefix, .. name, (byte)'/'], left);
        }
    }

    // The lines of a span that are not known, those that follow each other together.
    private IEnumerable<LineSpan> NotKnown(byte[] path, LineSpan span)
    {
        var from = span.At;
        for (var at = span.At; at < span.End; at++)
        {
            var target = span.Target + at - span.At;
            if (Answer(memory.OfLine(path, at, answers.IsText(target)), target))
            {
                if (at > from)
                {
                    yield return span.Part(from, at, 0);
                }

                from = at + 1;
            }
        }

        if (span.End > from)
        {
            yield return span.Part(from, span.End, 0);
        }
    }

    private bool Answer(ObjectId? commit, int target)
    {
        if (commit is { } writer)
        {
            answers.Found(writer, [new LineSpan(0, 1, target)]);
        }

        return commit is not null;
    }
}
