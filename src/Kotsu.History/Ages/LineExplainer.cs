using System.Text;
using Kotsu.History.Objects;
using Kotsu.History.Walking;

namespace Kotsu.History;

/// <summary>Turns questions about lines into one walk, and its answers back.</summary>
internal sealed class LineExplainer : IDisposable
{
    private readonly ObjectStore store;
    private readonly IReadOnlySet<ObjectId> shallow;
    private readonly LineOrigins origins;
    private readonly WalkBounds bounds;
    private readonly ObjectId tip;

    public LineExplainer(RepositoryObjects repository, string tip, Mailmap mailmap, WalkBounds bounds)
    {
        _ = ObjectId.TryParse(Encoding.ASCII.GetBytes(tip), out this.tip);
        this.bounds = bounds;
        store = repository.Open();
        shallow = repository.Shallow;
        origins = new(store, shallow, mailmap);
    }

    /// <summary>One answer for each request, in their order.</summary>
    public IReadOnlyList<FileLines> Find(IReadOnlyList<LineAgeRequest> requests, LineQuestion question, CancellationToken cancellationToken)
    {
        var hasBlame = question.HasFlag(LineQuestion.Blame);
        var hasText = question.HasFlag(LineQuestion.Text);
        var memory = bounds.KeepIn is { } folder ? LineMemory.Read(folder, store.HashLength) : null;
        var unchanged = memory is null ? null : UnchangedLines.Since(memory, store, shallow, tip);
        var asked = new AskedLines(store, tip, question) { Unchanged = unchanged };
        var files = requests.Select(asked.Ask).ToList();
        var answers = new LineAnswers(asked.Count * ((hasBlame ? 1 : 0) + (hasText ? 1 : 0)), hasText ? asked.Count : 0);
        asked.Recall(answers);

        using var clock = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        clock.CancelAfter(bounds.Time);
        var walk = new LineWalk(store, shallow, answers, bounds.LinesInBytes) { Known = memory is null ? null : new(memory, new(store, shallow, memory.Tip), answers) };
        walk.Run(tip, asked.ToLive(), clock.Token);
        cancellationToken.ThrowIfCancellationRequested();
        origins.Facts = walk.Writers;
        Keep(asked, answers, memory, unchanged);
        return [.. files.Select(f => ToLines(f, answers, hasBlame ? 0 : -1, hasText ? answers.Count - asked.Count : -1))];
    }

    /// <inheritdoc/>
    public void Dispose() => store.Dispose();

    // What a shallow clone does not show may be known in a deeper one.
    private void Keep(AskedLines asked, LineAnswers answers, LineMemory? before, UnchangedLines? unchanged)
    {
        if (bounds.KeepIn is not { } folder || shallow.Count > 0)
        {
            return;
        }

        var memory = LineMemory.At(tip);
        asked.Remember(memory, answers);
        unchanged?.CarryTo(memory);
        if (before?.Tip != tip || memory.Count > before.Count)
        {
            memory.Write(folder, store.HashLength);
        }
    }

    private FileLines ToLines(AskedFile file, LineAnswers answers, int blameFrom, int textFrom)
    {
        var blamed = Origins(file, answers, blameFrom);
        var texts = Origins(file, answers, textFrom);
        var isWhole = file.HasAll && (blamed is null || !blamed.Contains(null)) && (texts is null || !texts.Contains(null));
        return new(file.Path, file.Numbers, blamed, texts) { IsWhole = isWhole };
    }

    private LineOrigin?[]? Origins(AskedFile file, LineAnswers answers, int from)
    {
        if (from < 0)
        {
            return null;
        }

        // Lines that follow each other mostly come from the same commit.
        var found = new LineOrigin?[file.Numbers.Length];
        for (var i = 0; i < found.Length; i++)
        {
            var target = from + file.Target + i;
            found[i] = i > 0 && answers.IsSame(target - 1, target) ? found[i - 1] : answers.WriterOf(target) is { } commit ? origins.Of(commit) : null;
        }

        return found;
    }
}
