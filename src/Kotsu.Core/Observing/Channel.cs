using Kotsu.Core.Organisations;
using Kotsu.Core.Storing;
using Kotsu.Core.Text;
using Kotsu.Core.Workloads;

namespace Kotsu.Core.Observing;

/// <summary>Where a workload's reminders go beside the mail of its owners.</summary>
public sealed record Channel : IRow
{
    /// <summary>Longest name, in characters.</summary>
    public const int NameMaxLength = 100;

    /// <summary>Longest address, in characters.</summary>
    public const int AddressMaxLength = 2048;

    /// <summary>Most channels of a workload.</summary>
    public const int MostOfAWorkload = 10;

    /// <summary>Its id.</summary>
    public required ChannelId Id { get; init; }

    /// <inheritdoc/>
    public required OrganisationId Organisation { get; init; }

    /// <summary>The workload.</summary>
    public required WorkloadId Workload { get; init; }

    /// <summary>What reads it.</summary>
    public required ChannelKind Kind { get; init; }

    /// <summary>How people call it.</summary>
    public required string Name { get; init; }

    /// <summary>The language of what is sent.</summary>
    public required Language Language { get; init; }

    /// <summary>The address, encrypted with the server's keys: whoever knows an incoming webhook may write to it.</summary>
    public required string Address { get; init; }

    /// <summary>The key that messages are signed with, encrypted; null for kinds that know no signature.</summary>
    public string? Secret { get; init; }

    /// <summary>When it was added.</summary>
    public required DateTimeOffset CreatedAt { get; init; }
}

/// <summary>What reads a channel.</summary>
public enum ChannelKind
{
    /// <summary>An incoming webhook of Slack.</summary>
    Slack,

    /// <summary>An incoming webhook of Microsoft Teams.</summary>
    Teams,

    /// <summary>A program: JSON with a signature.</summary>
    Webhook,
}

/// <summary>That a reminder was sent: the key is unique, so that it is sent once however often somebody tries.</summary>
public sealed record SentReminder : IRow
{
    /// <inheritdoc/>
    public required OrganisationId Organisation { get; init; }

    /// <summary>Names the effect: the Monday, and the person or channel.</summary>
    public required string Key { get; init; }

    /// <summary>When.</summary>
    public required DateTimeOffset At { get; init; }
}

/// <summary>A calendar that a person's calendar program fetches by a secret address: what falls due in the workloads that the person sees.</summary>
public sealed record CalendarFeed : IRow
{
    /// <inheritdoc/>
    public required OrganisationId Organisation { get; init; }

    /// <summary>Whose; a person has one.</summary>
    public required PersonId Person { get; init; }

    /// <summary>SHA-256 of the address's secret, hexadecimal.</summary>
    public required string SecretHash { get; init; }

    /// <summary>When it was made.</summary>
    public required DateTimeOffset CreatedAt { get; init; }
}
