namespace Kotsu.Sources.Runtimes;

/// <summary>Reads image tags, words with hyphens between them: the version first, then the system below it.</summary>
internal static class TagWords
{
    // Distributions whose image has no product but themselves.
    private static readonly HashSet<string> Systems = new(StringComparer.Ordinal) { "debian", "ubuntu", "alpine", "fedora", "centos", "rockylinux", "almalinux", "amazonlinux" };

    private static readonly string[] JavaWords = ["jdk", "jre", "temurin", "openjdk", "corretto", "java"];

    public static IEnumerable<(string Product, string Version)> Pins(string product, string tag)
    {
        var words = tag.ToLowerInvariant().Split('-', '_');
        foreach (var pin in Leading(product, words))
        {
            yield return pin;
        }

        foreach (var pin in Systems.Contains(product) ? [] : words.Select(Below).OfType<(string, string)>())
        {
            yield return pin;
        }

        foreach (var pin in product.Length == 0 || product == "tomcat" ? JavaOf(words) : [])
        {
            yield return pin;
        }
    }

    private static IEnumerable<(string Product, string Version)> Leading(string product, string[] words)
    {
        if (product.Length == 0)
        {
            yield break;
        }

        var first = words[0];
        if (product == "centos" && first.StartsWith("stream", StringComparison.Ordinal) && first.Length > 6)
        {
            yield return ("centos-stream", first[6..]);
        }
        else if (Number(product == "centos" && first.StartsWith("centos", StringComparison.Ordinal) ? first[6..] : first) is { } number)
        {
            yield return (product, product is "java" or "corretto" or "zulu" && number == "1.8" ? "8" : number);
        }
        else if (words.FirstOrDefault(w => Codenames.ProductOf(w) == product) is { } name)
        {
            yield return (product, name);
        }
    }

    /// <summary>The system that a later word names: <c>bookworm</c>, <c>alpine3.15</c>, <c>ubi8</c>.</summary>
    private static (string Product, string Version)? Below(string word)
    {
        if (Codenames.ProductOf(word) is { } system and not "nodejs")
        {
            return (system, word);
        }

        return Behind(word, "alpine") is { } alpine ? ("alpine", alpine) : Behind(word, "ubi") is { } ubi ? ("rhel", ubi) : null;
    }

    private static IEnumerable<(string Product, string Version)> JavaOf(string[] words)
    {
        for (var at = 0; at < words.Length; at++)
        {
            var java = JavaWords.FirstOrDefault(j => words[at].StartsWith(j, StringComparison.Ordinal));
            var version = java is null ? null : Behind(words[at], java) ?? (at + 1 < words.Length ? Number(words[at + 1]) : null);
            if (version is not null)
            {
                yield return (java == "corretto" ? "corretto" : "java", version);
                yield break;
            }
        }
    }

    private static string? Behind(string word, string start) =>
        word.StartsWith(start, StringComparison.Ordinal) && word.Length > start.Length ? Number(word[start.Length..]) : null;

    private static string? Number(string word)
    {
        var digits = word.TrimStart('v');
        return digits.Length > 0 && char.IsAsciiDigit(digits[0]) ? VersionSpec.Pin(digits) : null;
    }
}
