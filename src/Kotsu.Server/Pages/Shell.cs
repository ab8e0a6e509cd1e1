using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Kotsu.Core.Text;
using Kotsu.Server.Api;

namespace Kotsu.Server.Pages;

/// <summary>The one HTML document of the page in the reader's language, with the first answers and the headline written into it.</summary>
internal sealed class Shell(PageFiles files, InnerRequests inner)
{
    private const string LanguageCookie = "kotsu-language";
    private const string ThemeCookie = "kotsu-theme";
    private const string FirstHole = "<!--kotsu:first-->";
    // The page is built as two trees with the texts of one language each; the reader switches within either.
    private readonly ShellDocument? english = ShellDocument.Find(files, "index.html");
    private readonly ShellDocument? japanese = ShellDocument.Find(files, "index.ja.html");

    /// <summary>Whether there is a page.</summary>
    public bool IsThere => english is not null && japanese is not null;

    /// <summary>Answers with the document.</summary>
    public async Task WriteAsync(HttpContext context)
    {
        var language = LanguageOf(context.Request);
        var tag = language is Language.Japanese ? "ja" : "en";
        var answers = new Dictionary<string, string>();
        foreach (var path in FirstPaths.Of(context.Request.Path))
        {
            if (await inner.AskAsync(context, path, tag) is not { } answer)
            {
                break; // the rest would be refused for the same reason
            }

            answers[path] = answer;
        }

        var document = (language is Language.Japanese ? japanese : english)!;
        var headers = context.Response.Headers;
        headers.ContentType = "text/html; charset=utf-8";
        headers.CacheControl = "no-store";
        headers.ContentSecurityPolicy = $"{headers.ContentSecurityPolicy}; script-src 'self' {document.ScriptHash}";
        await context.Response.WriteAsync(Filled(document.Text, tag, ThemeOf(context.Request), answers, FirstPaint.Of(answers, language)), context.RequestAborted);
    }

    private static string Filled(string document, string tag, string theme, Dictionary<string, string> answers, string paint) => document
        .Replace("<html lang=\"en\" data-theme=\"system\">", $"<html lang=\"{tag}\" data-theme=\"{theme}\">", StringComparison.Ordinal)
        .Replace(FirstHole, paint + Island(answers), StringComparison.Ordinal);

    // Only "<" could end the element early; within JSON it stands in strings alone, where it may be written as an escape.
    private static string Island(Dictionary<string, string> answers)
    {
        var members = answers.Select(a => $"{JsonSerializer.Serialize(a.Key)}:{a.Value}");
        return $"<script type=\"application/json\" id=\"kotsu-first\">{{{string.Join(',', members).Replace("<", "\\u003c", StringComparison.Ordinal)}}}</script>";
    }

    private static Language LanguageOf(HttpRequest request) => request.Cookies[LanguageCookie] switch
    {
        "ja" => Language.Japanese,
        "en" => Language.English,
        _ => Languages.Of(request),
    };

    private static string ThemeOf(HttpRequest request) => request.Cookies[ThemeCookie] switch { "dark" => "dark", "light" => "light", _ => "system" };
}

/// <summary>The document as it was built, and what allows the one script that stands in it.</summary>
internal sealed record ShellDocument(string Text, string ScriptHash)
{
    /// <summary>A document among the files of the page; null where there is none.</summary>
    public static ShellDocument? Find(PageFiles files, string name)
    {
        if (files.FindText(name) is not { } text)
        {
            return null;
        }

        var from = text.LastIndexOf("<script>", StringComparison.Ordinal) + "<script>".Length;
        var to = text.IndexOf("</script>", from, StringComparison.Ordinal);
        return new(text, $"'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(text[from..to])))}'");
    }
}
