namespace Kotsu.Sources.Runtimes;

/// <summary>Reads names of distroless images, which carry versions where others have a tag: <c>nodejs18-debian11</c>.</summary>
internal static class DistrolessName
{
    private static readonly Dictionary<string, string> Products = NameTable.Of(("nodejs", "nodejs"), ("java", "java"), ("debian", "debian"));

    public static IEnumerable<(string Product, string Version)> Pins(string name)
    {
        foreach (var word in name.Split('-'))
        {
            var letters = word.TakeWhile(char.IsAsciiLetter).Count();
            if (letters < word.Length && Products.TryGetValue(word[..letters], out var product))
            {
                yield return (product, word[letters..]);
            }
        }
    }
}
