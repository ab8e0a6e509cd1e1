using System.Globalization;
using System.Text;
using System.Text.Json;
using Microsoft.Net.Http.Headers;

namespace Kotsu.Server.Api;

/// <summary>What is answered when something was done or found.</summary>
internal sealed record Shown
{
    /// <summary>The HTTP status.</summary>
    public int Status { get; init; } = StatusCodes.Status200OK;

    /// <summary>What is shown; null for nothing.</summary>
    public object? Body { get; init; }

    /// <summary>Its version, for the ETag; null for what is not edited.</summary>
    public int? Version { get; init; }

    /// <summary>Where it stands from now on; null for what is not new.</summary>
    public string? Location { get; init; }

    /// <summary>To what something was done, as the audit log names it.</summary>
    public string Subject { get; init; } = "";

    /// <summary>Whether it holds a secret that is shown once: it is not kept for a repetition of the request.</summary>
    public bool IsSecret { get; init; }

    /// <summary>Something that is there.</summary>
    public static Shown Of(object body, string subject, int? version = null) => new() { Body = body, Subject = subject, Version = version };

    /// <summary>Something new.</summary>
    public static Shown Created(object body, string subject, string location, int? version = null) =>
        new() { Status = StatusCodes.Status201Created, Body = body, Subject = subject, Location = location, Version = version };

    /// <summary>Something that is gone.</summary>
    public static Shown Gone(string subject) => new() { Status = StatusCodes.Status204NoContent, Subject = subject };

    /// <summary>The headers that belong to it.</summary>
    public IReadOnlyDictionary<string, string> Headers()
    {
        var headers = new Dictionary<string, string>();
        if (Version is { } version)
        {
            headers[HeaderNames.ETag] = ETags.Of(version);
        }

        if (Location is { } location)
        {
            headers[HeaderNames.Location] = location;
        }

        return headers;
    }

    /// <summary>The body as it is sent.</summary>
    public string Text() => Body is null ? "" : JsonSerializer.Serialize(Body, Body.GetType(), ApiJson.Options);

    /// <summary>As a response; 304 where the reader has this version already.</summary>
    public IResult ToResult(HttpRequest request) =>
        Version is { } version && HttpMethods.IsGet(request.Method) && request.Headers.IfNoneMatch == ETags.Of(version)
            ? new RawAnswer(StatusCodes.Status304NotModified, Headers(), "")
            : new RawAnswer(Status, Headers(), Text());
}

/// <summary>A response whose body is made.</summary>
internal sealed class RawAnswer(int status, IReadOnlyDictionary<string, string> headers, string body) : IResult
{
    public async Task ExecuteAsync(HttpContext httpContext)
    {
        httpContext.Response.StatusCode = status;
        foreach (var (name, value) in headers)
        {
            httpContext.Response.Headers[name] = value;
        }

        if (body.Length > 0)
        {
            var bytes = Encoding.UTF8.GetBytes(body);
            httpContext.Response.ContentType = "application/json; charset=utf-8";
            httpContext.Response.ContentLength = bytes.Length;
            await httpContext.Response.Body.WriteAsync(bytes, httpContext.RequestAborted);
        }
    }
}

/// <summary>Versions as entity tags.</summary>
internal static class ETags
{
    public static string Of(int version) => string.Create(CultureInfo.InvariantCulture, $"\"{version}\"");

    /// <summary>The version that If-Match names; 0 for <c>If-None-Match: *</c>; null for neither.</summary>
    public static int? ReadVersion(HttpRequest request)
    {
        var match = request.Headers.IfMatch.ToString();
        if (match.Length > 2 && match[0] == '"' && match[^1] == '"' && int.TryParse(match.AsSpan(1, match.Length - 2), NumberStyles.None, CultureInfo.InvariantCulture, out var version))
        {
            return version;
        }

        return match.Length == 0 && request.Headers.IfNoneMatch == "*" ? 0 : null;
    }
}
