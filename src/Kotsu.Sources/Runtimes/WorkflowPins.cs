using Kotsu.Core.Snapshots;
using Kotsu.Sources.Workflows;
using Kotsu.Sources.Yaml;

namespace Kotsu.Sources.Runtimes;

/// <summary>Reads the versions that workflows install, the images that their jobs run in, and the systems of their runners.</summary>
internal sealed class WorkflowPins : IPinReader
{
    private static readonly Dictionary<string, (string Input, string Product)> Setups = new(StringComparer.OrdinalIgnoreCase)
    {
        ["actions/setup-node"] = ("node-version", "nodejs"),
        ["actions/setup-python"] = ("python-version", "python"),
        ["astral-sh/setup-uv"] = ("python-version", "python"),
        ["pdm-project/setup-pdm"] = ("python-version", "python"),
        ["actions/setup-java"] = ("java-version", "java"),
        ["actions/setup-go"] = ("go-version", "go"),
        ["actions/setup-dotnet"] = ("dotnet-version", "dotnet"),
        ["ruby/setup-ruby"] = ("ruby-version", "ruby"),
        ["actions/setup-ruby"] = ("ruby-version", "ruby"),
        ["shivammathur/setup-php"] = ("php-version", "php"),
    };

    public bool Wants(string path) => WorkflowFiles.IsWorkflow(path);

    public IEnumerable<RuntimePin> Read(PinFile file) =>
        file.Yaml(tell: false).SelectMany(root => (root["jobs"]?.Entries ?? []).SelectMany(job => Job(file, new WorkflowValues(root, job.Value), job.Value)));

    private static IEnumerable<RuntimePin> Job(PinFile file, WorkflowValues values, YamlNode job) =>
        Runner(file, values, job)
            .Concat(Images(file, values, job))
            .Concat((job["steps"]?.Items ?? []).SelectMany(step => Step(file, values, step)));

    private static IEnumerable<RuntimePin> Runner(PinFile file, WorkflowValues values, YamlNode job) => (job["runs-on"]?.Items ?? [])
        .OfType<YamlScalar>()
        .SelectMany(values.Of)
        .Where(v => v.Text.StartsWith("ubuntu-", StringComparison.Ordinal))
        .Select(v => (v.Line, Version: VersionSpec.Pin(v.Text["ubuntu-".Length..])))
        .Where(v => v.Version is not null)
        .Select(v => file.Pin("ubuntu", v.Version!, v.Line, $"runs-on: ubuntu-{v.Version}"));

    private static IEnumerable<RuntimePin> Images(PinFile file, WorkflowValues values, YamlNode job)
    {
        var named = new[] { job["container"] }.Concat((job["services"]?.Entries ?? []).Select(s => s.Value))
            .Select(c => c is YamlMap ? c["image"] : c);

        foreach (var (text, line) in named.OfType<YamlScalar>().SelectMany(values.Of))
        {
            foreach (var (product, version) in ImageReference.Read(text) is { } image ? ImageProducts.Of(image) : [])
            {
                yield return file.Pin(product, version, line, $"image: {text.Split('@')[0]}");
            }
        }
    }

    private static IEnumerable<RuntimePin> Step(PinFile file, WorkflowValues values, YamlNode step)
    {
        var action = (step["uses"]?.Text ?? "").Split('@')[0];
        var inputs = step["with"];
        foreach (var input in (inputs?.Entries ?? []).Where(e => e.Key.Value.EndsWith("-version-file", StringComparison.Ordinal)))
        {
            file.Look.AddVersionFile(input.Value.Text ?? "");
        }

        if (Setups.TryGetValue(action, out var setup) && inputs?[setup.Input] is YamlScalar version)
        {
            var product = setup.Product == "java" ? JavaNames.OfDistribution(inputs["distribution"]?.Text) : setup.Product;
            foreach (var (text, line) in values.Of(version))
            {
                if (VersionSpec.Pin(text) is { } pinned && !Floats(product, text))
                {
                    yield return file.Pin(product, JavaNames.Plain(product, pinned), line, action);
                }
            }
        }
    }

    // The minor version is what lives and dies here; a caret lets it float.
    private static bool Floats(string product, string text) => product is "go" or "python" or "ruby" && text.Trim().StartsWith('^');
}
