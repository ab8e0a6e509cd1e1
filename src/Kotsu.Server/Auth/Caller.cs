using Kotsu.Core.Access;
using Kotsu.Core.Organisations;

namespace Kotsu.Server.Auth;

/// <summary>Who asks.</summary>
/// <param name="Person">The person, or the one in whose name a token was made.</param>
/// <param name="Session">The session; null where a token was sent.</param>
/// <param name="Token">The token; null for a session.</param>
public sealed record Caller(Person Person, Session? Session, ApiToken? Token)
{
    /// <summary>The organisation that the caller belongs to.</summary>
    public OrganisationId Organisation => Person.Organisation;

    /// <summary>The key under which limits and idempotency keys of this caller are kept.</summary>
    public string Key => Token?.Id.Value ?? Person.Id.Value;

    /// <summary>Whether a token's scopes allow something; a session allows everything that its person may do.</summary>
    public bool IsGoodFor(TokenScope scope) => Token is null || Token.Scopes.Contains(scope) || (scope is TokenScope.Evidence && Token.Scopes.Contains(TokenScope.Write));
}
