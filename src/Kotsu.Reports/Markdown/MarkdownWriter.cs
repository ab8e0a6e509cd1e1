using System.Text;

namespace Kotsu.Reports.Markdown;

/// <summary>Markdown being written. Foreign text goes through <see cref="MarkdownText"/> first.</summary>
internal sealed class MarkdownWriter
{
    private readonly StringBuilder text = new();

    /// <summary>Our own markup with harmless texts in it.</summary>
    public void Write(string markdown) => text.Append(markdown);

    /// <summary>Everything written so far.</summary>
    public override string ToString() => text.ToString();
}
