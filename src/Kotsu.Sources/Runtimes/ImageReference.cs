namespace Kotsu.Sources.Runtimes;

/// <summary>The parts of a container image's name.</summary>
/// <param name="Registry">Host of the registry; empty for Docker Hub.</param>
/// <param name="Path">Path in the registry without <c>library/</c>: <c>node</c>, <c>bitnami/redis</c>.</param>
/// <param name="Tag">The tag; null for none, and where only a digest pins the image.</param>
internal sealed record ImageReference(string Registry, string Path, string? Tag)
{
    /// <summary>Reads a name such as <c>docker.io/library/python:3.11-bullseye@sha256:…</c>; null where it is none, or holds unresolved variables.</summary>
    public static ImageReference? Read(string text)
    {
        var name = text.Trim().Split('@')[0];
        if (name.Length is 0 or > 512 || name.AsSpan().IndexOfAny("${} \t") >= 0)
        {
            return null;
        }

        var slash = name.LastIndexOf('/');
        var colon = name.IndexOf(':', slash + 1);
        var tag = colon < 0 ? null : name[(colon + 1)..];
        return Split(colon < 0 ? name : name[..colon], tag);
    }

    private static ImageReference Split(string name, string? tag)
    {
        var slash = name.IndexOf('/');
        var first = slash < 0 ? "" : name[..slash];
        var isHost = first.Contains('.', StringComparison.Ordinal) || first.Contains(':', StringComparison.Ordinal) || first == "localhost";
        var path = isHost ? name[(slash + 1)..] : name;
        var registry = isHost && first is not ("docker.io" or "index.docker.io" or "registry-1.docker.io") ? first : "";

        const string Library = "library/";
        var library = path.IndexOf(Library, StringComparison.Ordinal);
        return new(registry, library < 0 ? path : path[(library + Library.Length)..], tag);
    }
}
