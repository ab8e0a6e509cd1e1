namespace Kotsu.Cli.Looking;

/// <summary>A value as a shell takes it back: in quotes where it needs them.</summary>
public static class ShellWord
{
    private const string Plain = "_-./:@%+=,~";

    /// <summary>The value, in single quotes unless every letter of it is plain.</summary>
    public static string Of(string value) => value.Length > 0 && value.All(c => char.IsLetterOrDigit(c) || Plain.Contains(c, StringComparison.Ordinal))
        ? value
        : $"'{value.Replace("'", "'\\''", StringComparison.Ordinal)}'";
}
