using Kotsu.Core.Snapshots;

namespace Kotsu.Sources.Runtimes;

/// <summary>
/// Reads <c>go.mod</c>. The toolchain line pins; the go line is the oldest version that can build the module, and pins only where a
/// workflow installs what it says.
/// </summary>
internal sealed class GoModPins : IPinReader
{
    public bool Wants(string path) => PinFile.NameOf(path) == "go.mod";

    public IEnumerable<RuntimePin> Read(PinFile file)
    {
        var toolchain = Line(file, "toolchain go", "go.mod toolchain");
        var pin = toolchain ?? (file.Look.IsVersionFile(file.Path) ? Line(file, "go ", "go.mod go") : null);
        return pin is null ? [] : [pin];
    }

    private static RuntimePin? Line(PinFile file, string start, string pinned)
    {
        for (var line = 1; line <= file.Lines.Count; line++)
        {
            var text = file.Lines[line];
            if (text.StartsWith(start, StringComparison.Ordinal) && VersionSpec.Pin(text[start.Length..].Split("//")[0]) is { } version)
            {
                return file.Pin("go", version, line, pinned);
            }
        }

        return null;
    }
}
