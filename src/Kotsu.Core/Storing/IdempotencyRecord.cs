using Kotsu.Core.Organisations;

namespace Kotsu.Core.Storing;

/// <summary>What was answered to a request with an idempotency key, so that the same request is answered the same and done once.</summary>
public sealed record IdempotencyRecord : IRow
{
    /// <summary>Longest key, in characters.</summary>
    public const int KeyMaxLength = 255;

    /// <inheritdoc/>
    public required OrganisationId Organisation { get; init; }

    /// <summary>Who asked.</summary>
    public required string Caller { get; init; }

    /// <summary>The operation, such as <c>POST /api/v1/workloads</c>.</summary>
    public required string Operation { get; init; }

    /// <summary>The key that the client chose.</summary>
    public required string Key { get; init; }

    /// <summary>SHA-256 of the request, hexadecimal.</summary>
    public required string RequestHash { get; init; }

    /// <summary>The HTTP status that was answered.</summary>
    public required int Status { get; init; }

    /// <summary>The headers that belong to the answer: Location and ETag.</summary>
    public required IReadOnlyDictionary<string, string> Headers { get; init; }

    /// <summary>The body that was answered; empty for none.</summary>
    public required string Body { get; init; }

    /// <summary>When; it is kept for at least a day.</summary>
    public required DateTimeOffset At { get; init; }
}
