using System.Reflection;
using Kotsu.Core.Problems;
using Kotsu.Core.Storing;
using Kotsu.Core.Workloads;
using Kotsu.Engine.Auditing;
using Kotsu.Engine.Sharing;
using Kotsu.Engine.Workloads;
using Kotsu.Server.Auth;
using Kotsu.Server.Live;

namespace Kotsu.Server.Api;

/// <summary>What an endpoint does its work through: reads and writes in the caller's organisation, with what every write needs.</summary>
internal sealed class Door
{
    private readonly HttpContext context;
    private readonly IStore store;
    private readonly TimeProvider clock;
    private readonly LiveNews news;

    private Door(HttpContext context)
    {
        this.context = context;
        store = context.RequestServices.GetRequiredService<IStore>();
        clock = context.RequestServices.GetRequiredService<TimeProvider>();
        news = context.RequestServices.GetRequiredService<LiveNews>();
    }

    /// <summary>Who asks; the gate let them through.</summary>
    public Caller Caller => context.Features.Get<Caller>() ?? throw new InvalidOperationException("Nobody passed the gate.");

    /// <summary>The workload that the route names, as the gate read it.</summary>
    public Place PlaceOf(WorkloadId workload) => context.Features.Get<Place>() is { } place && place.Workload.Id == workload
        ? place
        : throw new InvalidOperationException("The gate let nobody pass to this workload.");

    /// <summary>The moment of the request.</summary>
    public DateTimeOffset Now => Acting.ToMilliseconds(clock.GetUtcNow());

    /// <summary>The language in which the caller wants to be answered.</summary>
    public Core.Text.Language Language => Languages.Of(context.Request);

    /// <summary>The workload that the route names; null where it names none.</summary>
    public WorkloadId? Workload => WorkloadId.TryParse(context.Request.RouteValues[Gate.WorkloadPart] as string, null, out var id) ? id : null;

    /// <summary>How minimal APIs make one.</summary>
    public static ValueTask<Door?> BindAsync(HttpContext context, ParameterInfo _) => ValueTask.FromResult<Door?>(new(context));

    /// <summary>Reads something that may not be there.</summary>
    /// <param name="read">Gives null where it is not.</param>
    /// <param name="what">Its kind, for the refusal.</param>
    /// <param name="view">How it is shown.</param>
    public async Task<IResult> ReadAsync<T>(Func<IUnit, Task<T?>> read, string what, Func<T, Shown> view)
        where T : class
    {
        var found = await store.ReadAsync(Caller.Organisation, read, context.RequestAborted);
        return found is null ? ProblemAnswer.Of(ServerProblems.IsNotThere(what)) : view(found).ToResult(context.Request);
    }

    /// <summary>Reads something that is sent as a file.</summary>
    public async Task<IResult> ReadFileAsync<T>(Func<IUnit, Task<T?>> read, string what, Func<T, IResult> file)
        where T : class
    {
        var found = await store.ReadAsync(Caller.Organisation, read, context.RequestAborted);
        return found is null ? ProblemAnswer.Of(ServerProblems.IsNotThere(what)) : file(found);
    }

    /// <summary>Works something out of what is stored and of what was sent; nothing is changed.</summary>
    /// <param name="ask">What to work out; a problem where that cannot be.</param>
    public async Task<IResult> AskAsync<T>(Func<IUnit, Task<Result<T>>> ask, Func<T, object> view)
    {
        var found = await store.ReadAsync(Caller.Organisation, ask, context.RequestAborted);
        return found.Problem is { } problem ? ProblemAnswer.Of(problem, found.Beside) : TypedResults.Json(view(found.Value!), ApiJson.Options);
    }

    /// <summary>Reads a page of a list.</summary>
    public async Task<IResult> ListAsync<T>(Func<IUnit, Task<T>> read) =>
        TypedResults.Json(await store.ReadAsync(Caller.Organisation, read, context.RequestAborted), ApiJson.Options);

    /// <summary>Does a use case in one unit, with its audit entry and, where the client sent a key, with the answer that a repetition gets.</summary>
    /// <param name="action">As the audit log calls it: <c>workload.create</c>.</param>
    /// <param name="write">The use case.</param>
    /// <param name="view">How what it made is shown.</param>
    public async Task<IResult> WriteAsync<T>(string action, Func<IUnit, Acting, Task<Result<T>>> write, Func<T, Shown> view)
    {
        var caller = Caller;
        var acting = new Acting(caller.Organisation, caller.Person.Id, Now);
        var repetition = Repetition.Of(context, caller);
        Shown? done = null;
        try
        {
            var answer = await store.WriteAsync(caller.Organisation, async unit =>
            {
                done = null; // it may be run again
                if (repetition is not null && await repetition.FindAsync(unit) is { } answered)
                {
                    return answered;
                }

                var made = await write(unit, acting);
                if (made.Problem is { } problem)
                {
                    throw new RefusedUnitException(ProblemAnswer.Of(problem, made.Beside));
                }

                if (Workload is { } changed)
                {
                    await WorkloadStamps.ChangeAsync(unit, caller.Organisation, changed);
                }

                var shown = view(made.Value!);
                await AuditTrail.AddAsync(unit, caller.Organisation, ActOf(caller, acting, action, shown.Subject));
                if (!shown.IsSecret)
                {
                    repetition?.Keep(unit, shown, acting.At);
                }

                done = shown;
                return shown.ToResult(context.Request);
            }, context.RequestAborted);
            if (done is { } committed)
            {
                news.Tell(action, Workload, committed.Subject, caller.Person, committed.Version);
            }

            return answer;
        }
        catch (RefusedUnitException refused)
        {
            return refused.Answer;
        }
    }

    /// <summary>The version that the client read, by If-Match; the problem where it does not say.</summary>
    /// <param name="write">What to do with it. If-None-Match: * means 0: there was nothing.</param>
    public Task<IResult> WithVersionAsync(Func<int, Task<IResult>> write) => ETags.ReadVersion(context.Request) is { } version
        ? write(version)
        : Task.FromResult(ProblemAnswer.Of(ServerProblems.VersionIsMissing()));

    private AuditedAct ActOf(Caller caller, Acting acting, string action, string subject) => new()
    {
        At = acting.At,
        Actor = caller.Person.Id.Value,
        Token = caller.Token?.Id.Value ?? "",
        Action = action,
        Subject = subject,
        Address = Addresses.Of(context),
    };

    // Leaves the unit so that nothing of it stays: a use case may refuse after it began.
    private sealed class RefusedUnitException(IResult answer) : Exception
    {
        public IResult Answer { get; } = answer;
    }
}
