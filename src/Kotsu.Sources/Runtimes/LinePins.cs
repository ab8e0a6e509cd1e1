using System.Text.RegularExpressions;
using Kotsu.Core.Snapshots;

namespace Kotsu.Sources.Runtimes;

/// <summary>Reads build files in which one line pins one version.</summary>
internal sealed class LinePins : IPinReader
{
    private const RegexOptions Safe = RegexOptions.NonBacktracking | RegexOptions.CultureInvariant;

    private static readonly (Func<string, bool> Wants, string Product, string Pinned, Regex Line)[] Kinds =
    [
        (IsName("pom.xml"), "java", "compiler release", new(@"<(?:maven\.compiler\.(?:release|source|target)|java\.version|jdk\.version|release|source|target)>\s*(?:1\.)?(?<v>\d+)\s*</", Safe)),
        (IsEnd(".gradle", ".gradle.kts"), "java", "Java toolchain", new(@"(?:JavaLanguageVersion\.of|jvmToolchain)\(\s*[""']?(?<v>\d+)", Safe)),
        (IsEnd(".gradle", ".gradle.kts"), "java", "Java compatibility", new(@"(?:source|target)Compatibility\s*=?\s*(?:JavaVersion\.VERSION_(?:1_)?|[""']?(?:1\.)?)(?<v>\d+)", Safe)),
        (IsEnd("Gemfile"), "ruby", "Gemfile", new(@"^\s*ruby\s*\(?\s*[""'](?<v>[~>\s\d.]+)[""']", Safe)),
        (IsName("Pipfile"), "python", "Pipfile", new(@"^\s*python_(?:full_)?version\s*=\s*""(?<v>[\d.]+)""", Safe)),
        (IsName("pyproject.toml"), "python", "pyproject.toml", new(@"^\s*requires-python\s*=\s*[""'](?<v>[=~]=[^""']+)[""']", Safe)),
        (IsName("pyproject.toml"), "python", "pyproject.toml", new(@"^\s*python\s*=\s*[""'](?<v>[~\d][^""']*)[""']", Safe)),
    ];

    public bool Wants(string path) => Kinds.Any(k => k.Wants(PinFile.NameOf(path)));

    public IEnumerable<RuntimePin> Read(PinFile file)
    {
        var kinds = Kinds.Where(k => k.Wants(file.Name)).ToList();
        for (var line = 1; line <= file.Lines.Count; line++)
        {
            foreach (var (_, product, pinned, pattern) in kinds)
            {
                if (pattern.Match(file.Lines[line]) is { Success: true } found && VersionSpec.Pin(found.Groups["v"].Value) is { } version)
                {
                    yield return file.Pin(product, version, line, pinned);
                }
            }
        }
    }

    private static Func<string, bool> IsName(string name) => name.Equals;

    private static Func<string, bool> IsEnd(params string[] ends) => name => ends.Any(e => name.EndsWith(e, StringComparison.Ordinal));
}
