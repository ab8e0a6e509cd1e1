using Kotsu.Core.Problems;
using Kotsu.Core.Storing;
using Kotsu.Engine.Access;
using Kotsu.Engine.Auditing;
using Kotsu.Server.Api;

namespace Kotsu.Server.Auth;

/// <summary>Begins sessions with their audit entry, however somebody showed who they are.</summary>
internal static class Sessions
{
    /// <summary>Begins one in a unit across organisations.</summary>
    /// <param name="begin">Finds out who it is, and begins it.</param>
    public static Task<Result<SignedIn>> BeginAsync(IStore store, HttpContext context, Func<IUnit, Task<Result<SignedIn>>> begin) => store.WriteAsync(null, async unit =>
    {
        var signedIn = await begin(unit);
        if (signedIn.Value is { } known)
        {
            await AuditTrail.AddAsync(unit, known.Person.Organisation, new()
            {
                At = known.Session.CreatedAt,
                Actor = known.Person.Id.Value,
                Action = "session.begin",
                Subject = $"session/{known.Session.Id}",
                Address = Addresses.Of(context),
            });
        }

        return signedIn;
    }, context.RequestAborted);
}
