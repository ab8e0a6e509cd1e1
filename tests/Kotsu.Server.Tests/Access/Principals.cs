namespace Kotsu.Server.Tests.Access;

/// <summary>Everybody who can ask.</summary>
internal enum Principal
{
    Anonymous,
    Disabled,
    Revoked,
    Stranger,
    Spectator,
    Outsider,
    Member,
    Owner,
    Admin,
    ForeignAdmin,
    ReadToken,
    OtherToken,
}
