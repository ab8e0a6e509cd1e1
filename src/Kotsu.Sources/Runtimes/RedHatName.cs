namespace Kotsu.Sources.Runtimes;

/// <summary>Reads names of Red Hat's universal base images: <c>ubi8/nodejs-16-minimal</c>, <c>ubi9/python-39</c>.</summary>
internal static class RedHatName
{
    private static readonly Dictionary<string, string> Products = NameTable.Of(("nodejs", "nodejs"), ("java", "openjdk"), ("python", "python"), ("php", "php"), ("ruby", "ruby"));

    /// <summary>The pins of a path that begins with <c>ubi</c>.</summary>
    public static IEnumerable<(string Product, string Version)> Pins(string path)
    {
        var system = new string([.. path.Skip(3).TakeWhile(char.IsAsciiDigit)]);
        if (system.Length > 0)
        {
            yield return ("rhel", system);
        }

        var words = path[(path.IndexOf('/', StringComparison.Ordinal) + 1)..].Split('-');
        if (words.Length > 1 && Products.TryGetValue(words[0], out var product) && words[1].All(char.IsAsciiDigit))
        {
            // 39 and 312 stand for 3.9 and 3.12; Node.js and Java have no such dot.
            yield return (product, product is "nodejs" or "java" ? words[1] : $"{words[1][0]}.{words[1][1..]}");
        }
    }
}
