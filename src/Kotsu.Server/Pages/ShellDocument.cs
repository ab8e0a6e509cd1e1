using System.Security.Cryptography;
using System.Text;
using Kotsu.Core.Text;

namespace Kotsu.Server.Pages;

/// <summary>The document as it was built in one language, with what is written into it: the words, and the files of each screen.</summary>
/// <param name="Text">The document, with its holes.</param>
/// <param name="ScriptHash">What allows the one script that stands in it.</param>
/// <param name="Words">The texts of the page.</param>
/// <param name="Routes">What each screen begins with.</param>
internal sealed record ShellDocument(string Text, string ScriptHash, PageWords Words, PageRoutes Routes)
{
    /// <summary>The document of a language; null where the page was not built in.</summary>
    public static ShellDocument? Find(PageFiles files, Language language)
    {
        var tree = language is Language.Japanese ? ".ja" : "";
        if (files.FindText($"index{tree}.html") is not { } text)
        {
            return null;
        }

        var from = text.LastIndexOf("<script>", StringComparison.Ordinal) + "<script>".Length;
        var to = text.IndexOf("</script>", from, StringComparison.Ordinal);
        var hash = $"'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(text[from..to])))}'";
        return new(text, hash, PageWords.Find(files, $"messages{tree}.json", language), PageRoutes.Find(files, $"routes{tree}.json"));
    }
}
