using Microsoft.AspNetCore.ResponseCompression;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace Kotsu.Server.Host;

/// <summary>Compresses what is read, and nothing from whose length a stranger could guess a secret (BREACH): docs/decisions/0035.</summary>
internal sealed class SafeCompression(IServiceProvider services, IOptions<ResponseCompressionOptions> options) : ResponseCompressionProvider(services, options)
{
    private const int TooShort = 1024; // bytes: one packet either way
    private static readonly PathString[] aboutSecrets = ["/sign-in", "/calendar", "/api/v1/session", "/api/v1/account", "/api/v1/tokens"];

    /// <summary>Adds it.</summary>
    public static void AddTo(IServiceCollection services)
    {
        services.AddResponseCompression(compression =>
        {
            compression.EnableForHttps = true;
            compression.MimeTypes = ["application/json", "text/html", "text/plain", "text/x-diff"];
        });
        services.Replace(ServiceDescriptor.Singleton<IResponseCompressionProvider, SafeCompression>());
    }

    /// <inheritdoc/>
    public override bool ShouldCompressResponse(HttpContext context) =>
        HttpMethods.IsGet(context.Request.Method)
        && !IsAskedByAnotherSite(context.Request)
        && !aboutSecrets.Any(path => context.Request.Path.StartsWithSegments(path, StringComparison.OrdinalIgnoreCase))
        && context.Response.Headers.SetCookie.Count == 0
        && context.Response.ContentLength is null or >= TooShort
        && base.ShouldCompressResponse(context);

    private static bool IsAskedByAnotherSite(HttpRequest request) => request.Headers["Sec-Fetch-Site"].ToString() is "cross-site" or "same-site";
}
