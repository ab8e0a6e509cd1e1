using Kotsu.Core.Text;

namespace Kotsu.Server.Api;

/// <summary>The language in which somebody wants to be answered.</summary>
internal static class Languages
{
    /// <summary>By Accept-Language: Japanese where it stands before English, else English.</summary>
    public static Language Of(HttpRequest request) => request.GetTypedHeaders().AcceptLanguage
        .Where(l => l.Quality is not 0)
        .OrderByDescending(l => l.Quality ?? 1)
        .Select(l => (Language?)(IsOf(l.Value, "ja") ? Language.Japanese : IsOf(l.Value, "en") ? Language.English : null))
        .FirstOrDefault(l => l is not null) ?? Language.English;

    private static bool IsOf(Microsoft.Extensions.Primitives.StringSegment tag, string language) =>
        tag.StartsWith(language, StringComparison.OrdinalIgnoreCase) && (tag.Length == language.Length || tag[language.Length] == '-');
}
