using System.Collections.Frozen;
using System.IO.Compression;
using System.Reflection;
using Microsoft.Net.Http.Headers;

namespace Kotsu.Server.Pages;

/// <summary>The files of the web page that were built into this program; none where it was built without them.</summary>
internal sealed class PageFiles
{
    private const string Prefix = "page/";
    private const string Brotli = ".br";
    private static readonly Assembly Home = typeof(PageFiles).Assembly;

    private static readonly FrozenDictionary<string, string> Types = new Dictionary<string, string>
    {
        [".html"] = "text/html; charset=utf-8",
        [".js"] = "text/javascript; charset=utf-8",
        [".css"] = "text/css; charset=utf-8",
        [".json"] = "application/json",
        [".svg"] = "image/svg+xml",
        [".woff2"] = "font/woff2",
        [".txt"] = "text/plain; charset=utf-8",
    }.ToFrozenDictionary();

    private readonly FrozenSet<string> names = Home.GetManifestResourceNames().Where(n => n.StartsWith(Prefix, StringComparison.Ordinal)).Select(n => n.Replace('\\', '/')).ToFrozenSet();

    /// <summary>Whether the page was built in.</summary>
    public bool Any => names.Count > 0;

    /// <summary>The text of a file; null where there is none.</summary>
    public string? FindText(string path)
    {
        if (Open(path) is not { } bytes)
        {
            return null;
        }

        using var reader = new StreamReader(bytes);
        return reader.ReadToEnd();
    }

    /// <summary>Answers with a file, compressed where the browser can read it so.</summary>
    /// <returns>False where there is no such file.</returns>
    public async Task<bool> TryAnswerAsync(HttpContext context, string path)
    {
        if (!Types.TryGetValue(Path.GetExtension(path), out var type))
        {
            return false;
        }

        var takesBrotli = context.Request.GetTypedHeaders().AcceptEncoding.Any(e => e.Value == "br" && e.Quality is not 0);
        await using var bytes = takesBrotli && names.Contains(Prefix + path + Brotli) ? OpenRaw(path + Brotli) : Open(path);
        if (bytes is null)
        {
            return false;
        }

        var headers = context.Response.Headers;
        headers.ContentType = type;
        headers.Vary = HeaderNames.AcceptEncoding;
        if (bytes is not BrotliStream)
        {
            headers.ContentLength = bytes.Length;
            headers.ContentEncoding = takesBrotli && names.Contains(Prefix + path + Brotli) ? "br" : default;
        }

        // The names of built files carry a digest of what is in them.
        headers.CacheControl = path.Contains("/immutable/", StringComparison.Ordinal) ? "public, max-age=31536000, immutable" : "public, max-age=3600";
        if (!HttpMethods.IsHead(context.Request.Method))
        {
            await bytes.CopyToAsync(context.Response.Body, context.RequestAborted);
        }

        return true;
    }

    private Stream? Open(string path) => names.Contains(Prefix + path)
        ? OpenRaw(path)
        : names.Contains(Prefix + path + Brotli) ? new BrotliStream(OpenRaw(path + Brotli), CompressionMode.Decompress) : null;

    private static Stream OpenRaw(string path) => Home.GetManifestResourceStream(Prefix + path)!;
}
