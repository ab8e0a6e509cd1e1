using Kotsu.Core.Access;
using Kotsu.Core.Organisations;
using Kotsu.Core.Storing;

namespace Kotsu.Engine.Access;

/// <summary>Makes a link that signs a person in once.</summary>
public static class MakeLink
{
    private static readonly TimeSpan atOnce = TimeSpan.FromMinutes(10);
    private static readonly TimeSpan days = TimeSpan.FromDays(3);

    /// <summary>Makes one.</summary>
    /// <returns>The secret of the link, which is shown once.</returns>
    public static string Run(IUnit unit, Person person, LinkPurpose purpose, DateTimeOffset at)
    {
        var secret = Secrets.New();
        unit.Rows<OneTimeLink>().Add(new()
        {
            Organisation = person.Organisation,
            Person = person.Id,
            SecretHash = Secrets.HashOf(secret),
            Purpose = purpose,
            ExpiresAt = at + (purpose is LinkPurpose.SignIn ? atOnce : days),
        });
        return secret;
    }
}
