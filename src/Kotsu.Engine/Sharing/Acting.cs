using Kotsu.Core.Organisations;

namespace Kotsu.Engine.Sharing;

/// <summary>Who does something on the server, and when.</summary>
/// <param name="Organisation">In which organisation.</param>
/// <param name="By">Who.</param>
/// <param name="At">When, to the millisecond, as the store keeps it.</param>
public sealed record Acting(OrganisationId Organisation, PersonId By, DateTimeOffset At)
{
    /// <summary>A moment as the store keeps it.</summary>
    public static DateTimeOffset ToMilliseconds(DateTimeOffset moment) => DateTimeOffset.FromUnixTimeMilliseconds(moment.ToUnixTimeMilliseconds());
}
