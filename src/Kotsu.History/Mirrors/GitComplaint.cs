using System.Text;

namespace Kotsu.History.Mirrors;

/// <summary>Reads what git complains about when a fetch or a push fails. It speaks English: LC_ALL is C.</summary>
internal static class GitComplaint
{
    private const int Longest = 300;
    private const int ShortestSecret = 6; // a shorter one would make holes in every sentence

    private static readonly (string Words, MirrorTroubleKind Kind)[] known =
    [
        ("Host key verification failed", MirrorTroubleKind.AnotherHost),
        ("Permission denied (", MirrorTroubleKind.Refused),
        ("does not appear to be a git repository", MirrorTroubleKind.Refused),
        ("Connection refused", MirrorTroubleKind.Unreachable),
        ("Connection closed by", MirrorTroubleKind.Unreachable),
        ("No route to host", MirrorTroubleKind.Unreachable),
        ("returned error: 30", MirrorTroubleKind.Moved),
        ("could not read Username", MirrorTroubleKind.Refused),
        ("could not read Password", MirrorTroubleKind.Refused),
        ("Authentication failed", MirrorTroubleKind.Refused),
        ("returned error: 401", MirrorTroubleKind.Refused),
        ("returned error: 403", MirrorTroubleKind.Refused),
        ("returned error: 404", MirrorTroubleKind.Refused),
        ("' not found", MirrorTroubleKind.Refused),
        ("couldn't find remote ref", MirrorTroubleKind.NoBranch),
        ("returned error: 429", MirrorTroubleKind.Unreachable),
        ("returned error: 5", MirrorTroubleKind.Unreachable),
        ("Could not resolve host", MirrorTroubleKind.Unreachable),
        ("Failed to connect", MirrorTroubleKind.Unreachable),
        ("Couldn't connect", MirrorTroubleKind.Unreachable),
        ("Operation too slow", MirrorTroubleKind.Unreachable),
        ("timed out", MirrorTroubleKind.Unreachable),
        ("Empty reply from server", MirrorTroubleKind.Unreachable),
        ("Connection reset", MirrorTroubleKind.Unreachable),
        ("Recv failure", MirrorTroubleKind.Unreachable),
        ("RPC failed", MirrorTroubleKind.Unreachable),
        ("early EOF", MirrorTroubleKind.Unreachable),
        ("unexpected disconnect", MirrorTroubleKind.Unreachable),
        ("the remote end hung up", MirrorTroubleKind.Unreachable),
    ];

    /// <summary>What a complaint means.</summary>
    /// <param name="errors">What git wrote to its standard error, with its progress.</param>
    /// <param name="credential">What must not be told, even where the other side sent it back.</param>
    public static MirrorTrouble Of(string errors, string? credential)
    {
        var lines = errors.Split('\n', '\r').Select(l => l.Trim()).Where(l => l.Length > 0).ToList();

        // Lines that begin with remote: are the other side's words; what happened is told by git's own.
        var own = lines.Where(l => !l.StartsWith("remote:", StringComparison.Ordinal)).ToList();
        var kind = known.Where(k => own.Exists(l => l.Contains(k.Words, StringComparison.Ordinal))).Select(k => k.Kind).FirstOrDefault();
        var told = own.Find(l => IsComplaint(l) && known.Any(k => l.Contains(k.Words, StringComparison.Ordinal))) ?? own.Find(IsComplaint) ?? own.LastOrDefault() ?? "";
        return new(kind, Show(told, credential));
    }

    private static bool IsComplaint(string line) =>
        line.StartsWith("fatal:", StringComparison.Ordinal) || line.StartsWith("error:", StringComparison.Ordinal) || line.StartsWith("ssh:", StringComparison.Ordinal) || line.StartsWith('!');

    private static string Show(string line, string? credential)
    {
        var plain = new string([.. line.Select(c => char.IsControl(c) ? ' ' : c)]);
        foreach (var secret in SecretsOf(credential).Where(s => s.Length >= ShortestSecret))
        {
            plain = plain.Replace(secret, "…", StringComparison.Ordinal);
        }

        return plain.Length <= Longest ? plain : plain[..(Longest - 1)] + "…";
    }

    private static IEnumerable<string> SecretsOf(string? credential)
    {
        if (credential is not null)
        {
            yield return Convert.ToBase64String(Encoding.UTF8.GetBytes(credential));
            yield return credential;
            yield return credential[(credential.IndexOf(':', StringComparison.Ordinal) + 1)..];
        }
    }
}
