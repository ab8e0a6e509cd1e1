using System.Text;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Net.Http.Headers;

namespace Kotsu.Server.Pages;

/// <summary>
/// Lets the server ask its own API what a browser would ask for a moment later, with that browser's cookie, so that it passes every check.
/// Stands before the routing and only remembers what follows it.
/// </summary>
internal sealed class AskItself(RequestDelegate next, InnerRequests inner)
{
    public Task InvokeAsync(HttpContext context)
    {
        inner.Rest ??= next;
        return next(context);
    }
}

/// <summary>Requests of the server to itself.</summary>
internal sealed class InnerRequests
{
    /// <summary>What answers a request, from the routing on; null before the first request.</summary>
    public RequestDelegate? Rest { get; set; }

    /// <summary>What the API answers to who asks in <paramref name="outer"/>.</summary>
    /// <returns>The answer, a refusal too; null where there is nothing to ask yet.</returns>
    public async Task<InnerAnswer?> AskAsync(HttpContext outer, string path, string language)
    {
        if (Rest is not { } rest)
        {
            return null;
        }

        await using var scope = outer.RequestServices.CreateAsyncScope();
        using var body = new MemoryStream();
        var features = new FeatureCollection();
        features.Set<IHttpRequestFeature>(RequestOf(outer, path, language));
        features.Set<IHttpResponseFeature>(new HttpResponseFeature());
        features.Set<IHttpResponseBodyFeature>(new StreamResponseBodyFeature(body));
        features.Set(outer.Features.Get<IHttpConnectionFeature>());
        features.Set(outer.Features.Get<IHttpRequestLifetimeFeature>());
        var context = new DefaultHttpContext(features) { RequestServices = scope.ServiceProvider };
        await rest(context);
        await context.Response.CompleteAsync();
        return new(context.Response.StatusCode, Encoding.UTF8.GetString(body.ToArray()), context.Response.Headers.ETag);
    }

    private static HttpRequestFeature RequestOf(HttpContext outer, string path, string language) => new()
    {
        Method = HttpMethods.Get,
        Path = path.Split('?')[0],
        QueryString = path.Contains('?', StringComparison.Ordinal) ? path[path.IndexOf('?', StringComparison.Ordinal)..] : "",
        Scheme = outer.Request.Scheme,
        Protocol = outer.Request.Protocol,
        Headers = new HeaderDictionary
        {
            [HeaderNames.Host] = outer.Request.Headers.Host,
            [HeaderNames.Cookie] = outer.Request.Headers.Cookie,
            [HeaderNames.AcceptLanguage] = language,
        },
    };
}

/// <summary>What the API answers.</summary>
/// <param name="Status">HTTP's code of how it went.</param>
/// <param name="Json">The body.</param>
/// <param name="Tag">What an edit of it must name; null where nothing is edited.</param>
internal sealed record InnerAnswer(int Status, string Json, string? Tag);
