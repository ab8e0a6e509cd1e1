using Kotsu.Core.Text;

namespace Kotsu.Reports.Terminal;

/// <summary>How a text is written for one reader at one terminal.</summary>
public sealed record TextOptions
{
    /// <summary>The reader's language.</summary>
    public required Language Language { get; init; }

    /// <summary>Default: no colour.</summary>
    public Palette Palette { get; init; } = Palette.Off;

    /// <summary>How long the review took; null leaves it out. Not part of the report, which is equal on any machine.</summary>
    public TimeSpan? Elapsed { get; init; }

    /// <summary>How the reader calls Kotsu; default <c>./kotsu</c>.</summary>
    public string Command { get; init; } = "./kotsu";

    /// <summary>What the reader has to type at the end of every command to mean this workload; empty in its own folder.</summary>
    public string Suffix { get; init; } = "";

    /// <summary>A command on a screen that says once, at its end, what to add to each: see <see cref="SuffixLine"/>.</summary>
    internal string Show(string verbAndRest) => $"{Command} {verbAndRest}";

    /// <summary>A command as the reader would type it.</summary>
    internal string Type(string verbAndRest) => Suffix.Length == 0 ? $"{Command} {verbAndRest}" : $"{Command} {verbAndRest} {Suffix}";
}
