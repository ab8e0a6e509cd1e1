using Kotsu.Core.Snapshots;
using Kotsu.Sources.Files;
using Kotsu.Sources.Yaml;

namespace Kotsu.Sources.Runtimes;

/// <summary>
/// Reads the images that compose files, Kubernetes objects and the pipelines of GitLab and CircleCI name. In example and test folders
/// such images stand for any image at all and pin nothing.
/// </summary>
internal sealed class YamlImagePins : IPinReader
{
    public bool Wants(string path) =>
        (path.EndsWith(".yml", StringComparison.Ordinal) || path.EndsWith(".yaml", StringComparison.Ordinal)) && !ExampleFolders.Hold(path);

    public IEnumerable<RuntimePin> Read(PinFile file)
    {
        var isCompose = IsCompose(file.Name);
        if (!isCompose && !(file.Text.Contains("image:", StringComparison.Ordinal) && (IsPipeline(file) || IsKubernetes(file))))
        {
            return [];
        }

        return file.Yaml(tell: isCompose).SelectMany(Images).SelectMany(i => Pins(file, i));
    }

    /// <summary>The pins of one image's name.</summary>
    public static IEnumerable<RuntimePin> Pins(PinFile file, YamlScalar name) => ImageReference.Read(name.Value) is { } image
        ? ImageProducts.Of(image).Select(p => file.Pin(p.Product, p.Version, name.Line, $"image: {name.Value.Split('@')[0]}"))
        : [];

    private static bool IsCompose(string name) =>
        name.StartsWith("docker-compose", StringComparison.OrdinalIgnoreCase) || name.StartsWith("compose.", StringComparison.Ordinal);

    private static bool IsPipeline(PinFile file) => file.Name == ".gitlab-ci.yml" || file.Path == ".circleci/config.yml";

    private static bool IsKubernetes(PinFile file) =>
        file.Text.Contains("apiVersion:", StringComparison.Ordinal) && file.Text.Contains("kind:", StringComparison.Ordinal) && !file.Text.Contains("{{", StringComparison.Ordinal);

    private static IEnumerable<YamlScalar> Images(YamlNode node) => node switch
    {
        YamlList list => list.Nodes.SelectMany(Images),
        YamlMap map => map.All.SelectMany(e => e.Key.Value == "image" && e.Value is YamlScalar name ? [name] : Images(e.Value)),
        _ => [],
    };
}
