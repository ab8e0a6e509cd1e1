using static Kotsu.Core.Lenses.Linting.Negation.EnglishVocabulary;

namespace Kotsu.Core.Lenses.Linting.Negation;

/// <summary>Titles in English. The beginning decides.</summary>
internal static class EnglishNegation
{
    private const int LongestNotDone = 6;

    public static bool Is(string title)
    {
        var words = EnglishWords.Of(title);
        if (words.Count == 0)
        {
            return false;
        }

        return Nothing.Contains(string.Join(' ', words.Select(w => w.Text))) || words[0].Text switch
        {
            "none" or "nothing" or "neither" => IsNone(words),
            "no" => words[0].EndsPhrase || IsLack(words, 1),
            "lack" or "lacks" or "lacking" => true,
            "not" => IsNotDone(words),
            _ => IsRefusal(words),
        };
    }

    /// <summary>"None of the above", "None - we …", "Nothing in place"; not "None of our engineers has access".</summary>
    private static bool IsNone(IReadOnlyList<EnglishWord> words)
    {
        if (words[0].EndsPhrase)
        {
            return true;
        }

        var third = At(words, 2) is "the" ? At(words, 3) : At(words, 2);
        return At(words, 1) switch
        {
            "of" => OtherChoices.Contains(third),
            "in" => third is "place",
            "apply" or "applies" or "yet" => true,
            _ => false,
        };
    }

    /// <summary>"No formal process", "No KMS encryption setup in …"; not "No plaintext secrets in …".</summary>
    private static bool IsLack(IReadOnlyList<EnglishWord> words, int start)
    {
        var phrase = new List<string>();
        for (var i = start; i < words.Count && !PhraseEnds.Contains(words[i].Text); i++)
        {
            phrase.Add(words[i].Text);
            if (words[i].EndsPhrase)
            {
                break;
            }
        }

        if (phrase.Count == 0)
        {
            return false;
        }

        // "No secrets management" lacks management: what is managed may be as unwanted as it likes.
        var isHeadWanted = WantedThings.Contains(Singular(phrase[^1]));
        var qualities = phrase.Where(w => w is not ("secret" or "secrets" or "password" or "passwords" or "credential" or "credentials"));
        return !qualities.Any(Unwanted.Contains) && (WantedQualities.Contains(phrase[0]) || isHeadWanted);
    }

    /// <summary>"Not in place", "Not implemented yet"; not "Not exposed to the internet".</summary>
    private static bool IsNotDone(IReadOnlyList<EnglishWord> words) =>
        words.Count is > 1 and <= LongestNotDone
        && NotDone.Contains(words[1].Text)
        && (words[1].Text is not "in" || At(words, 2) is "place")
        && !HasUnwanted(words, 2);

    /// <summary>"We do not monitor …", "Have not used …", "Don't have …"; not "Do not use table scans" and "Never collect more than you need", which are orders.</summary>
    private static bool IsRefusal(IReadOnlyList<EnglishWord> words)
    {
        var at = 0;
        while (at < words.Count && at < 2 && People.Contains(words[at].Text))
        {
            at++;
        }

        var isSaid = at > 0 || words[0].Text is "does" or "doesn't" or "has" or "hasn't" or "have" or "haven't" or "did" or "didn't";
        if (NegationEnd(words, at) is not { } verb)
        {
            return false;
        }

        while (Adverbs.Contains(At(words, verb)))
        {
            verb++;
        }

        return IsNotDoing(words, verb, isSaid);
    }

    private static bool IsNotDoing(IReadOnlyList<EnglishWord> words, int at, bool isSaid)
    {
        var verb = At(words, at);
        if (HasUnwanted(words, at + 1) || verb.Length == 0)
        {
            return false;
        }

        return verb is "have" || StartsWithAny(verb, Watching) || (isSaid && (StartsWithAny(verb, Working) || StartsWithAny(verb, Using)));
    }

    /// <summary>The place after "do not", "don't", "have never"; null where no negation stands.</summary>
    private static int? NegationEnd(IReadOnlyList<EnglishWord> words, int at)
    {
        if (NegatedVerbs.Contains(At(words, at)))
        {
            return at + 1;
        }

        return Auxiliaries.Contains(At(words, at)) && At(words, at + 1) is "not" or "never" ? at + 2 : null;
    }

    private static bool HasUnwanted(IReadOnlyList<EnglishWord> words, int from) => words.Skip(from).Any(w => Unwanted.Contains(w.Text));

    private static bool StartsWithAny(string word, IReadOnlyList<string> beginnings) => beginnings.Any(b => word.StartsWith(b, StringComparison.Ordinal));

    private static string Singular(string word) => word switch
    {
        _ when word.EndsWith("ies", StringComparison.Ordinal) => word[..^3] + "y",
        _ when word.EndsWith("sses", StringComparison.Ordinal) => word[..^2],
        _ when word.EndsWith('s') && !word.EndsWith("ss", StringComparison.Ordinal) => word[..^1],
        _ => word,
    };

    private static string At(IReadOnlyList<EnglishWord> words, int index) => index < words.Count ? words[index].Text : "";
}
