using Kotsu.History.Lines;

namespace Kotsu.History.Walking;

/// <summary>What happens at one commit to lines that are followed by what they say.</summary>
/// <remarks>
/// Such a line is older than the commit when a parent has it in the same file; when it came in the place of a line that says most of the same; or
/// when the commit took it out of another file. Copies do not count: what is copied is there for the first time in its new place.
/// </remarks>
internal sealed class TextStep(StepTools tools, CommitStep step)
{
    private const int MostChanges = 80;
    private const int MostBytes = 1536 * 1024;

    private readonly List<(byte[] Path, TextLine Line)> homeless = [];

    /// <summary>Hands lines to the parents that have them.</summary>
    public void Pass(ChangedFile changed, FileOrigin[] origins)
    {
        var left = changed.File.Texts;
        for (var i = 0; i < origins.Length && left.Count > 0; i++)
        {
            if (!CommitStep.IsWorthAsking(changed.File, origins, i))
            {
                continue;
            }

            if (tools.Contents.Read(origins[i].Entry.Id) is not { } old)
            {
                tools.Answers.Lost([new(changed.File.Kind, changed.File.Blob, []) { Texts = left }]);
                return;
            }

            left = Pass(left, old.Content, i, origins[i]);
        }

        for (var i = 0; i < origins.Length && left.Count > 0; i++)
        {
            if (CommitStep.IsWorthAsking(changed.File, origins, i))
            {
                left = Reword(changed.File, left, i, origins[i]);
            }
        }

        homeless.AddRange(left.Select(line => (changed.Path, line)));
    }

    /// <summary>Hands on lines that are known by their place and stood elsewhere or were another wording before.</summary>
    /// <returns>The lines that this commit wrote.</returns>
    public List<LineSpan> Reword(ChangedFile changed, List<LineSpan> left, FileOrigin[] origins)
    {
        var file = changed.File;
        if (!left.Exists(span => tools.Answers.IsText(span.Target)))
        {
            return left;
        }

        var written = left.Where(span => !tools.Answers.IsText(span.Target)).ToList();
        var open = left.Where(span => tools.Answers.IsText(span.Target)).SelectMany(Single).ToList();
        for (var i = 0; i < origins.Length && open.Count > 0; i++)
        {
            if (CommitStep.IsWorthAsking(file, origins, i) && tools.Contents.Compare(file.Blob, origins[i].Entry.Id) is { } compared)
            {
                var before = new EarlierPlaces(compared.Old, compared.Recent, compared.Hunks).Find(open);
                var found = open.Zip(before).Where(p => p.Second is not null).Select(p => p.First with { At = p.Second!.Value }).ToList();
                // Two lines may have been one before.
                found.Sort(LineSpan.InOrder);
                Hand(i, origins[i], found, []);
                open = [.. open.Where((_, n) => before[n] is null)];
            }
        }

        written.AddRange(SearchElsewhere(changed, open));
        return written;
    }

    /// <summary>Looks for lines without a past in all files that the commit took something out of; the others it wrote.</summary>
    public void Finish()
    {
        if (homeless.Count > 0)
        {
            SearchElsewhere();
            tools.Answers.Found(step.Id, homeless.ConvertAll(h => h.Line));
        }
    }

    private static IEnumerable<LineSpan> Single(LineSpan span) => Enumerable.Range(0, span.Count).Select(i => span.Part(span.At + i, span.At + i + 1, 0));

    private List<TextLine> Pass(List<TextLine> lines, ReadOnlySpan<byte> old, int parent, FileOrigin origin)
    {
        var (passed, kept) = (new List<TextLine>(lines.Count), new List<TextLine>());
        foreach (var line in lines)
        {
            (line.StandsIn(old) ? passed : kept).Add(line);
        }

        Hand(parent, origin, [], passed);
        return kept;
    }

    private List<TextLine> Reword(LiveFile file, List<TextLine> lines, int parent, FileOrigin origin)
    {
        if (tools.Contents.Compare(file.Blob, origin.Entry.Id) is not { } compared)
        {
            return lines;
        }

        var (spans, texts, kept) = (new List<LineSpan>(), new List<TextLine>(), new List<TextLine>());
        foreach (var line in lines)
        {
            var at = TextLine.Find(compared.Recent.Content, line.Text);
            var number = at < 0 ? -1 : compared.Recent.NumberAt(at);
            if (number < 0 || Rewording.Find(compared.Old, compared.Recent, compared.Hunks, number) is not { } before)
            {
                kept.Add(line);
                continue;
            }

            var text = TextLine.Trim(compared.Old.Line(before));
            if (TextLine.IsKnownBy(text, compared.Old.Content))
            {
                texts.Add(new(text.ToArray(), line.Target));
            }
            else
            {
                spans.Add(new(before, 1, line.Target));
            }
        }

        spans.Sort(LineSpan.InOrder);
        Hand(parent, origin, spans, texts);
        return kept;
    }

    // A line that stands twice in its file may have come from another one as well. What says too little may not: it is given back.
    private List<LineSpan> SearchElsewhere(ChangedFile changed, List<LineSpan> open)
    {
        if (open.Count == 0 || tools.Contents.Read(changed.File.Blob) is not { } recent)
        {
            return open;
        }

        var starts = LineTable.StartsOf(recent.Content);
        var written = new List<LineSpan>();
        foreach (var span in open)
        {
            var text = TextLine.Trim(recent.Content[starts[span.At]..starts[span.At + 1]]);
            if (TextLine.SaysEnough(text))
            {
                homeless.Add((changed.Path, new(text.ToArray(), span.Target)));
            }
            else
            {
                written.Add(span);
            }
        }

        return written;
    }

    private void Hand(int parent, FileOrigin origin, List<LineSpan> spans, List<TextLine> texts)
    {
        if (spans.Count > 0 || texts.Count > 0)
        {
            step.Hand(parent, origin.Path, new(origin.Entry.Kind, origin.Entry.Id, spans) { Texts = texts });
        }
    }

    // Files that were taken away first: what they held went somewhere, or nowhere.
    private void SearchElsewhere()
    {
        var bytes = 0;
        var sources = step.Changes.Where(c => c.Old.Kind == TreeKind.File).OrderBy(c => c.IsRemoved ? 0 : 1).Take(MostChanges);
        foreach (var source in sources)
        {
            if (homeless.Count == 0 || bytes > MostBytes)
            {
                return;
            }

            if (tools.Contents.Read(source.Old.Id) is not { } old)
            {
                continue;
            }

            bytes += old.Length;
            var found = homeless.Where(h => h.Line.StandsIn(old.Content) && !h.Path.AsSpan().SequenceEqual(source.Path)).ToList();
            if (found.Count > 0 && source.Recent.Kind == TreeKind.File && tools.Contents.Read(source.Recent.Id) is { } recent)
            {
                found.RemoveAll(h => h.Line.StandsIn(recent.Content));
            }

            Hand(0, new(source.Path, source.Old), [], found.ConvertAll(f => f.Line));
            homeless.RemoveAll(found.Contains);
        }
    }
}
