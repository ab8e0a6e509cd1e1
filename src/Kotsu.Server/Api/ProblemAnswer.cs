using System.Globalization;
using System.Text.Json.Serialization;
using Kotsu.Core.Findings;
using Kotsu.Core.Problems;
using Kotsu.Core.Text;

namespace Kotsu.Server.Api;

/// <summary>A refusal as RFC 9457 has it, in the reader's language and in both.</summary>
public sealed record ProblemView
{
    /// <summary>The page that says more, on this server.</summary>
    public required string Type { get; init; }

    /// <summary>What was refused.</summary>
    public required string Title { get; init; }

    /// <summary>The HTTP status.</summary>
    public required int Status { get; init; }

    /// <summary>What to do about it.</summary>
    public required string Detail { get; init; }

    /// <summary>Such as <c>KOTSU0506</c>.</summary>
    public required string Code { get; init; }

    /// <summary>Both sentences in both languages, by <c>en</c> and <c>ja</c>.</summary>
    public required IReadOnlyDictionary<string, ProblemWords> Languages { get; init; }

    /// <summary>For two answers that were written at once: yours, theirs and their common ancestor.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public object? Conflict { get; init; }
}

/// <summary>A refusal in one language.</summary>
public sealed record ProblemWords(string Title, string Detail);

/// <summary>Writes refusals.</summary>
internal static class ProblemAnswer
{
    public const string ContentType = "application/problem+json";

    public static IResult Of(Problem problem, object? conflict = null) => new Writer(problem, conflict);

    private static int StatusOf(ProblemKind kind) => kind switch
    {
        ProblemKind.Invalid => StatusCodes.Status400BadRequest,
        ProblemKind.NotSignedIn => StatusCodes.Status401Unauthorized,
        ProblemKind.Denied => StatusCodes.Status403Forbidden,
        ProblemKind.NotFound => StatusCodes.Status404NotFound,
        ProblemKind.Conflict => StatusCodes.Status409Conflict,
        ProblemKind.Stale => StatusCodes.Status412PreconditionFailed,
        ProblemKind.TooLarge => StatusCodes.Status413PayloadTooLarge,
        ProblemKind.VersionIsMissing => StatusCodes.Status428PreconditionRequired,
        ProblemKind.TooMany => StatusCodes.Status429TooManyRequests,
        _ => StatusCodes.Status503ServiceUnavailable,
    };

    private sealed class Writer(Problem problem, object? conflict) : IResult
    {
        public Task ExecuteAsync(HttpContext httpContext)
        {
            var (title, detail) = (ProblemPages.Message(problem), ProblemPages.Fix(problem));
            var language = Languages.Of(httpContext.Request);
            var status = StatusOf(problem.Kind);
            if (problem.Kind is ProblemKind.NotSignedIn)
            {
                httpContext.Response.Headers.WWWAuthenticate = "Bearer";
            }

            if (problem.Kind is ProblemKind.TooMany && problem.Values.GetValueOrDefault("seconds") is FindingValue.Count seconds)
            {
                httpContext.Response.Headers.RetryAfter = seconds.Value.ToString(CultureInfo.InvariantCulture);
            }

            httpContext.Response.StatusCode = status;
            httpContext.Response.Headers.ContentLanguage = language is Language.Japanese ? "ja" : "en";
            var view = new ProblemView
            {
                Type = string.Create(CultureInfo.InvariantCulture, $"/problems/{problem.Code}"),
                Title = title.In(language),
                Status = status,
                Detail = detail.In(language),
                Code = problem.Code,
                Languages = new Dictionary<string, ProblemWords> { ["en"] = new(title.En, detail.En), ["ja"] = new(title.Ja, detail.Ja) },
                Conflict = conflict,
            };
            return httpContext.Response.WriteAsJsonAsync(view, ApiJson.Options, ContentType, httpContext.RequestAborted);
        }
    }
}
