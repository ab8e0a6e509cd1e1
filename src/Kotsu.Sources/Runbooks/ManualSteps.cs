namespace Kotsu.Sources.Runbooks;

/// <summary>Finds in a step what a person does by hand and a machine could do or offer: log in, click, copy, edit, ask somebody.</summary>
internal static class ManualSteps
{
    /// <summary>What is done by hand in a text; at most one for each sentence, for one sentence is one step.</summary>
    /// <param name="text">The text, its code between backticks.</param>
    /// <param name="isStep">Whether it is an item of a list or table of steps: there a button or spreadsheet alone tells enough.</param>
    public static IEnumerable<(int Offset, string Words)> In(string text, bool isStep)
    {
        foreach (var (start, sentence) in Sentences.Of(InlineCode.Without(text)))
        {
            var english = InEnglish(sentence, isStep);
            var japanese = InJapanese(sentence, isStep);
            if ((english.Length > 0 && (japanese.Length == 0 || english.Offset < japanese.Offset) ? english : japanese) is { Length: > 0 } act)
            {
                yield return (start + act.Offset, sentence.Substring(act.Offset, act.Length));
            }
        }
    }

    private static (int Offset, int Length) InEnglish(string sentence, bool isStep)
    {
        var words = TextWords.Of(sentence);
        for (var at = 0; at < words.Count; at++)
        {
            if (ManualWords.Refusals.Contains(words[at].Lower) || ManualWords.RefusingPhrases.Match(words, at) > 0)
            {
                return default;
            }

            var end = Act(words, at);
            end = end == 0 && isStep ? ManualWords.Screens.Match(words, at) : end;
            if (end > 0)
            {
                return (words[at].Offset, words[end - 1].End - words[at].Offset);
            }
        }

        return default;
    }

    private static int Act(List<TextWord> words, int at) => words[at].Lower switch
    {
        "manually" => IsDoneManually(words, at) ? at + 1 : 0,
        "by" => ManualWords.Acts.Match(words, at),
        "ask" or "asking" when IsSoonFollowedBy(words, at, ManualWords.Machines) => 0,
        "navigate" or "go" when IsSoonFollowedBy(words, at, ManualWords.Folders) => 0,
        _ => words[at].StartsClause || ManualWords.BeforeOrders.Contains(words[at - 1].Lower) ? ManualWords.Acts.Match(words, at) : 0,
    };

    private static bool IsSoonFollowedBy(List<TextWord> words, int at, HashSet<string> wanted) => words.Skip(at + 1).Take(5).Any(w => wanted.Contains(w.Lower));

    /// <summary>"Restart it manually" and "manually restart it" are steps; "manually created issues" tells of one, "To manually restart, run …" gives the command.</summary>
    private static bool IsDoneManually(List<TextWord> words, int at)
    {
        var isTold = at + 1 < words.Count && !words[at + 1].StartsClause && (words[at + 1].Lower == "or" || words[at + 1].Lower.EndsWith("ed", StringComparison.Ordinal));
        var isPurpose = at > 0 && words[at - 1] is { Lower: "to", StartsClause: true } or { Lower: "or" };
        return words.Count >= 3 && !isTold && !isPurpose;
    }

    private static (int Offset, int Length) InJapanese(string sentence, bool isStep)
    {
        if (!sentence.Any(c => c > 0x3000))
        {
            return default;
        }

        var found = ManualWords.JapaneseActs.SelectMany(a => Places(sentence, a).Where(p => IsDone(sentence, p + a.Length)).Select(p => (p, a.Length)))
            .Concat(ManualWords.JapanesePhrases.Concat(isStep ? ManualWords.JapaneseScreens : []).SelectMany(a => Places(sentence, a).Select(p => (p, a.Length))))
            .OrderBy(f => f.p)
            .FirstOrDefault();
        return found.Length > 0 && !Array.Exists(ManualWords.JapaneseRefusals, r => sentence.IndexOf(r, found.p, StringComparison.Ordinal) >= 0) ? found : default;
    }

    private static IEnumerable<int> Places(string sentence, string words)
    {
        for (var at = sentence.IndexOf(words, StringComparison.Ordinal); at >= 0; at = sentence.IndexOf(words, at + words.Length, StringComparison.Ordinal))
        {
            yield return at;
        }
    }

    private static bool IsDone(string sentence, int end) =>
        end == sentence.Length || Array.Exists(ManualWords.JapaneseEndings, e => string.CompareOrdinal(sentence, end, e, 0, e.Length) == 0);
}
