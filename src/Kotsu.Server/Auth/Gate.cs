using Kotsu.Core.Access;
using Kotsu.Core.Problems;
using Kotsu.Core.Text;
using Kotsu.Server.Api;
using Kotsu.Server.Host;

namespace Kotsu.Server.Auth;

/// <summary>The one place where it is decided whether a request may pass: before its body is read, by what its endpoint says it takes.</summary>
internal sealed class Gate(Callers callers, Pace pace, DeniedTrail denied, ServerOptions options, RequestDelegate next)
{
    /// <summary>The name of the route's part that names a workload.</summary>
    public const string WorkloadPart = "workload";

    public async Task InvokeAsync(HttpContext context)
    {
        if (context.GetEndpoint() is not { } endpoint)
        {
            await ProblemAnswer.Of(ServerProblems.IsNotThere("address")).ExecuteAsync(context);
            return;
        }

        var need = endpoint.Metadata.GetMetadata<Need>();
        var known = need?.Kind is NeedKind.Nothing ? Known.Nobody : await callers.FindAsync(context);
        var problem = FindPaceProblem(context, need, known.Caller);
        if (problem is null && need?.Kind is not NeedKind.Nothing)
        {
            problem = FindProblem(context, need, known);
            if (problem is not null)
            {
                denied.Tell(context, known, problem);
            }
        }

        if (problem is not null)
        {
            await ProblemAnswer.Of(problem).ExecuteAsync(context);
            return;
        }

        context.Features.Set(known.Caller);
        context.Features.Set(known.Place);
        await next(context);
    }

    private Problem? FindPaceProblem(HttpContext context, Need? need, Caller? caller)
    {
        var address = Addresses.NetworkOf(context.Connection.RemoteIpAddress);
        var seconds = need is { IsSignIn: true }
            ? pace.Take($"sign-in {address}", options.Rates.SignIn)
            : pace.Take(caller?.Key ?? $"address {address}", options.Rates.Api);
        return seconds is { } wait ? ServerProblems.TooManyRequests(wait) : null;
    }

    private Problem? FindProblem(HttpContext context, Need? need, Known known)
    {
        if (known.Caller is not { } caller)
        {
            return ServerProblems.NotSignedIn();
        }

        if (need is null)
        {
            return ServerProblems.MayNot(new("an endpoint that says whom it serves", "利用できる人を定めたエンドポイント"));
        }

        if (FindTokenProblem(context, need, caller) is { } problem)
        {
            return problem;
        }

        if (caller.Session is not null && CrossSite.IsForeign(context.Request))
        {
            return ServerProblems.MayNot(new("a request from the server's own page", "このサーバーのページからのリクエスト"));
        }

        if (need.IsFresh && !callers.IsFresh(caller))
        {
            return AccessProblems.SessionIsOld((long)Callers.Fresh.TotalMinutes);
        }

        return need.Kind switch
        {
            NeedKind.SignedIn => null,
            NeedKind.Admin => caller.Person.IsAdmin ? null : ServerProblems.MayNot(need.Words),
            _ => FindRoleProblem(need, caller, known.Place),
        };
    }

    private static Problem? FindTokenProblem(HttpContext context, Need need, Caller caller)
    {
        if (caller.Token is not { } token)
        {
            return null;
        }

        var scope = need.Scope ?? (HttpMethods.IsGet(context.Request.Method) || HttpMethods.IsHead(context.Request.Method) ? TokenScope.Read : TokenScope.Write);
        if (need.IsForSessions || !caller.IsGoodFor(scope))
        {
            return ServerProblems.MayNot(need.IsForSessions ? new("a person who is signed in", "本人のサインイン") : TokenOf($"{scope}".ToLowerInvariant()));
        }

        return token.Workload is { } only && RouteWorkload(context) != only.Value ? ServerProblems.IsNotThere("workload") : null;
    }

    // Who has no role in a workload learns nothing of it, not even that it exists.
    private static Problem? FindRoleProblem(Need need, Caller caller, Place? place) => place switch
    {
        null => ServerProblems.IsNotThere("workload"),
        _ when caller.Person.IsAdmin => null,
        { Role: null } => ServerProblems.IsNotThere("workload"),
        { Role: { } held } => held < need.Role ? ServerProblems.MayNot(need.Words) : null,
    };

    private static Words TokenOf(string scope) => new($"a token with the scope {scope}", $"スコープ{scope}のトークン");

    private static string? RouteWorkload(HttpContext context) => context.Request.RouteValues[WorkloadPart] as string;
}
