using System.Text;
using Kotsu.History.Lines;
using Kotsu.History.Objects;
using Kotsu.History.Walking;

namespace Kotsu.History;

/// <summary>The lines of one request: those that its file has, and the number of the first among all lines asked for.</summary>
internal sealed record AskedFile(string Path, int[] Numbers, int Target, bool HasAll);

/// <summary>Finds the lines asked for in the tip.</summary>
internal sealed class AskedLines
{
    private readonly ObjectStore store;
    private readonly bool hasBlame;
    private readonly bool hasText;
    private readonly ObjectId tree;
    private readonly TreeSplit split;
    private readonly List<(byte[] Path, ParentEntry Entry, AskedFile File, byte[]?[] Texts)> found = [];
    private readonly List<(AskedFile File, ObjectId[]? Blamed, ObjectId[]? Texts)> recalled = [];
    private Dictionary<string, byte[]>? escaped;

    /// <param name="store">The objects.</param>
    /// <param name="tip">The commit whose files are asked about.</param>
    /// <param name="question">Only where lines are followed by what they say is that looked at.</param>
    public AskedLines(ObjectStore store, ObjectId tip, LineQuestion question)
    {
        (this.store, hasBlame, hasText) = (store, question.HasFlag(LineQuestion.Blame), question.HasFlag(LineQuestion.Text));
        split = new(store);
        tree = store.Read(tip) is { Kind: ObjectKind.Commit } read && CommitFacts.Parse(read.Content) is { } facts ? facts.Tree : default;
    }

    /// <summary>What is known of files that nothing changed since; null where nothing is.</summary>
    public UnchangedLines? Unchanged { get; init; }

    /// <summary>Lines so far.</summary>
    public int Count { get; private set; }

    private int TextsFrom => hasBlame ? Count : 0;

    /// <summary>Takes a request.</summary>
    public AskedFile Ask(LineAgeRequest request)
    {
        var path = PathOf(request.Path);
        if (path is not null && Recall(request, path) is { } known)
        {
            return known;
        }

        if (path is null || split.Look(tree, path) is not { Kind: TreeKind.File } entry || store.Read(entry.Id) is not { Kind: ObjectKind.Blob } read)
        {
            return new(request.Path, [], Count, HasAll: false);
        }

        var lines = LineSplitter.Count(read.Content);
        int[] numbers = request.IsWhole ? [.. Enumerable.Range(1, lines)] : [.. request.Lines.Where(l => l >= 1 && l <= lines).Distinct().Order()];
        var file = new AskedFile(request.Path, numbers, Count, request.IsWhole || request.Lines.All(l => l >= 1 && l <= lines));
        Count += numbers.Length;
        if (numbers.Length > 0)
        {
            found.Add((path, entry, file, hasText ? TextsOf(read.Content, numbers) : []));
        }

        store.EndStep();
        return file;
    }

    /// <summary>The files with lines that are not known yet, as a walk takes them: for blame first, then for what they say.</summary>
    public LiveFolder ToLive()
    {
        var live = new LiveFolder();
        foreach (var (path, entry, file, said) in found)
        {
            if (hasBlame)
            {
                live.Add(path, new(entry.Kind, entry.Id, Spans(file.Numbers, file.Target)));
            }

            if (hasText)
            {
                live.Add(path, WithTexts(entry, file, said, file.Target + TextsFrom));
            }
        }

        return live;
    }

    /// <summary>Answers what is known.</summary>
    public void Recall(LineAnswers answers)
    {
        foreach (var (file, blamed, texts) in recalled)
        {
            Recall(answers, blamed, file.Target);
            Recall(answers, texts, file.Target + TextsFrom);
        }
    }

    /// <summary>Notes what was found out.</summary>
    public void Remember(LineMemory memory, LineAnswers answers)
    {
        foreach (var (path, entry, file, said) in found)
        {
            var texts = hasText ? WithTexts(entry, file, said, file.Target + TextsFrom) : new LiveFile(entry.Kind, entry.Id, []);
            var spans = hasBlame ? Spans(file.Numbers, file.Target).Concat(texts.Spans) : texts.Spans;
            foreach (var (at, target) in spans.SelectMany(s => Enumerable.Range(0, s.Count).Select(i => (s.At + i, s.Target + i))))
            {
                if (answers.WriterOf(target) is { } commit)
                {
                    memory.AddLine(path, at, answers.IsText(target), commit);
                }
            }

            foreach (var text in texts.Texts)
            {
                if (answers.WriterOf(text.Target) is { } commit)
                {
                    memory.AddText(path, text.Text, commit);
                }
            }

            for (var i = 0; hasText && i < file.Numbers.Length; i++)
            {
                if (answers.WriterOf(file.Target + TextsFrom + i) is { } commit)
                {
                    memory.AddAsked(path, file.Numbers[i] - 1, commit);
                }
            }
        }
    }

    private AskedFile? Recall(LineAgeRequest request, byte[] path)
    {
        if (Unchanged is null || request.IsWhole || request.Lines.Count == 0)
        {
            return null;
        }

        int[] numbers = [.. request.Lines.Distinct().Order()];
        var blamed = hasBlame ? Unchanged.Find(path, numbers, isText: false) : null;
        var texts = hasText ? Unchanged.Find(path, numbers, isText: true) : null;
        if ((hasBlame && blamed is null) || (hasText && texts is null))
        {
            return null;
        }

        var file = new AskedFile(request.Path, numbers, Count, HasAll: true);
        Count += numbers.Length;
        recalled.Add((file, blamed, texts));
        return file;
    }

    private static void Recall(LineAnswers answers, ObjectId[]? commits, int target)
    {
        for (var i = 0; i < commits?.Length; i++)
        {
            answers.Found(commits[i], [new LineSpan(0, 1, target + i)]);
        }
    }

    // What each line says; null where it says too little to be known by it. A content is unpacked once.
    private static byte[]?[] TextsOf(ReadOnlySpan<byte> content, int[] numbers)
    {
        var said = new SaidLines(content, numbers.Length);
        var texts = new byte[]?[numbers.Length];
        for (var i = 0; i < numbers.Length; i++)
        {
            var line = numbers[i] - 1;
            texts[i] = said.IsKnown(line) ? said.Text(line).ToArray() : null;
        }

        return texts;
    }

    private static LiveFile WithTexts(ParentEntry entry, AskedFile file, byte[]?[] said, int target)
    {
        var (spans, texts) = (new List<LineSpan>(), new List<TextLine>());
        for (var i = 0; i < said.Length; i++, target++)
        {
            if (said[i] is { } text)
            {
                texts.Add(new(text, target));
            }
            else
            {
                spans.Add(new(file.Numbers[i] - 1, 1, target));
            }
        }

        return new(entry.Kind, entry.Id, spans) { Texts = texts };
    }

    private static List<LineSpan> Spans(int[] numbers, int target)
    {
        var spans = new List<LineSpan>();
        foreach (var number in numbers)
        {
            if (spans.Count > 0 && spans[^1].End == number - 1)
            {
                spans[^1] = spans[^1] with { Count = spans[^1].Count + 1 };
            }
            else
            {
                spans.Add(new(number - 1, 1, target));
            }

            target++;
        }

        return spans;
    }

    // A path with bytes that cannot be shown is found among all paths of the tip, by how it is shown.
    private byte[]? PathOf(string path)
    {
        if (!GitPath.MayBeEscaped(path))
        {
            return Encoding.UTF8.GetBytes(path);
        }

        escaped ??= TreeChanges.Between(store, default, tree).Select(c => c.Path)
            .GroupBy(p => GitPath.ToText(p)).ToDictionary(g => g.Key, g => g.First(), StringComparer.Ordinal);
        return escaped.GetValueOrDefault(path);
    }
}
