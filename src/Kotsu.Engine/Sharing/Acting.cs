using System.Security.Cryptography;
using Kotsu.Core.Organisations;
using Kotsu.Core.Storing;

namespace Kotsu.Engine.Sharing;

/// <summary>Who does something on the server, and when.</summary>
/// <param name="Organisation">In which organisation.</param>
/// <param name="By">Who.</param>
/// <param name="At">When, to the millisecond, as the store keeps it.</param>
public sealed record Acting(OrganisationId Organisation, PersonId By, DateTimeOffset At)
{
    /// <summary>A new id.</summary>
    public static TId NewId<TId>()
        where TId : struct, IEntityId<TId> => EntityIds.Of<TId>(RandomNumberGenerator.GetBytes(EntityIds.Length / 2));

    /// <summary>A moment as the store keeps it.</summary>
    public static DateTimeOffset ToMilliseconds(DateTimeOffset moment) => DateTimeOffset.FromUnixTimeMilliseconds(moment.ToUnixTimeMilliseconds());
}
