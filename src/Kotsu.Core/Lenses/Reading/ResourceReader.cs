using System.Text.Json;

namespace Kotsu.Core.Lenses.Reading;

/// <summary>Reads a text with its address.</summary>
internal static class ResourceReader
{
    /// <summary>The resource at a key; null where there is none.</summary>
    public static HelpfulResource? Read(LensNode node, string key)
    {
        if (node.Find(key) is not { } resource || !resource.IsObject())
        {
            return null;
        }

        return ReadContent(resource);
    }

    /// <summary>Whether the text to show is missing: there is no resource, or it has no text.</summary>
    public static bool LacksText(LensNode node, string key) =>
        node.Find(key) is not { } resource || (resource.Value.ValueKind is JsonValueKind.Object && !HasText(resource));

    /// <summary>The additional resources of a choice, in file order.</summary>
    public static IReadOnlyList<AdditionalResource> ReadAdditional(LensNode choice)
    {
        if (choice.Find("additionalResources") is null)
        {
            return [];
        }

        return [.. choice.RequiredList("additionalResources", 0, 2).Where(g => g.IsObject()).SelectMany(ReadGroup)];
    }

    private static IEnumerable<AdditionalResource> ReadGroup(LensNode group)
    {
        group.WarnOfUnknownKeys("type", "content");
        var type = group.Find("type")?.AsText();
        if (type is not ("HELPFUL_RESOURCE" or "IMPROVEMENT_PLAN"))
        {
            group.Messages.Error(group.PointerOf("type"), group.FoundAt("type"), LensWords.ResourceKind);
        }

        return group.RequiredList("content", 1, LensFormat.AdditionalResources)
            .Where(r => r.IsObject())
            .Select(r => new AdditionalResource(type == "IMPROVEMENT_PLAN", ReadContent(r)));
    }

    private static HelpfulResource ReadContent(LensNode resource)
    {
        resource.WarnOfUnknownKeys("displayText", "url");
        var text = resource.OptionalText("displayText", LensFormat.TextLength) ?? "";
        var url = ReadUrl(resource);
        if (url is not null && !HasText(resource))
        {
            resource.Messages.Error(resource.PointerOf("displayText"), resource.FoundAt("displayText"), LensWords.TextBesideUrl);
        }

        return new(text, url);
    }

    /// <summary>Whether the resource says anything, too long or not.</summary>
    private static bool HasText(LensNode resource) => resource.Find("displayText")?.AsText() is { Length: > 0 };

    private static string? ReadUrl(LensNode resource)
    {
        if (resource.Find("url") is not { } url)
        {
            return null;
        }

        switch (url.AsText())
        {
            case { } address when address.StartsWith("http://", StringComparison.Ordinal) || address.StartsWith("https://", StringComparison.Ordinal):
                return address;
            case "":
                resource.Messages.Tolerated(url.Pointer, LensWords.Characters(0), LensWords.Url);
                return null;
            default:
                resource.Messages.Error(url.Pointer, LensWords.Value(url.Value), LensWords.Url);
                return null;
        }
    }
}
