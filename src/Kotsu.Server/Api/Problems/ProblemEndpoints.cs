using System.Net;
using Kotsu.Core.Problems;
using Kotsu.Server.Auth;

namespace Kotsu.Server.Api.Problems;

/// <summary>The page of each refusal, where its <c>type</c> points.</summary>
internal static class ProblemEndpoints
{
    public static void MapTo(WebApplication application) =>
        application.MapGet("/problems/{code}", Page).Needs(Need.Nothing).ExcludeFromDescription();

    private static IResult Page(string code) => ProblemPages.FindText(code) is { } text
        ? TypedResults.Content(
            $"<!doctype html><html lang=\"en\"><meta charset=\"utf-8\"><title>{code}</title><body><pre style=\"white-space:pre-wrap;max-width:72ch;margin:40px auto\">{WebUtility.HtmlEncode(text)}</pre>",
            "text/html; charset=utf-8")
        : ProblemAnswer.Of(ServerProblems.IsNotThere("page"));
}
