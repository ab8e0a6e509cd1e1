using System.Text;
using Kotsu.Core.Findings;
using Kotsu.Reports.Safety;

namespace Kotsu.Reports.Terminal;

/// <summary>Lines of a terminal. Whatever is written is made harmless and cut to the width here, so that no caller can forget it.</summary>
internal sealed class Screen(Palette palette)
{
    /// <summary>A terminal's width that every reader has.</summary>
    public const int Width = 100;

    /// <summary>No reader misses what stands beyond so many characters of one text; an attack may bring megabytes.</summary>
    private const int LongestText = 2_000;

    private readonly StringBuilder text = new();

    /// <summary>Lines written so far.</summary>
    public int LineCount { get; private set; }

    /// <summary>One line from its pieces.</summary>
    public void Line(params ReadOnlySpan<Inked> pieces)
    {
        var line = new StringBuilder();
        var left = Width;
        foreach (var piece in pieces)
        {
            var clean = Columns.Cut(Foreign.Line(piece.Text, LongestText), left);
            left -= Columns.Of(clean);
            line.Append(palette.Paint(piece.Ink, clean));
        }

        End(line.ToString().TrimEnd());
    }

    /// <summary>A line that is copied as a whole, however long it is.</summary>
    public void Uncut(string line) => End(Foreign.Line(line, 10_000));

    /// <summary>An empty line.</summary>
    public void Blank() => End("");

    /// <summary>A heading with an empty line before it.</summary>
    public void Heading(string heading)
    {
        Blank();
        Line(new Inked(heading, Ink.Heading));
    }

    /// <summary>A label and a text that may go on below itself.</summary>
    /// <param name="label">Stands before the first line.</param>
    /// <param name="indent">Columns before the text on every line; the label is padded to it.</param>
    /// <param name="sentence">The text.</param>
    /// <param name="most">Lines at most.</param>
    public void Paragraph(string label, int indent, string sentence, int most = int.MaxValue)
    {
        var start = Columns.PadRight(label, indent);
        foreach (var line in Wrapping.Lines(Foreign.Line(sentence, LongestText), Width - Columns.Of(start), most))
        {
            Line(start, line);
            start = Columns.Blanks(indent);
        }
    }

    /// <summary>Everything written so far.</summary>
    public override string ToString() => text.ToString();

    private void End(string line)
    {
        text.Append(line).Append('\n');
        LineCount++;
    }

    /// <summary>The mark of a risk in its colour.</summary>
    public static Ink InkOf(Severity risk) => risk switch
    {
        Severity.High => Ink.High,
        Severity.Medium => Ink.Medium,
        _ => Ink.Low,
    };
}
