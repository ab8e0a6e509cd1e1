using System.Text;

namespace Kotsu.Core.Lenses.Linting.Negation;

/// <summary>A word of an English title, in lower case.</summary>
/// <param name="EndsPhrase">Whether a sign such as a comma follows.</param>
internal sealed record EnglishWord(string Text, bool EndsPhrase);

/// <summary>Cuts an English title into words. Hyphens and apostrophes belong to a word: <c>hard-coded</c>, <c>don't</c>.</summary>
internal static class EnglishWords
{
    public static IReadOnlyList<EnglishWord> Of(string title)
    {
        var words = new List<EnglishWord>();
        var word = new StringBuilder();
        foreach (var character in title.Replace('’', '\'') + " ")
        {
            if (char.IsLetterOrDigit(character) || (character is '\'' or '-' or '/' && word.Length > 0))
            {
                word.Append(char.ToLowerInvariant(character));
                continue;
            }

            if (word.Length > 0)
            {
                words.Add(new(word.ToString().TrimEnd('-', '/', '\''), false));
                word.Clear();
            }

            if (!char.IsWhiteSpace(character) && character is not '"' and not '\'' && words.Count > 0)
            {
                words[^1] = words[^1] with { EndsPhrase = true };
            }
        }

        return words;
    }
}
