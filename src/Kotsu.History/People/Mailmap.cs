using System.Text;

namespace Kotsu.History;

/// <summary>The names and addresses that a project's <c>.mailmap</c> gives to its people. Read as data; git never acts on it.</summary>
/// <remarks>Source: gitmailmap(5). Addresses and names are compared without regard to case.</remarks>
public sealed class Mailmap
{
    private const int MostLines = 100_000;

    private readonly Dictionary<string, (string? Name, string? Email)> byEmail = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<(string Email, string Name), (string? Name, string? Email)> byBoth = [];

    private Mailmap()
    {
    }

    /// <summary>A mailmap that changes nothing.</summary>
    public static Mailmap Empty { get; } = new();

    /// <summary>Reads a <c>.mailmap</c>. Lines that make no sense are passed over, as git does.</summary>
    public static Mailmap Parse(ReadOnlySpan<byte> content)
    {
        var map = new Mailmap();
        foreach (var line in Encoding.UTF8.GetString(content).Split('\n').Take(MostLines))
        {
            map.Add(line.Split('#', 2)[0]);
        }

        return map;
    }

    /// <summary>The proper name and address for those in a commit.</summary>
    public (string Name, string Email) Resolve(string name, string email)
    {
        if (!byBoth.TryGetValue((email.ToLowerInvariant(), name.ToLowerInvariant()), out var proper)
            && !byEmail.TryGetValue(email, out proper))
        {
            return (name, email);
        }

        return (proper.Name ?? name, proper.Email ?? email);
    }

    // "Proper Name <proper@email> Commit Name <commit@email>"; the first name, the first address and the second name may be left out.
    private void Add(string line)
    {
        if (!TryReadPair(line, out var firstName, out var firstEmail, out var rest))
        {
            return;
        }

        if (!TryReadPair(rest, out var secondName, out var secondEmail, out _))
        {
            byEmail[firstEmail] = (firstName, null);
        }
        else if (secondName is null)
        {
            byEmail[secondEmail] = (firstName, firstEmail);
        }
        else
        {
            byBoth[(secondEmail.ToLowerInvariant(), secondName.ToLowerInvariant())] = (firstName, firstEmail);
        }
    }

    private static bool TryReadPair(string text, out string? name, out string email, out string rest)
    {
        var open = text.IndexOf('<', StringComparison.Ordinal);
        var close = open < 0 ? -1 : text.IndexOf('>', open);
        if (close < 0)
        {
            (name, email, rest) = (null, "", "");
            return false;
        }

        name = text[..open].Trim() is { Length: > 0 } given ? given : null;
        email = text[(open + 1)..close].Trim();
        rest = text[(close + 1)..];
        return true;
    }
}
