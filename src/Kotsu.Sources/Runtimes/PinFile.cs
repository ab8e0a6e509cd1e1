using Kotsu.Core.Snapshots;
using Kotsu.Sources.Files;
using Kotsu.Sources.Yaml;

namespace Kotsu.Sources.Runtimes;

/// <summary>A file that may pin versions.</summary>
internal sealed class PinFile(string path, string text, PinLook look)
{
    /// <summary>Its path.</summary>
    public string Path { get; } = path;

    /// <summary>The last part of its path.</summary>
    public string Name { get; } = NameOf(path);

    /// <summary>Its text.</summary>
    public string Text { get; } = text;

    /// <summary>Its lines.</summary>
    public TextLines Lines { get; } = new(path, text);

    /// <summary>The look that it is part of.</summary>
    public PinLook Look { get; } = look;

    /// <summary>The last part of a path.</summary>
    public static string NameOf(string path) => path[(path.LastIndexOf('/') + 1)..];

    /// <summary>A pin whose version stands in line <paramref name="line"/>.</summary>
    public RuntimePin Pin(string product, string version, int line, string pinned) => new(product, version, Lines.At(line, version), pinned);

    /// <summary>Its YAML documents. Trouble is told only where <paramref name="tell"/> says so: templates are no YAML yet.</summary>
    public IReadOnlyList<YamlNode> Yaml(bool tell)
    {
        var documents = YamlReader.Read(Text);
        if (tell && documents.Unreadable(Lines) is { } trouble)
        {
            Look.Add(trouble);
        }

        return documents.Documents;
    }
}
