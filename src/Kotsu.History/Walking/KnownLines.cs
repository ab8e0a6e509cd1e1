using Kotsu.History.Objects;

namespace Kotsu.History.Walking;

/// <summary>Answers lines at the commit at which an earlier walk began; the others go on.</summary>
internal sealed class KnownLines(LineMemory memory, LineAnswers answers)
{
    /// <summary>The commit.</summary>
    public ObjectId Commit => memory.Tip;

    /// <summary>Answers what is known.</summary>
    /// <returns>What is not.</returns>
    public LiveFolder Answer(LiveFolder live)
    {
        var left = new LiveFolder();
        Answer(live, [], left);
        return left;
    }

    private void Answer(LiveFolder live, byte[] prefix, LiveFolder left)
    {
        foreach (var (name, file) in live.Files)
        {
            byte[] path = [.. prefix, .. name];
            var spans = file.Spans.SelectMany(s => NotKnown(path, s)).ToList();
            spans.Sort(LineSpan.InOrder);
            var texts = file.Texts.Where(t => !Answer(memory.OfText(path, t.Text), t.Target)).ToList();
            if (spans.Count + texts.Count > 0)
            {
                left.Add(path, new(file.Kind, file.Blob, spans) { Texts = texts });
            }
        }

        foreach (var (name, folder) in live.Folders)
        {
            Answer(folder, [.. prefix, .. name, (byte)'/'], left);
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
