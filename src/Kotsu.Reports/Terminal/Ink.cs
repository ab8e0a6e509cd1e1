namespace Kotsu.Reports.Terminal;

/// <summary>What a piece of a line is, for those who see colour. Colour repeats what shape and word already say.</summary>
public enum Ink
{
    /// <summary>Plain text.</summary>
    None,

    /// <summary>A heading.</summary>
    Heading,

    /// <summary>The mark of a HIGH risk.</summary>
    High,

    /// <summary>The mark of a MEDIUM risk.</summary>
    Medium,

    /// <summary>The mark of a LOW risk.</summary>
    Low,

    /// <summary>The line under the characters that a finding is about.</summary>
    Underline,

    /// <summary>The backed part of a bar.</summary>
    Backed,
}

/// <summary>A piece of a line with its ink.</summary>
public readonly record struct Inked(string Text, Ink Ink = Ink.None)
{
    /// <summary>Plain text.</summary>
    public static implicit operator Inked(string text) => new(text);

    /// <summary>Plain text.</summary>
    public static Inked FromString(string text) => new(text);
}
