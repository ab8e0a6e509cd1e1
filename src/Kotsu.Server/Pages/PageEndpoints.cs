using Kotsu.Core.Problems;
using Kotsu.Server.Api;
using Kotsu.Server.Auth;

namespace Kotsu.Server.Pages;

/// <summary>The web page: its files, and its one document at every address that is none of the API's.</summary>
internal static class PageEndpoints
{
    private const string Constraint = "page";

    /// <summary>The services behind it.</summary>
    public static void AddTo(IServiceCollection services)
    {
        services.AddSingleton<PageFiles>();
        services.AddSingleton<InnerRequests>();
        services.AddSingleton<Shell>();
        services.AddRouting(routes => routes.ConstraintMap[Constraint] = typeof(PageAddress));
    }

    /// <summary>Adds the addresses. Files and document say nothing of anybody: what they show is asked for as who looks.</summary>
    public static void MapTo(WebApplication application)
    {
        if (!application.Services.GetRequiredService<Shell>().IsThere)
        {
            return;
        }

        application.MapMethods("{**path:" + Constraint + "}", [HttpMethods.Get, HttpMethods.Head], AnswerAsync)
            .Needs(Need.Nothing).ExcludeFromDescription().WithOrder(int.MaxValue);
    }

    private static async Task AnswerAsync(HttpContext context, PageFiles files, Shell shell)
    {
        var path = context.Request.Path.Value?.TrimStart('/') ?? "";
        if (!PageAddress.IsFile(path))
        {
            await shell.WriteAsync(context);
        }
        else if (!await files.TryAnswerAsync(context, path))
        {
            await ProblemAnswer.Of(ServerProblems.IsNotThere("file")).ExecuteAsync(context);
        }
    }
}

/// <summary>Addresses that people type and the page answers: none that programs ask, so that those keep their own refusals.</summary>
internal sealed class PageAddress : IRouteConstraint
{
    private static readonly string[] ofPrograms = ["api", "openapi", "aws", "problems", "calendar", "metrics", "healthz"];

    /// <inheritdoc/>
    public bool Match(HttpContext? httpContext, IRouter? route, string routeKey, RouteValueDictionary values, RouteDirection routeDirection)
    {
        var path = values[routeKey] as string ?? "";
        return !ofPrograms.Contains(path.Split('/')[0], StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>Whether an address names a file of the page.</summary>
    public static bool IsFile(string path) => path.StartsWith("_app/", StringComparison.Ordinal) || path == "mark.svg";
}
