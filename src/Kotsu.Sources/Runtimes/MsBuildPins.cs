using System.Text.RegularExpressions;
using Kotsu.Core.Snapshots;

namespace Kotsu.Sources.Runtimes;

/// <summary>Reads the target frameworks of .NET projects; .NET Standard is no runtime.</summary>
internal sealed class MsBuildPins : IPinReader
{
    private static readonly Regex Property = new(
        @"<(?:TargetFrameworks?|TargetFrameworkVersion)(?:\s[^>]*)?>(?<v>[^<]+)</",
        RegexOptions.NonBacktracking | RegexOptions.CultureInvariant);

    public bool Wants(string path)
    {
        var name = PinFile.NameOf(path);
        return name is "Directory.Build.props" || name.EndsWith(".csproj", StringComparison.Ordinal) || name.EndsWith(".fsproj", StringComparison.Ordinal) || name.EndsWith(".vbproj", StringComparison.Ordinal);
    }

    public IEnumerable<RuntimePin> Read(PinFile file)
    {
        for (var line = 1; line <= file.Lines.Count; line++)
        {
            foreach (var framework in Property.Match(file.Lines[line]).Groups["v"].Value.Split(';', StringSplitOptions.TrimEntries))
            {
                if (Product(framework) is var (product, version))
                {
                    yield return file.Pin(product, version, line, framework) with { At = file.Lines.At(line, framework) };
                }
            }
        }
    }

    private static (string Product, string Version)? Product(string framework)
    {
        var name = framework.Split('-')[0];
        return name switch
        {
            ['n', 'e', 't', 'c', 'o', 'r', 'e', 'a', 'p', 'p', .. var core] => Versioned("dotnet", core),
            ['n', 'e', 't', .. var modern] when modern.Contains('.', StringComparison.Ordinal) => Versioned("dotnet", modern),
            ['n', 'e', 't', '4' or '3' or '2', ..] => Versioned("dotnetfx", string.Join('.', name[3..].ToCharArray())),
            ['v', '4' or '3' or '2', '.', ..] => Versioned("dotnetfx", name[1..]),
            _ => null,
        };
    }

    private static (string Product, string Version)? Versioned(string product, string version) =>
        VersionSpec.Pin(version) == version ? (product, version) : null;
}
