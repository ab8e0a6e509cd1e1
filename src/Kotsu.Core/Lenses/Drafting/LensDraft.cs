using System.Globalization;
using System.Text;
using Kotsu.Core.Lenses.Documents;

namespace Kotsu.Core.Lenses.Drafting;

/// <summary>The first texts of a new lens: one pillar, one question, two practices. Both files are valid as they are.</summary>
/// <param name="LensJson">Text of <c>lens.json</c>, in AWS's custom-lens form. JSON takes no comments; the overlay's head explains its fields.</param>
/// <param name="OverlayYaml">Text of <c>overlay.yaml</c>, with a comment on every field of both files.</param>
public sealed record LensDraft(string LensJson, string OverlayYaml)
{
    /// <summary>Most characters of a lens's id.</summary>
    public const int LongestId = 64;

    /// <summary>Starts a lens.</summary>
    /// <param name="id">Name of its folder: 3 to 64 of a–z, 0–9 and single hyphens between them.</param>
    /// <param name="name">1 to 128 characters, no control characters.</param>
    /// <param name="edition">Its first edition: the day, as in <c>2026-11-21</c>.</param>
    /// <exception cref="ArgumentException">The id or the name breaks its rule; ask <see cref="IsId"/> and <see cref="IsName"/> first.</exception>
    public static LensDraft New(LensId id, string name, EditionId edition)
    {
        if (!IsId(id) || !IsName(name))
        {
            throw new ArgumentException($"'{id}' and '{name}' are no id and name of a lens.", nameof(id));
        }

        string Filled(string template) => template
            .Replace("{{id}}", id.Value)
            .Replace("{{prefix}}", id.Value.Replace('-', '_'))
            .Replace("{{code}}", CodeOf(id))
            .Replace("{{edition}}", edition.Value)
            .Replace("{{name}}", Encoding.UTF8.GetString(JsonText.Write(name, onlyAscii: false)));

        return new(Filled(DraftTemplates.Lens), Filled(DraftTemplates.Overlay));
    }

    /// <summary>Whether a lens's folder may bear this name.</summary>
    public static bool IsId(LensId id) =>
        id.Value.Length is >= LensFormat.ShortestId and <= LongestId
        && id.Value.Split('-').All(part => part.Length > 0 && part.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c)));

    /// <summary>Whether a lens may bear this name.</summary>
    public static bool IsName(string name) =>
        !string.IsNullOrWhiteSpace(name)
        && name.EnumerateRunes().Count() <= LensFormat.TitleLength
        && !name.EnumerateRunes().Any(r => Rune.IsControl(r) || r == Rune.ReplacementChar);

    /// <summary>The beginning of the practices' codes: <c>DP</c> of <c>data-platform</c>; a single word gives its first three letters.</summary>
    private static string CodeOf(LensId id)
    {
        var parts = id.Value.Split('-');
        var code = parts.Length > 1 ? string.Concat(parts.Select(p => p[0])) : id.Value[..3];
        return code.ToUpper(CultureInfo.InvariantCulture);
    }
}
