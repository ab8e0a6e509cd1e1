using System.Text.Json;
using Kotsu.Core.Text;
using Kotsu.Server.Api;

namespace Kotsu.Server.Pages;

/// <summary>The one HTML document of the page in the reader's language, with the first answers and what they say written into it.</summary>
internal sealed class Shell(PageFiles files, InnerRequests inner)
{
    private const string LanguageCookie = "kotsu-language";
    private const string ThemeCookie = "kotsu-theme";
    private const string FirstHole = "<!--kotsu:first-->";
    private const string FilesHole = "<!--kotsu:files-->";
    // The page is built as two trees with the texts of one language each; the reader switches within either.
    private readonly ShellDocument? english = ShellDocument.Find(files, Language.English);
    private readonly ShellDocument? japanese = ShellDocument.Find(files, Language.Japanese);

    /// <summary>Whether there is a page.</summary>
    public bool IsThere => english is not null && japanese is not null;

    /// <summary>Answers with the document; who is not signed in is sent to the door.</summary>
    public async Task WriteAsync(HttpContext context)
    {
        var language = LanguageOf(context.Request);
        var tag = language is Language.Japanese ? "ja" : "en";
        var path = (context.Request.Path.Value ?? "").Split('/', StringSplitOptions.RemoveEmptyEntries);
        var (answers, isStranger) = await AnswersAsync(context, path, tag);
        var headers = context.Response.Headers;
        headers.CacheControl = "no-store";
        if (isStranger)
        {
            context.Response.Redirect($"{FirstPaths.Door}?to={Uri.EscapeDataString($"{context.Request.Path}{context.Request.QueryString}")}");
            return;
        }

        var document = (language is Language.Japanese ? japanese : english)!;
        headers.ContentType = "text/html; charset=utf-8";
        headers.ContentSecurityPolicy = $"{headers.ContentSecurityPolicy}; script-src 'self' {document.ScriptHash}";
        var paint = FirstPaint.Of(new(path, context.Request.Query.Count > 0, document.Words, answers.ToDictionary(answer => answer.Key, answer => JsonElement.Parse(answer.Value.Json))));
        await context.Response.WriteAsync(Filled(document, context.Request.Path.Value ?? "/", tag, ThemeOf(context.Request), paint + Island(answers)), context.RequestAborted);
    }

    private async Task<(Dictionary<string, InnerAnswer> Answers, bool IsStranger)> AnswersAsync(HttpContext context, string[] path, string tag)
    {
        var answers = new Dictionary<string, InnerAnswer>();
        var isStranger = false;
        if (FirstPaths.IsDoor(path))
        {
            await AskAsync([FirstPaths.Ways]);
        }
        else if (!FirstPaths.IsOutside(path))
        {
            await AskAsync([FirstPaths.Session]);
            await AskAsync(answers.ContainsKey(FirstPaths.Session) ? FirstPaths.Of(path, Read(FirstPaths.Session).Says("isAdmin")) : []);
            await AskAsync(FirstPaths.After(path, Read));
        }

        return (answers, isStranger);

        JsonElement Read(string address) => answers.TryGetValue(address, out var answer) ? JsonElement.Parse(answer.Json) : default;

        async Task AskAsync(IEnumerable<string> addresses)
        {
            foreach (var address in addresses)
            {
                var answer = await inner.AskAsync(context, address, tag);
                isStranger |= answer?.Status == StatusCodes.Status401Unauthorized;
                if (answer?.Status == StatusCodes.Status200OK)
                {
                    answers[address] = answer;
                }
            }
        }
    }

    private static string Filled(ShellDocument document, string path, string tag, string theme, string first) => document.Text
        .Replace("<html lang=\"en\" data-theme=\"system\">", $"<html lang=\"{tag}\" data-theme=\"{theme}\">", StringComparison.Ordinal)
        .Replace(FilesHole, document.Routes.LinksFor(path), StringComparison.Ordinal)
        .Replace(FirstHole, first, StringComparison.Ordinal);

    // Only "<" could end the element early; within JSON it stands in strings alone, where it may be written as an escape.
    private static string Island(Dictionary<string, InnerAnswer> answers)
    {
        var members = answers.Select(a => $"{JsonSerializer.Serialize(a.Key)}:{{\"tag\":{JsonSerializer.Serialize(a.Value.Tag)},\"body\":{a.Value.Json}}}");
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
