namespace Kotsu.History;

/// <summary>Puts the names and addresses of commits together to people.</summary>
/// <remarks>
/// Two commits are by one person when, after the mailmap, they share an address, or a full name (one with a blank in it: "Ann Example"
/// is one person, "admin" need not be). GitHub's hiding addresses count without the number that it puts before them.
/// </remarks>
internal sealed class People(Mailmap mailmap)
{
    private const string Hiding = "@users.noreply.github.com";

    private readonly Dictionary<string, int> seen = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> byEmail = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, int> byName = new(StringComparer.OrdinalIgnoreCase);
    private readonly List<Contributor> people = [];
    private readonly List<int> same = [];

    /// <summary>Number of the person who wrote under <paramref name="name"/> and <paramref name="email"/>; see <see cref="Find"/>.</summary>
    public int Number(string name, string email)
    {
        var key = $"{name}\0{email}";
        if (seen.TryGetValue(key, out var known))
        {
            return known;
        }

        var (properName, properEmail) = mailmap.Resolve(name, email);
        var address = Simplify(properEmail);
        var number = people.Count;
        people.Add(new(properName.Length > 0 ? properName : address, address));
        same.Add(number);
        seen[key] = number;

        Join(byEmail, address, number, counts: address.Contains('@', StringComparison.Ordinal));
        Join(byName, properName, number, counts: properName.Contains(' ', StringComparison.Ordinal));
        return number;
    }

    /// <summary>Whom a number stands for; several numbers may stand for one person.</summary>
    public Contributor Find(int number) => people[Root(number)];

    /// <summary>Whom each number stands for; the same object for one person.</summary>
    public Contributor[] All()
    {
        var known = new Dictionary<Contributor, Contributor>();
        var all = new Contributor[people.Count];
        for (var number = 0; number < all.Length; number++)
        {
            var found = Find(number);
            all[number] = known.TryAdd(found, found) ? found : known[found];
        }

        return all;
    }

    private void Join(Dictionary<string, int> known, string key, int number, bool counts)
    {
        if (!counts)
        {
            return;
        }

        if (!known.TryAdd(key, number))
        {
            // The one seen first is the newest: history is walked backwards.
            var (older, newer) = (Root(number), Root(known[key]));
            same[Math.Max(older, newer)] = Math.Min(older, newer);
        }
    }

    private int Root(int number)
    {
        while (same[number] != number)
        {
            number = same[number] = same[same[number]];
        }

        return number;
    }

    private static string Simplify(string email)
    {
        var address = email.Trim().ToLowerInvariant();
        var plus = address.IndexOf('+', StringComparison.Ordinal);
        return plus > 0 && address.EndsWith(Hiding, StringComparison.Ordinal) && address[..plus].All(char.IsAsciiDigit)
            ? address[(plus + 1)..]
            : address;
    }
}
