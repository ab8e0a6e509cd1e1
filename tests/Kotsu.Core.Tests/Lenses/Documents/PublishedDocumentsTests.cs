using System.Text;
using Kotsu.Core.Lenses.Documents;

namespace Kotsu.Core.Tests.Lenses.Documents;

public sealed class PublishedDocumentsTests
{
    [Fact]
    public void After_one_title_is_changed_the_difference_is_exactly_that_line()
    {
        foreach (var path in PublishedLenses.Paths)
        {
            var bytes = File.ReadAllBytes(path);
            var document = LensDocument.Read(bytes);
            Assert.Equal(bytes, document.Bytes.ToArray());

            var changed = document.WithText("/pillars/0/questions/0/choices/0/title", "Another title").Document!;

            var (was, now) = (Lines(bytes), Lines(changed.Bytes.ToArray()));
            var different = Enumerable.Range(0, was.Length).Where(i => was[i] != now[i]).ToList();
            Assert.Equal(was.Length, now.Length);
            var line = Assert.Single(different);
            Assert.Equal(document.PlaceOf("/pillars/0/questions/0/choices/0/title").Line, line + 1);
            Assert.Contains("\"Another title\"", now[line], StringComparison.Ordinal);
            Assert.Equal(bytes, changed.WithText("/pillars/0/questions/0/choices/0/title", document.FindText("/pillars/0/questions/0/choices/0/title")!).Document!.Bytes.ToArray());
        }
    }

    [Fact]
    public void The_file_with_bare_NaN_is_refused_by_pointer_and_line_in_strict_mode()
    {
        var document = PublishedLenses.Read(strict: true).Single(f => f.Path.StartsWith("EMR-", StringComparison.Ordinal)).Document;
        var lines = Lines(document.Bytes.ToArray());

        var refused = document.Reading.Messages.Where(m => m.Sentence.En.Contains("NaN", StringComparison.Ordinal)).ToList();

        Assert.Null(document.Lens);
        Assert.Equal(2, refused.Count);
        Assert.All(refused, m => Assert.Contains($"\"{m.Pointer[(m.Pointer.LastIndexOf('/') + 1)..]}\": NaN", lines[m.Line!.Value - 1], StringComparison.Ordinal));
    }

    private static string[] Lines(byte[] bytes) => Encoding.UTF8.GetString(bytes).Split('\n');
}
