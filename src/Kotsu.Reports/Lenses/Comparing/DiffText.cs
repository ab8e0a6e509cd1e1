using Kotsu.Core.Lenses.Comparing;
using Kotsu.Core.Text;
using Kotsu.Reports.Terminal;

namespace Kotsu.Reports.Lenses.Comparing;

/// <summary>What differs between two lenses, for a terminal: a line for each difference, uncut, so that lines can be counted and searched.</summary>
public static class DiffText
{
    /// <summary>The differences; where there are none, one sentence that says so.</summary>
    /// <param name="comparison">The differences.</param>
    /// <param name="isSameFile">Whether the two files are equal byte for byte.</param>
    /// <param name="options">How to write.</param>
    public static string Of(LensComparison comparison, bool isSameFile, TextOptions options)
    {
        var screen = new Screen(options.Palette);
        foreach (var change in comparison.Changes)
        {
            screen.Uncut($"{Mark(change.Kind)} {change.Sentence.In(options.Language)}");
        }

        if (comparison.IsSame)
        {
            screen.Line(Nothing(isSameFile).In(options.Language));
        }

        return screen.ToString();
    }

    private static Words Nothing(bool isSameFile) => isSameFile
        ? new("The files are equal, byte for byte.", "2つのファイルは1バイトも違いません。")
        : new(
            "Names, titles, places and risks are the same; only other texts or the way of writing differ.",
            "名前、題名、位置、リスクは同じです。違うのは、ほかの文章か書き方だけです。");

    private static char Mark(LensChangeKind kind) => kind switch
    {
        LensChangeKind.Added => '+',
        LensChangeKind.Removed => '-',
        _ => '~',
    };
}
