using Kotsu.Core.Organisations;
using Kotsu.Core.Storing;

namespace Kotsu.Core.Access;

/// <summary>What a person signs in with: a password, an authenticator app, a passkey.</summary>
public abstract record SignInFactor : IRow
{
    /// <summary>Its id.</summary>
    public required FactorId Id { get; init; }

    /// <inheritdoc/>
    public required OrganisationId Organisation { get; init; }

    /// <summary>Whose. A person has one password and one authenticator app at most.</summary>
    public required PersonId Person { get; init; }
}
