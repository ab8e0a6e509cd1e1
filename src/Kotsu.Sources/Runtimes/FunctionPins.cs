using System.Text.RegularExpressions;
using Kotsu.Core.Snapshots;

namespace Kotsu.Sources.Runtimes;

/// <summary>Reads the runtimes of cloud functions in Serverless, SAM, CloudFormation and Terraform files.</summary>
internal sealed class FunctionPins : IPinReader
{
    private static readonly Regex Line = new(
        @"^\s*-?\s*[""']?[Rr]untime[""']?\s*[:=]\s*[""']?(?<r>(?<p>nodejs|python|java|dotnetcore|dotnet|ruby)(?<v>\d+(?:\.\d+)?))",
        RegexOptions.NonBacktracking | RegexOptions.CultureInvariant);

    public bool Wants(string path)
    {
        var name = PinFile.NameOf(path);
        return name.EndsWith(".tf", StringComparison.Ordinal)
            || ((name.EndsWith(".yml", StringComparison.Ordinal) || name.EndsWith(".yaml", StringComparison.Ordinal))
                && (name.Contains("serverless", StringComparison.Ordinal) || name.Contains("template", StringComparison.Ordinal)));
    }

    public IEnumerable<RuntimePin> Read(PinFile file)
    {
        for (var line = 1; line <= file.Lines.Count; line++)
        {
            if (Line.Match(file.Lines[line]) is { Success: true } found)
            {
                var product = found.Groups["p"].Value;
                yield return file.Pin(product == "dotnetcore" ? "dotnet" : product, found.Groups["v"].Value, line, $"runtime: {found.Groups["r"].Value}");
            }
        }
    }
}
