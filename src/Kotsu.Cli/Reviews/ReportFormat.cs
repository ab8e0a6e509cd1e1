namespace Kotsu.Cli.Reviews;

/// <summary>How a review is written down.</summary>
public enum ReportFormat
{
    /// <summary>For a terminal.</summary>
    Text,

    /// <summary>For programs; its schema is published.</summary>
    Json,

    /// <summary>For a pull request or a wiki.</summary>
    Markdown,

    /// <summary>One page that needs nothing else.</summary>
    Html,

    /// <summary>For code-scanning services.</summary>
    Sarif,
}

/// <summary>The names of the formats.</summary>
public static class ReportFormats
{
    /// <summary>As <c>--format</c> takes them.</summary>
    public static (string Word, ReportFormat Value)[] All { get; } =
    [
        ("text", ReportFormat.Text),
        ("json", ReportFormat.Json),
        ("markdown", ReportFormat.Markdown),
        ("html", ReportFormat.Html),
        ("sarif", ReportFormat.Sarif),
    ];

    /// <summary>The format that a file's name asks for; text where it asks for none that is known.</summary>
    public static ReportFormat OfFile(string? file) => Path.GetExtension(file)?.ToLowerInvariant() switch
    {
        ".html" or ".htm" => ReportFormat.Html,
        ".json" => IsSarif(file!) ? ReportFormat.Sarif : ReportFormat.Json,
        ".md" or ".markdown" => ReportFormat.Markdown,
        ".sarif" => ReportFormat.Sarif,
        _ => ReportFormat.Text,
    };

    private static bool IsSarif(string file) => file.EndsWith(".sarif.json", StringComparison.OrdinalIgnoreCase);
}
