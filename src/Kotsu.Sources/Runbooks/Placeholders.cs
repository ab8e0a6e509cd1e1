namespace Kotsu.Sources.Runbooks;

/// <summary>Finds what people write where they have nothing to say yet.</summary>
internal static class Placeholders
{
    private const int ShortSentence = 8;
    private const int BareWords = 2;
    private const int WidestGap = 120;

    // Unmistakable in capitals. XXX is not: it masks parts of numbers and names.
    private static readonly HashSet<string> marks = ["TODO", "ToDo", "TODOs", "FIXME", "TBD", "TBA", "TBC", "WIP"];

    private static readonly Phrases certain = new("lorem ipsum", "coming soon", "under construction");

    // These are also ordinary words: they count only where the sentence holds little else.
    private static readonly Phrases soft = new(
        "todo", "tbd", "fixme", "to be added|defined|done|filled|updated|determined|documented|written|completed", "work in progress", "not yet written|documented|available", "not written|documented|available yet", "fill me|this in", "fill in", "write me",
        "need|needs documentation|documented|content", "more details|info|information needed|required", "insert|add|describe|put … here");

    // "Builds are pending" and "the placeholder was not replaced" are about the system: alone, they are about the page.
    private static readonly Phrases alone = new("pending", "placeholder");

    // <Insert site specific measures>, [describe the impact here].
    private static readonly HashSet<string> gapVerbs = ["insert", "describe", "add", "fill", "write", "explain", "todo", "tbd", "list", "put", "replace", "provide", "detail"];

    private static readonly string[] japanese = ["未記入", "要追記", "追記予定", "後で書く", "あとで書く", "後日記載", "後日追記", "記載予定", "執筆中", "工事中", "未作成", "未整備", "ここに記載", "ここに記入", "（仮）"];
    private static readonly string[] japaneseSoft = ["未定", "準備中", "作成中", "検討中", "別途記載", "仮置き"];
    private static readonly string[] japaneseGaps = ["を記入", "を記載", "を入力", "を追記", "記入する", "記載する"];

    /// <summary>The placeholders of a text, in order, each once.</summary>
    public static IEnumerable<(int Offset, string Words)> In(string text)
    {
        var plain = InlineCode.Without(text);
        var words = TextWords.Of(plain);
        var isShort = WordCount.Of(plain) <= ShortSentence;
        var found = InWords(plain, words, isShort)
            .Concat(Gaps(plain))
            .Concat(Places(plain, japanese))
            .Concat(isShort ? Places(plain, japaneseSoft) : []);
        return Apart(found.OrderBy(f => f.Offset).ThenByDescending(f => f.Words.Length));
    }

    /// <summary>Leaves out what stands inside of another one.</summary>
    private static IEnumerable<(int Offset, string Words)> Apart(IEnumerable<(int Offset, string Words)> found)
    {
        var end = 0;
        foreach (var one in found.Where(f => f.Offset >= end))
        {
            end = one.Offset + one.Words.Length;
            yield return one;
        }
    }

    /// <summary>The placeholders of a comment: a note to oneself that the page is not done.</summary>
    public static IEnumerable<(int Offset, string Words)> InComment(string comment) =>
        TextWords.Of(comment).Select(w => (w.Offset, Words: comment[w.Offset..w.End])).Where(w => marks.Contains(w.Words)).Concat(Places(comment, japanese));

    /// <summary>The placeholders of a line of code: in its comment, or on a line that is nothing else.</summary>
    public static IEnumerable<(int Offset, string Words)> InCode(string line)
    {
        var trimmed = line.TrimStart();
        return trimmed.StartsWith('#') || trimmed.StartsWith("//", StringComparison.Ordinal) || trimmed.Length <= 12 ? InComment(line) : [];
    }

    private static IEnumerable<(int Offset, string Words)> InWords(string text, List<TextWord> words, bool isShort)
    {
        for (var at = 0; at < words.Count; at++)
        {
            var end = marks.Contains(text[words[at].Offset..words[at].End]) ? at + 1 : certain.Match(words, at);
            end = end == 0 && isShort ? soft.Match(words, at) : end;
            end = end == 0 && words.Count <= BareWords ? alone.Match(words, at) : end;
            if (end > 0)
            {
                yield return (words[at].Offset, text[words[at].Offset..words[end - 1].End]);
            }
        }
    }

    private static IEnumerable<(int Offset, string Words)> Gaps(string text)
    {
        for (var at = 0; at < text.Length; at++)
        {
            var close = text[at] switch { '<' => '>', '[' => ']', '＜' => '＞', '【' => '】', _ => '\0' };
            var end = close == '\0' ? -1 : text.IndexOf(close, at, Math.Min(WidestGap + 1, text.Length - at));
            if (end > at + 1 && end - at <= WidestGap && IsGap(text[(at + 1)..end]))
            {
                yield return (at, text[at..(end + 1)]);
            }
        }
    }

    private static bool IsGap(string inside) =>
        gapVerbs.Contains(inside.Split([' ', ':', ','], 2)[0].ToLowerInvariant()) ? inside.Contains(' ', StringComparison.Ordinal) || inside.ToLowerInvariant() is "todo" or "tbd" : Array.Exists(japaneseGaps, g => inside.Contains(g, StringComparison.Ordinal));

    private static IEnumerable<(int Offset, string Words)> Places(string text, string[] wanted) =>
        wanted.Select(w => (Offset: text.IndexOf(w, StringComparison.Ordinal), Words: w)).Where(f => f.Offset >= 0);
}
