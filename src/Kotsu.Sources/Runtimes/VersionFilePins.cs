using Kotsu.Core.Snapshots;

namespace Kotsu.Sources.Runtimes;

/// <summary>Reads the small files of version managers: <c>.nvmrc</c>, <c>.python-version</c>, <c>.tool-versions</c> and their like.</summary>
internal sealed class VersionFilePins : IPinReader
{
    private static readonly Dictionary<string, string> Single = NameTable.Of(
        ("nodejs", ".nvmrc .node-version"),
        ("python", ".python-version"),
        ("ruby", ".ruby-version"),
        ("java", ".java-version"),
        ("go", ".go-version"),
        ("php", ".php-version"));

    private static readonly Dictionary<string, string> Tools = NameTable.Of(
        ("nodejs", "nodejs node"),
        ("python", "python"),
        ("ruby", "ruby"),
        ("go", "golang go"),
        ("java", "java"),
        ("php", "php"),
        ("dotnet", "dotnet dotnet-core"),
        ("postgres", "postgres"),
        ("mysql", "mysql"),
        ("redis", "redis"));

    public bool Wants(string path) => PinFile.NameOf(path) is ".tool-versions" or ".sdkmanrc" or "runtime.txt" || Single.ContainsKey(PinFile.NameOf(path));

    public IEnumerable<RuntimePin> Read(PinFile file)
    {
        for (var line = 1; line <= file.Lines.Count; line++)
        {
            var text = file.Lines[line].Split('#')[0].Trim();
            foreach (var (product, version) in text.Length == 0 ? [] : Line(file.Name, text))
            {
                if (VersionSpec.Pin(version) is { } pinned)
                {
                    yield return file.Pin(product, JavaNames.Plain(product, pinned), line, file.Name);
                }
            }
        }
    }

    private static IEnumerable<(string Product, string Version)> Line(string name, string text) => name switch
    {
        ".tool-versions" => Tool(text.Split([' ', '\t'], StringSplitOptions.RemoveEmptyEntries)),
        ".sdkmanrc" => text.StartsWith("java=", StringComparison.Ordinal) ? [Java(text[5..].Split('-')[^1], text[5..])] : [],
        "runtime.txt" => Tool(text.Split('-')),
        ".java-version" => [JavaWithName(text)],
        _ => [(Single[name], WithoutName(text, Single[name]))],
    };

    private static IEnumerable<(string Product, string Version)> Tool(string[] words) => words.Length > 1 && Tools.TryGetValue(words[0], out var product)
        ? words[1..].Select(w => product == "java" ? JavaWithName(w) : (product, w))
        : [];

    /// <summary><c>temurin-17.0.3+7</c>, <c>corretto-11</c>, <c>openjdk64-11.0.2</c>.</summary>
    private static (string Product, string Version) JavaWithName(string text)
    {
        var hyphen = text.IndexOf('-', StringComparison.Ordinal);
        return hyphen > 0 && char.IsAsciiLetter(text[0]) ? Java(text[..hyphen], text[(hyphen + 1)..]) : ("java", text);
    }

    private static (string Product, string Version) Java(string distribution, string version) => (JavaNames.OfDistribution(distribution), version);

    private static string WithoutName(string text, string product) =>
        text.StartsWith(product + "-", StringComparison.Ordinal) ? text[(product.Length + 1)..] : text;
}
