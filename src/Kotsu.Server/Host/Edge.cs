using System.Text.Json;
using Kotsu.Core.Problems;
using Kotsu.Core.Storing;
using Kotsu.Server.Api;

namespace Kotsu.Server.Host;

/// <summary>The edge of the host: what no use case answers becomes a problem, and what is a bug is told without its inside.</summary>
internal sealed partial class Edge(RequestDelegate next, ILogger<Edge> log)
{
    public async Task InvokeAsync(HttpContext context)
    {
        try
        {
            await next(context);
        }
        catch (OperationCanceledException) when (context.RequestAborted.IsCancellationRequested)
        {
            // Nobody waits for an answer.
        }
        catch (Exception failure)
        {
            if (context.Response.HasStarted)
            {
                throw;
            }

            await AnswerOf(failure).ExecuteAsync(context);
        }
    }

    private IResult AnswerOf(Exception failure)
    {
        if (Understand(failure) is { } problem)
        {
            return ProblemAnswer.Of(problem);
        }

        var reference = Guid.NewGuid().ToString("N");
        Bug(log, failure, reference);
        return ProblemAnswer.Of(ServerProblems.Bug(reference));
    }

    private static Problem? Understand(Exception failure) => failure switch
    {
        BadHttpRequestException { StatusCode: StatusCodes.Status413PayloadTooLarge } => ServerProblems.BodyIsTooLarge(1024 * 1024),
        BadHttpRequestException { InnerException: JsonException json } => ServerProblems.BodyIsWrong($"line {(json.LineNumber ?? 0) + 1}, {json.Path ?? "$"}", Plain(json.Message)),
        BadHttpRequestException bad => ServerProblems.BodyIsWrong("the request", bad.Message),
        RowIsThereException there => ServerProblems.NameIsTaken("row", there.Constraint),
        StoreIsUnavailableException gone => ServerProblems.StoreIsUnavailable(gone.Message),
        CommitIsUnknownException => ServerProblems.CommitIsUnknown(),
        _ => null,
    };

    // The framework names our types and adds the place a second time.
    private static string Plain(string message)
    {
        var end = message.IndexOf(" Path: ", StringComparison.Ordinal);
        return end < 0 ? message : message[..end];
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "A bug, reference {Reference}")]
    private static partial void Bug(ILogger log, Exception failure, string reference);
}
