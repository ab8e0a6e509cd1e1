using System.Text;
using System.Text.Json.Nodes;
using Kotsu.Core.Lenses.Documents;
using Kotsu.Core.Lenses.Linting;
using Kotsu.Core.Tests.Lenses.Reading;

namespace Kotsu.Core.Tests.Lenses.Linting;

public sealed class NameOfAnotherTests
{
    private static readonly LintOptions knowingOne = new() { KnownLenses = [new("Kayak Lens", "kayak", "paddle")] };

    [Theory]
    [InlineData("Kayak Lens", "How do you know?", 1)]
    [InlineData("  kayak-LENS", "How do you know?", 1)]
    [InlineData("Kayak Lens", "How do you choose a PADDLE?", 0)]
    [InlineData("Kayak Lens", "How do you choose paddles?", 1)]
    [InlineData("Canoe Lens", "How do you know?", 0)]
    public void A_published_name_is_borne_rightly_where_the_questions_speak_of_its_subject(string name, string title, int found) =>
        Assert.Equal(found, Named(knowingOne, File("a.json", name, title)).Count);

    [Fact]
    public void Of_two_files_with_one_name_the_one_off_the_subject_is_told()
    {
        var (path, sentence) = Assert.Single(Named(new(), File("a.json", "Canoe Lens", "How do you know?"), File("b.json", "Canoe lens", "How do you steer a canoe?")));

        Assert.Equal(("a.json", "“Canoe Lens” is also the name of b.json; of its 1 questions 0 speak of Canoe."), (path, sentence));
    }

    [Fact]
    public void Two_versions_of_one_lens_may_bear_one_name() =>
        Assert.Empty(Named(new(), File("v1.json", "Canoe Lens", "How do you steer?"), File("v2.json", "Canoe Lens", "How do you steer?")));

    [Fact]
    public void A_name_without_a_subject_is_told_at_the_later_file()
    {
        var (path, sentence) = Assert.Single(Named(new(), File("a.json", "Best Practices", "How do you steer?"), File("b.json", "Best practices", "How do you know?")));

        Assert.Equal(("b.json", "“Best practices” is also the name of a.json."), (path, sentence));
    }

    private static List<(string Path, string Sentence)> Named(LintOptions options, params LensFile[] files) =>
        [.. LensLinter.LintTogether(files, options).SelectMany(l => l.Findings.Where(f => f.Kind is LintKind.NameOfAnother).Select(f => (l.File.Path, f.Sentence.En)))];

    private static LensFile File(string path, string name, string title)
    {
        var lens = LensJson.With("/name", name);
        LensJson.Find(lens, "pillars", "0", "questions", "0")["title"] = JsonValue.Create(title);
        return new(path, LensDocument.Read(Encoding.UTF8.GetBytes(lens.ToJsonString())));
    }
}
