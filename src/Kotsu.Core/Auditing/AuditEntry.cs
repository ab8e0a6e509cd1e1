using Kotsu.Core.Organisations;
using Kotsu.Core.Storing;

namespace Kotsu.Core.Auditing;

/// <summary>Who did what to what, chained by hash to the entry before. It names people and things by id and holds no words of theirs.</summary>
public sealed record AuditEntry : IRow
{
    /// <inheritdoc/>
    public required OrganisationId Organisation { get; init; }

    /// <summary>From 1, without gaps, in each organisation.</summary>
    public required long Sequence { get; init; }

    /// <summary>When, to the millisecond.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>The id of the person; empty for the server itself and for somebody who is not known.</summary>
    public required string Actor { get; init; }

    /// <summary>The API token that was used; empty for none.</summary>
    public string Token { get; init; } = "";

    /// <summary>What was done: the operation's name, such as <c>workload.create</c>.</summary>
    public required string Action { get; init; }

    /// <summary>To what: the kind and id, such as <c>workload/0f…</c>.</summary>
    public required string Subject { get; init; }

    /// <summary>How it ended: <c>done</c>, or <c>denied</c> with the reason's code.</summary>
    public required string Result { get; init; }

    /// <summary>The network address that it came from; empty for the server itself.</summary>
    public string Address { get; init; } = "";

    /// <summary>The hash of the entry before; 64 zeros for the first.</summary>
    public required string PreviousHash { get; init; }

    /// <summary>SHA-256 of everything above, as 64 hexadecimal digits.</summary>
    public required string Hash { get; init; }
}
