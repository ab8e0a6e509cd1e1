using Kotsu.Sources.Yaml;

namespace Kotsu.Sources.Definitions;

/// <summary>Opens a YAML text of ours: one document, a map.</summary>
internal static class DefinitionFile
{
    /// <summary>The top of the file; null, with the reason among the troubles, where it has none.</summary>
    public static DefinitionFields? Open(string text, DefinitionTroubles troubles, IReadOnlyList<string> keys)
    {
        var isSound = TryRead(text, troubles, out var top);
        if (isSound && top is null)
        {
            troubles.Add(new YamlMap([], 1, 1), DefinitionWords.Nothing, DefinitionWords.OneDocument);
        }

        return top is null ? null : DefinitionFields.Of(top, troubles, keys);
    }

    /// <summary>The same, but an empty file is an empty map.</summary>
    public static DefinitionFields? OpenOrEmpty(string text, DefinitionTroubles troubles, IReadOnlyList<string> keys) =>
        TryRead(text, troubles, out var top) ? DefinitionFields.Of(top ?? new YamlMap([], 1, 1), troubles, keys) : null;

    private static bool TryRead(string text, DefinitionTroubles troubles, out YamlNode? top)
    {
        var (documents, trouble) = YamlReader.Read(text);
        top = trouble is null && documents is [var first, ..] ? first : null;
        if (trouble is not null)
        {
            troubles.Add(trouble);
        }
        else if (documents.Count > 1)
        {
            troubles.Add(documents[1], DefinitionWords.SecondDocument, DefinitionWords.OneDocument);
        }

        return trouble is null;
    }
}
