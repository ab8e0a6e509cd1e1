namespace Kotsu.Core.Snapshots;

/// <summary>Compares the names under which catalogs, manifests and objectives know one service.</summary>
public static class ServiceNames
{
    private static readonly string[] Suffixes = ["service", "svc"];

    /// <summary>Whether two names mean one service: <c>shop/Cart-Service</c>, <c>cart_svc</c> and <c>cart</c> do.</summary>
    public static bool AreSame(string one, string other) => Key(one) == Key(other);

    /// <summary>What is left of a name without namespace, case, separators and the word service at its end; never empty for a name with a letter or digit.</summary>
    public static string Key(string name)
    {
        var bare = name[(name.LastIndexOf('/') + 1)..];
        var host = bare.IndexOf(".svc", StringComparison.OrdinalIgnoreCase);
        var first = host > 0 ? bare[..host].Split('.')[0] : bare;
        var key = string.Concat(first.Where(char.IsLetterOrDigit)).ToLowerInvariant();
        return Suffixes.Where(s => key.Length > s.Length && key.EndsWith(s, StringComparison.Ordinal)).Select(s => key[..^s.Length]).FirstOrDefault(key);
    }
}
