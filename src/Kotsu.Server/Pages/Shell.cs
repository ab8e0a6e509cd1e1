using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Kotsu.Core.Text;
using Kotsu.Server.Api;

namespace Kotsu.Server.Pages;

/// <summary>The one HTML document of the page, with the first answers and the headline written into it.</summary>
internal sealed class Shell(PageFiles files, InnerRequests inner)
{
    private const string LanguageCookie = "kotsu-language";
    private const string ThemeCookie = "kotsu-theme";
    private const string FirstHole = "<!--kotsu:first-->";
    private readonly string? document = files.FindText("index.html");

    /// <summary>Whether there is a page.</summary>
    public bool IsThere => document is not null;

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

        var headers = context.Response.Headers;
        headers.ContentType = "text/html; charset=utf-8";
        headers.CacheControl = "no-store";
        headers.ContentSecurityPolicy = $"{headers.ContentSecurityPolicy}; script-src 'self' {ScriptHash.Value}";
        await context.Response.WriteAsync(Document(tag, ThemeOf(context.Request), answers, FirstPaint.Of(answers, language)), context.RequestAborted);
    }

    private string Document(string tag, string theme, Dictionary<string, string> answers, string paint) => document!
        .Replace("<html lang=\"en\" data-theme=\"system\">", $"<html lang=\"{tag}\" data-theme=\"{theme}\">", StringComparison.Ordinal)
        .Replace(FirstHole, paint + Island(answers), StringComparison.Ordinal);

    // Only "<" could end the element early; within JSON it stands in strings alone, where it may be written as an escape.
    private static string Island(Dictionary<string, string> answers)
    {
        var members = answers.Select(a => $"{JsonSerializer.Serialize(a.Key)}:{a.Value}");
        return $"<script type=\"application/json\" id=\"kotsu-first\">{{{string.Join(',', members).Replace("<", "\\u003c", StringComparison.Ordinal)}}}</script>";
    }

    private Lazy<string> ScriptHash => field ??= new(() =>
    {
        var from = document!.LastIndexOf("<script>", StringComparison.Ordinal) + "<script>".Length;
        var to = document.IndexOf("</script>", from, StringComparison.Ordinal);
        return $"'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(document[from..to])))}'";
    });

    private static Language LanguageOf(HttpRequest request) => request.Cookies[LanguageCookie] switch
    {
        "ja" => Language.Japanese,
        "en" => Language.English,
        _ => Languages.Of(request),
    };

    private static string ThemeOf(HttpRequest request) => request.Cookies[ThemeCookie] switch { "dark" => "dark", "light" => "light", _ => "system" };
}
