namespace Kotsu.Reports.Terminal;

/// <summary>How inks become colours. The caller chooses: off when piped or when <c>NO_COLOR</c> is set.</summary>
public sealed class Palette
{
    private const string Reset = "\u001b[0m";
    private readonly IReadOnlyDictionary<Ink, string> codes;

    private Palette(IReadOnlyDictionary<Ink, string> codes) => this.codes = codes;

    /// <summary>No colour at all.</summary>
    public static Palette Off { get; } = new(new Dictionary<Ink, string>());

    /// <summary>The sixteen colours that every terminal has, as its owner set them: legible on light and dark.</summary>
    public static Palette Ansi { get; } = new(new Dictionary<Ink, string>
    {
        [Ink.Heading] = "\u001b[1m",
        [Ink.High] = "\u001b[31m",
        [Ink.Medium] = "\u001b[33m",
        [Ink.Low] = "\u001b[34m",
        [Ink.Underline] = "\u001b[31m",
        [Ink.Backed] = "\u001b[34m",
    });

    /// <summary>The text in the colour of its ink.</summary>
    /// <param name="ink">What the text is.</param>
    /// <param name="text">Text without control characters.</param>
    internal string Paint(Ink ink, string text) =>
        text.Length > 0 && codes.TryGetValue(ink, out var code) ? code + text + Reset : text;
}
