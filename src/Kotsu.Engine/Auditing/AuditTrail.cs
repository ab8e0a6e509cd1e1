using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Kotsu.Core.Auditing;
using Kotsu.Core.Organisations;
using Kotsu.Core.Storing;

namespace Kotsu.Engine.Auditing;

/// <summary>Writes and checks the chain of audit entries.</summary>
public static class AuditTrail
{
    private static readonly string nothingBefore = new('0', 64);

    /// <summary>Adds an entry to the chain of an organisation, in the unit that does what it tells.</summary>
    public static async Task AddAsync(IUnit unit, OrganisationId organisation, AuditedAct act)
    {
        var newest = await unit.Rows<AuditEntry>().ListAsync(all => all
            .Where(e => e.Organisation == organisation).OrderByDescending(e => e.Sequence).Take(1).Select(e => new { e.Sequence, e.Hash }));
        var last = newest.Count == 0 ? null : newest[0];
        var entry = new AuditEntry
        {
            Organisation = organisation,
            Sequence = (last?.Sequence ?? 0) + 1,
            At = act.At,
            Actor = act.Actor,
            Token = act.Token,
            Action = act.Action,
            Subject = act.Subject,
            Result = act.Result,
            Address = act.Address,
            PreviousHash = last?.Hash ?? nothingBefore,
            Hash = "",
        };
        unit.Rows<AuditEntry>().Add(entry with { Hash = HashOf(entry) });
    }

    /// <summary>Whether an entry follows the one before and says what it was written with.</summary>
    /// <param name="before">The entry before; null for the first.</param>
    public static bool Follows(AuditEntry entry, AuditEntry? before) =>
        entry.Sequence == (before?.Sequence ?? 0) + 1
        && entry.PreviousHash == (before?.Hash ?? nothingBefore)
        && entry.Hash == HashOf(entry);

    // Each part with its length before it: no two entries have one text.
    private static string HashOf(AuditEntry entry)
    {
        var text = new StringBuilder();
        foreach (var part in new[]
        {
            entry.Organisation.Value, entry.Sequence.ToString(CultureInfo.InvariantCulture), entry.At.ToUnixTimeMilliseconds().ToString(CultureInfo.InvariantCulture),
            entry.Actor, entry.Token, entry.Action, entry.Subject, entry.Result, entry.Address, entry.PreviousHash,
        })
        {
            text.Append(CultureInfo.InvariantCulture, $"{part.Length}:{part},");
        }

        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())));
    }
}

/// <summary>What is to be told by an audit entry.</summary>
public sealed record AuditedAct
{
    /// <summary>When.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>The id of the person; empty for the server itself.</summary>
    public string Actor { get; init; } = "";

    /// <summary>The id of the API token; empty for none.</summary>
    public string Token { get; init; } = "";

    /// <summary>Such as <c>workload.create</c>.</summary>
    public required string Action { get; init; }

    /// <summary>Such as <c>workload/0f…</c>.</summary>
    public required string Subject { get; init; }

    /// <summary><c>done</c>, or <c>denied</c> and a code.</summary>
    public string Result { get; init; } = "done";

    /// <summary>The network address; empty for the server itself.</summary>
    public string Address { get; init; } = "";
}
