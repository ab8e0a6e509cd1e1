namespace Kotsu.Sources.Runtimes;

/// <summary>The arguments before the first stage of a Dockerfile, with their defaults.</summary>
internal sealed class DockerArguments
{
    // No image has a longer name; arguments that double each other would fill the memory.
    private const int LongestText = 1_000;

    private readonly Dictionary<string, (string Value, int Line)> defaults = new(StringComparer.Ordinal);

    /// <summary>Takes note of the arguments of one line: <c>NAME=default</c>; those without a default fill nothing.</summary>
    public void Add(IEnumerable<string> words, int line)
    {
        foreach (var word in words)
        {
            var equals = word.IndexOf('=', StringComparison.Ordinal);
            if (equals > 0)
            {
                defaults[word[..equals]] = (Fill(word[(equals + 1)..].Trim('"', '\'')), line);
            }
        }
    }

    /// <summary>Fills <c>$NAME</c>, <c>${NAME}</c> and <c>${NAME:-default}</c>; what has no default stays as it is.</summary>
    public string Fill(string text)
    {
        if (text.Length > LongestText)
        {
            return text;
        }

        foreach (var (name, written, fallback) in Places(text).Reverse())
        {
            var value = defaults.TryGetValue(name, out var known) ? known.Value : fallback;
            text = value is null || text.Length + value.Length > LongestText ? text : text.Remove(written.Start.Value, written.End.Value - written.Start.Value).Insert(written.Start.Value, value);
        }

        return text;
    }

    /// <summary>The line of an argument of <paramref name="text"/> whose default holds <paramref name="version"/>; null where there is none.</summary>
    public int? LineOf(string text, string version) => Places(text)
        .Where(p => defaults.TryGetValue(p.Name, out var known) && known.Value.Contains(version, StringComparison.Ordinal))
        .Select(p => (int?)defaults[p.Name].Line)
        .FirstOrDefault();

    private static IEnumerable<(string Name, Range Written, string? Fallback)> Places(string text)
    {
        for (var at = text.IndexOf('$', StringComparison.Ordinal); at >= 0; at = text.IndexOf('$', at + 1))
        {
            if (at + 1 < text.Length && text[at + 1] == '{')
            {
                var close = text.IndexOf('}', at);
                if (close < 0)
                {
                    yield break;
                }

                var parts = text[(at + 2)..close].Split(":-", 2);
                yield return (parts[0], at..(close + 1), parts.Length > 1 ? parts[1] : null);
            }
            else
            {
                var end = at + 1 + text.Skip(at + 1).TakeWhile(c => char.IsAsciiLetterOrDigit(c) || c == '_').Count();
                yield return (text[(at + 1)..end], at..end, null);
            }
        }
    }
}
