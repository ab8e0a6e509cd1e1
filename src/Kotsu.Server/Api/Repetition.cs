using Kotsu.Core.Organisations;
using Kotsu.Core.Problems;
using Kotsu.Core.Storing;
using Kotsu.Server.Auth;

namespace Kotsu.Server.Api;

/// <summary>A request with an idempotency key: sent twice, it is done once and answered the same.</summary>
internal sealed record Repetition(OrganisationId Organisation, string Caller, string Operation, string Key, string RequestHash)
{
    private const string Header = "Idempotency-Key";

    /// <summary>The request's; null where it has no key.</summary>
    public static Repetition? Of(HttpContext context, Caller caller)
    {
        var key = context.Request.Headers[Header].ToString();
        return key.Length == 0
            ? null
            : new(caller.Organisation, caller.Key, $"{context.Request.Method} {context.Request.Path}", key, context.Features.Get<BodyHash>()?.Value ?? "");
    }

    /// <summary>Whether a request has a key, so that its body must be hashed before it is read.</summary>
    public static bool IsAsked(HttpRequest request) => request.Headers.ContainsKey(Header);

    /// <summary>What was answered before; null where this is the first time.</summary>
    public async Task<IResult?> FindAsync(IUnit unit)
    {
        if (Key.Length > IdempotencyRecord.KeyMaxLength)
        {
            return ProblemAnswer.Of(ServerProblems.ValueIsNotAllowed(Header, new($"at most {IdempotencyRecord.KeyMaxLength} characters", $"{IdempotencyRecord.KeyMaxLength}文字以内")));
        }

        var (caller, operation, key) = (Caller, Operation, Key);
        var before = await unit.Rows<IdempotencyRecord>().FindAsync(r => r.Caller == caller && r.Operation == operation && r.Key == key);
        return before is null
            ? null
            : before.RequestHash == RequestHash ? new RawAnswer(before.Status, before.Headers, before.Body) : ProblemAnswer.Of(ServerProblems.KeyWasUsed(Key));
    }

    /// <summary>Keeps what is answered now.</summary>
    public void Keep(IUnit unit, Shown shown, DateTimeOffset at) => unit.Rows<IdempotencyRecord>().Add(new()
    {
        Organisation = Organisation,
        Caller = Caller,
        Operation = Operation,
        Key = Key,
        RequestHash = RequestHash,
        Status = shown.Status,
        Headers = shown.Headers(),
        Body = shown.Text(),
        At = at,
    });
}

/// <summary>SHA-256 of a request's body and If-Match, hexadecimal.</summary>
internal sealed record BodyHash(string Value);
