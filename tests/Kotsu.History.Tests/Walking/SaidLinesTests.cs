using System.Text;
using FsCheck;
using FsCheck.Fluent;
using Kotsu.History.Lines;
using Kotsu.History.Walking;

namespace Kotsu.History.Tests.Walking;

public sealed class SaidLinesTests
{
    private static readonly string[] said =
    [
        "", " ", "a line that says enough to be known", "\ta line that says enough to be known \r", "a line that says enough to be known by it", "short",
        "another line with more than twenty letters", "x another line with more than twenty letters", "日本語で十分な長さのある行です",
    ];

    [Fact]
    public void Looking_at_all_lines_together_tells_the_same_as_looking_at_each()
    {
        var contents = Gen.Elements(said).ListOf().Select(lines => string.Join('\n', lines));
        Prop.ForAll(contents.ToArbitrary(), Agrees).QuickCheckThrowOnFailure();
    }

    private static bool Agrees(string text)
    {
        var content = Encoding.UTF8.GetBytes(text);
        var together = new SaidLines(content, asked: 1000);
        for (var line = 0; line < LineSplitter.Count(content); line++)
        {
            if (together.IsKnown(line) != TextLine.IsKnownBy(together.Text(line), content))
            {
                return false;
            }
        }

        return true;
    }
}
