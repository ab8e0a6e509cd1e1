using Kotsu.Core.Snapshots;

namespace Kotsu.Sources.Runtimes;

/// <summary>Reads the images that a Dockerfile builds on, with the defaults of the arguments before the first stage.</summary>
internal sealed class DockerfilePins : IPinReader
{
    public bool Wants(string path)
    {
        var name = PinFile.NameOf(path).ToLowerInvariant();
        return name is "dockerfile" or "containerfile"
            || name.StartsWith("dockerfile.", StringComparison.Ordinal)
            || name.StartsWith("containerfile.", StringComparison.Ordinal)
            || name.EndsWith(".dockerfile", StringComparison.Ordinal);
    }

    public IEnumerable<RuntimePin> Read(PinFile file)
    {
        var arguments = new DockerArguments();
        var stages = new HashSet<string>(StringComparer.OrdinalIgnoreCase) { "scratch" };
        var inStage = false;

        for (var line = 1; line <= file.Lines.Count; line++)
        {
            var words = file.Lines[line].Split([' ', '\t'], StringSplitOptions.RemoveEmptyEntries);
            switch (words.FirstOrDefault()?.ToUpperInvariant())
            {
                case "ARG" when !inStage:
                    arguments.Add(words.Skip(1), line);
                    break;
                case "FROM":
                    inStage = true;
                    var image = words.Skip(1).FirstOrDefault(w => !w.StartsWith("--", StringComparison.Ordinal)) ?? "";
                    foreach (var pin in stages.Contains(image) ? [] : Pins(file, line, image, "FROM ", arguments))
                    {
                        yield return pin;
                    }

                    AddStage(words, stages);
                    break;
                case "COPY" when words.FirstOrDefault(w => w.StartsWith("--from=", StringComparison.Ordinal)) is { } from && !stages.Contains(from[7..]):
                    foreach (var pin in Pins(file, line, from[7..], "COPY --from=", arguments))
                    {
                        yield return pin;
                    }

                    break;
            }
        }
    }

    private static void AddStage(string[] words, HashSet<string> stages)
    {
        if (words is [.., var named, var name] && named.Equals("as", StringComparison.OrdinalIgnoreCase))
        {
            stages.Add(name);
        }
    }

    private static IEnumerable<RuntimePin> Pins(PinFile file, int line, string written, string before, DockerArguments arguments)
    {
        var name = arguments.Fill(written);
        if (ImageReference.Read(name) is not { } image)
        {
            yield break;
        }

        foreach (var (product, version) in ImageProducts.Of(image))
        {
            // A version that an argument brought in stands where the argument has its default.
            var at = written.Contains(version, StringComparison.Ordinal) ? line : arguments.LineOf(written, version) ?? line;
            yield return file.Pin(product, version, at, before + name.Split('@')[0]);
        }
    }
}
