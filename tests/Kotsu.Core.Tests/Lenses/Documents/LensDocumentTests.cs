using System.Text;
using Kotsu.Core.Lenses.Documents;
using Kotsu.Core.Tests.Lenses.Reading;

namespace Kotsu.Core.Tests.Lenses.Documents;

public sealed class LensDocumentTests
{
    private const string Title = LensJson.Question + "/title";

    private static string Indented => LensJson.Good().ToJsonString(new() { WriteIndented = true });

    [Theory]
    [InlineData("")]
    [InlineData("\n")]
    [InlineData("\r\n \t")]
    public void A_file_is_kept_byte_for_byte(string end)
    {
        var bytes = Encoding.UTF8.GetBytes("\uFEFF" + Indented.Replace("\n", "\r\n") + end);

        Assert.Equal(bytes, LensDocument.Read(bytes).Bytes.ToArray());
    }

    [Theory]
    [InlineData("", "\n")]
    [InlineData("\uFEFF", "\r\n")]
    public void A_new_title_changes_exactly_its_line(string mark, string lineEnd)
    {
        var text = mark + Indented.Replace("\n", lineEnd);
        var document = LensDocument.Read(Encoding.UTF8.GetBytes(text));

        var changed = document.WithText(Title, "How do you \"know\" — 本当に?\n").Document!;

        Assert.Equal(text.Replace("How do you know?", "How do you \\\"know\\\" — 本当に?\\n"), Encoding.UTF8.GetString(changed.Bytes.Span));
        Assert.Equal("How do you \"know\" — 本当に?\n", changed.FindText(Title));
        Assert.Equal("How do you \"know\" — 本当に?\n", changed.Lens!.Questions.Single().Title);
    }

    [Fact]
    public void Unknown_keys_and_their_order_survive_a_new_title()
    {
        var text = Indented.Replace("\"name\":", "\"_version\": 3,\n  \"name\":");

        var changed = LensDocument.Read(Encoding.UTF8.GetBytes(text)).WithText("/name", "Other").Document!;

        Assert.Equal(text.Replace("Some lens", "Other"), Encoding.UTF8.GetString(changed.Bytes.Span));
    }

    [Fact]
    public void The_same_text_leaves_its_escapes_alone()
    {
        var document = LensDocument.Read(Encoding.UTF8.GetBytes(Indented.Replace("How do you know?", "How\\u0020do you know\\/?")));

        Assert.Same(document, document.WithText(Title, "How do you know/?").Document);
    }

    [Fact]
    public void A_file_that_escapes_everything_outside_of_ASCII_stays_so()
    {
        var document = LensDocument.Read(Encoding.UTF8.GetBytes(Indented.Replace("Do one", "Do \\u4e00")));

        var changed = Encoding.UTF8.GetString(document.WithText(Title, "質問😀").Document!.Bytes.Span);

        Assert.Contains("\"\\u8cea\\u554f\\ud83d\\ude00\"", changed, StringComparison.Ordinal);
        Assert.True(Ascii.IsValid(changed));
    }

    [Fact]
    public void A_new_text_that_breaks_a_bound_is_told_by_the_new_document()
    {
        var changed = LensDocument.Read(Encoding.UTF8.GetBytes(Indented)).WithText(Title, new string('x', 129)).Document!;

        Assert.Null(changed.Lens);
        Assert.Equal(Title, Assert.Single(changed.Reading.Messages).Pointer);
    }

    [Theory]
    [InlineData("/pillars")]
    [InlineData("/nothing")]
    [InlineData("nonsense")]
    [InlineData("")]
    public void Only_a_text_can_be_replaced(string pointer)
    {
        var edit = LensDocument.Read(Encoding.UTF8.GetBytes(Indented)).WithText(pointer, "Other");

        Assert.Null(edit.Document);
        Assert.StartsWith(pointer + ": there is no text", edit.Refusal!.En, StringComparison.Ordinal);
    }

    [Fact]
    public void Half_a_surrogate_pair_is_refused()
    {
        var edit = LensDocument.Read(Encoding.UTF8.GetBytes(Indented)).WithText(Title, "a\uD83D");

        Assert.Null(edit.Document);
        Assert.Contains("surrogate", edit.Refusal!.En, StringComparison.Ordinal);
    }

    [Fact]
    public void A_place_counts_lines_and_UTF16_columns_without_the_byte_order_mark()
    {
        var document = LensDocument.Read(Encoding.UTF8.GetBytes("\uFEFF{ \"pillars\": [],\r\n \"説😀\": 1, \"na/me~\": \"x\" }"));

        Assert.Equal(new(1, 14), document.PlaceOf("/pillars"));
        Assert.Equal(new(2, 9), document.PlaceOf("/説😀"));
        Assert.Equal(new(2, 22), document.PlaceOf("/na~1me~0"));
        Assert.Equal(new(1, 14), document.PlaceOf("/pillars/0/questions"));
        Assert.Equal(new(1, 1), document.PlaceOf("/nothing"));
    }

    [Fact]
    public void Of_a_key_that_stands_twice_the_last_is_meant()
    {
        var document = LensDocument.Read("{\"name\": \"a\", \"name\": \"b\"}"u8.ToArray());

        Assert.Equal("b", document.FindText("/name"));
        Assert.Equal("{\"name\": \"a\", \"name\": \"c\"}", Encoding.UTF8.GetString(document.WithText("/name", "c").Document!.Bytes.Span));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_bare_NaN_is_told_by_pointer_and_line_and_moves_no_place(bool strict)
    {
        var text = Indented.Replace("\"How do you know?\"", "NaN");
        var line = text[..text.IndexOf("NaN", StringComparison.Ordinal)].Count(c => c == '\n') + 1;

        var document = LensDocument.Read(Encoding.UTF8.GetBytes(text), strict);

        var message = document.Reading.Messages[0];
        Assert.Equal((Title, line), (message.Pointer, message.Line));
        Assert.StartsWith($"{Title}: found a bare NaN on line {line}", message.Sentence.En, StringComparison.Ordinal);
        Assert.Equal(strict, document.Lens is null);
        Assert.Equal(line, document.PlaceOf(Title).Line);
        Assert.Equal("About knowing", document.FindText(LensJson.Question + "/description"));
    }

    [Theory]
    [InlineData("{\n\"name\": }", 2)]
    [InlineData("{\n\n\"name\": \"\\uD83D\"}", 3)]
    public void Broken_text_is_told_by_its_line(string text, int line)
    {
        var document = LensDocument.Read(Encoding.UTF8.GetBytes(text));

        Assert.Equal(line, Assert.Single(document.Reading.Messages).Line);
        Assert.Equal(new(1, 1), document.PlaceOf("/name"));
        Assert.False(document.IsLens);
    }

    [Theory]
    [InlineData("{\"pillars\": 1}", true)]
    [InlineData("{\"schemaVersion\": null}", true)]
    [InlineData("{\"name\": \"kotsu\", \"version\": 1}", false)]
    [InlineData("[]", false)]
    [InlineData("", false)]
    public void A_lens_is_what_has_pillars_or_a_schema_version(string text, bool isLens) =>
        Assert.Equal(isLens, LensDocument.Read(Encoding.UTF8.GetBytes(text)).IsLens);
}
