using Kotsu.Core.Problems;
using Kotsu.Server.Api;
using Kotsu.Server.Auth;

namespace Kotsu.Server.Pages;

/// <summary>The web page: its files, and its one document at every address that is none of the API's.</summary>
internal static class PageEndpoints
{
    /// <summary>The services behind it.</summary>
    public static void AddTo(IServiceCollection services)
    {
        services.AddSingleton<PageFiles>();
        services.AddSingleton<InnerRequests>();
        services.AddSingleton<Shell>();
    }

    /// <summary>Adds the addresses. Files and document say nothing of anybody: what they show is asked for as who looks.</summary>
    public static void MapTo(WebApplication application)
    {
        application.MapFallback("{**path}", AnswerAsync).Needs(Need.Nothing).ExcludeFromDescription();
    }

    private static async Task AnswerAsync(HttpContext context, PageFiles files, Shell shell)
    {
        var path = context.Request.Path.Value?.TrimStart('/') ?? "";
        var isRead = HttpMethods.IsGet(context.Request.Method) || HttpMethods.IsHead(context.Request.Method);
        if (!isRead || !shell.IsThere || IsOfMachines(path))
        {
            await ProblemAnswer.Of(ServerProblems.IsNotThere("address")).ExecuteAsync(context);
            return;
        }

        if (Path.HasExtension(path) && path.StartsWith("_app/", StringComparison.Ordinal) || path == "mark.svg")
        {
            if (!await files.TryAnswerAsync(context, path))
            {
                await ProblemAnswer.Of(ServerProblems.IsNotThere("file")).ExecuteAsync(context);
            }

            return;
        }

        await shell.WriteAsync(context);
    }

    private static bool IsOfMachines(string path) =>
        path.StartsWith("api/", StringComparison.OrdinalIgnoreCase) || path.StartsWith("openapi/", StringComparison.OrdinalIgnoreCase) || path.StartsWith("aws", StringComparison.OrdinalIgnoreCase);
}
