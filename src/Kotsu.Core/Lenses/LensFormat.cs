namespace Kotsu.Core.Lenses;

/// <summary>The bounds of AWS's custom-lens form.</summary>
/// <remarks>Source: AWS Well-Architected Tool User Guide, "Lens format specification" (schema 2021-11-01).</remarks>
public static class LensFormat
{
    /// <summary>The only value of <c>schemaVersion</c>.</summary>
    public const string SchemaVersion = "2021-11-01";

    /// <summary>Characters of a whole file.</summary>
    public const int FileLength = 500_000;

    /// <summary>Characters of a name or title.</summary>
    public const int TitleLength = 128;

    /// <summary>Characters of a description or display text.</summary>
    public const int TextLength = 2048;

    /// <summary>Fewest characters of an id.</summary>
    public const int ShortestId = 3;

    /// <summary>Most characters of an id.</summary>
    public const int LongestId = 128;

    /// <summary>Pillars of a lens.</summary>
    public const int Pillars = 10;

    /// <summary>Questions of a pillar.</summary>
    public const int Questions = 20;

    /// <summary>Choices of a question.</summary>
    public const int Choices = 15;

    /// <summary>Risk rules of a question: one for each level.</summary>
    public const int RiskRules = 3;

    /// <summary>Additional resources of one kind beside a choice.</summary>
    public const int AdditionalResources = 5;

    /// <summary>Whether <paramref name="text"/> can be an id: 3 to 128 of A–Z, a–z, 0–9 and <c>_</c>.</summary>
    public static bool IsId(string text) => text.Length is >= ShortestId and <= LongestId && text.All(IsIdCharacter);

    /// <summary>Whether <paramref name="character"/> may stand in an id.</summary>
    public static bool IsIdCharacter(char character) => char.IsAsciiLetterOrDigit(character) || character == '_';
}
