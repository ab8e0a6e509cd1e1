using Kotsu.Core.Access;
using Kotsu.Core.Organisations;
using Kotsu.Core.Problems;
using Kotsu.Core.Storing;
using Kotsu.Engine.Sharing;

namespace Kotsu.Engine.Access;

/// <summary>Begins sessions.</summary>
public static class SignIn
{
    /// <summary>By a one-time link, which is used up.</summary>
    /// <param name="unit">Looks across organisations.</param>
    public static async Task<Result<SignedIn>> ByLinkAsync(IUnit unit, string secret, DateTimeOffset at)
    {
        var hash = Secrets.HashOf(secret);
        var link = await unit.Rows<OneTimeLink>().FindAsync(l => l.SecretHash == hash);
        if (link is null || await unit.Rows<OneTimeLink>().RemoveAsync(l => l.SecretHash == hash) == 0 || link.ExpiresAt <= at)
        {
            return ServerProblems.NotSignedIn();
        }

        var person = await unit.Rows<Person>().FindAsync(p => p.Id == link.Person);
        return person is { IsDisabled: false } ? Begin(unit, person, "link", at) : ServerProblems.NotSignedIn();
    }

    /// <summary>Begins a session for somebody who showed who they are.</summary>
    public static SignedIn Begin(IUnit unit, Person person, string method, DateTimeOffset at)
    {
        var secret = Secrets.New();
        var moment = Acting.ToMilliseconds(at);
        var session = new Session
        {
            Id = unit.NewId<SessionId>(),
            Organisation = person.Organisation,
            Person = person.Id,
            SecretHash = Secrets.HashOf(secret),
            Method = method,
            CreatedAt = moment,
            SeenAt = moment,
        };
        unit.Rows<Session>().Add(session);
        return new(person, session, secret);
    }
}

/// <summary>A session that began.</summary>
/// <param name="Secret">What the browser holds; it is nowhere else.</param>
public sealed record SignedIn(Person Person, Session Session, string Secret);
