using System.Text;
using System.Text.Json.Nodes;
using Kotsu.Core.Lenses.Reading;

namespace Kotsu.Core.Tests.Lenses.Reading;

public sealed class LensToleranceTests
{
    private const string Question = LensJson.Question;

    public static TheoryData<string, string?, string> Bends => new()
    {
        { Question + "/choices/0/helpfulResource/url", "\"\"", Question + "/choices/0/helpfulResource/url" },
        { Question + "/title", null, Question + "/title" },
        { Question + "/title", "\"\"", Question + "/title" },
        { Question + "/riskRules/1/condition", "\"one\"", Question + "/riskRules" },
    };

    [Theory]
    [MemberData(nameof(Bends))]
    public void What_published_lenses_do_is_a_warning_and_in_strict_mode_an_error(string pointer, string? json, string at)
    {
        var bent = LensJson.With(pointer, json is null ? null : JsonNode.Parse(json));

        var (lens, messages) = LensJson.Read(bent);
        var (none, errors) = LensJson.Read(bent, strict: true);

        Assert.NotNull(lens);
        Assert.Equal((LensMessageSeverity.Warning, at), (Assert.Single(messages).Severity, messages[0].Pointer));
        Assert.Null(none);
        Assert.Equal(messages[0] with { Severity = LensMessageSeverity.Error }, Assert.Single(errors));
    }

    [Fact]
    public void A_question_without_a_title_is_called_by_its_id() =>
        Assert.Equal("q_one", LensJson.Read(LensJson.With(Question + "/title", null)).Lens!.Questions.Single().Title);

    [Fact]
    public void A_question_needs_no_description() =>
        Assert.Empty(LensJson.Read(LensJson.With(Question + "/description", null), strict: true).Messages);

    [Fact]
    public void A_bare_NaN_is_read_as_null_and_told_with_its_line()
    {
        var text = LensJson.With(Question + "/description", "@").ToJsonString().Replace("\"@\"", "\n\nNaN").Replace("What it is for", "a NaN, \\\"NaN\\\" too");

        var (lens, messages) = LensJson.Read(text);
        var (none, errors) = LensJson.Read(text, strict: true);

        Assert.Null(lens!.Questions.Single().Description);
        Assert.Equal("a NaN, \"NaN\" too", lens.Description);
        Assert.Equal("a bare NaN on line 3, read as null", Assert.Single(messages).Found.En);
        Assert.Null(none);
        Assert.Equal(LensMessageSeverity.Error, Assert.Single(errors).Severity);
    }

    [Fact]
    public void A_byte_order_mark_is_read_over_and_refused_in_strict_mode()
    {
        byte[] marked = [0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes(LensJson.Good().ToJsonString())];

        Assert.Equal(LensMessageSeverity.Warning, Assert.Single(LensReader.Read(marked).Messages).Severity);
        Assert.NotNull(LensReader.Read(marked).Lens);
        Assert.Null(LensReader.Read(marked, strict: true).Lens);
    }

    [Fact]
    public void Bytes_that_are_no_text_are_refused_with_their_line()
    {
        var text = Encoding.UTF8.GetBytes("{\n\"name\":\n\"?\"}");
        text[Array.IndexOf(text, (byte)'?')] = 0x92;

        var message = Assert.Single(LensReader.Read(text).Messages);

        Assert.Equal("bytes that are no UTF-8 on line 3", message.Found.En);
    }

    [Theory]
    [InlineData("", 1, 1)]
    [InlineData("{\n  \"name\" \"x\"}", 2, 10)]
    [InlineData("{} {}", 1, 4)]
    public void Text_that_is_no_json_is_refused_with_its_line(string text, int line, int column)
    {
        var message = Assert.Single(LensJson.Read(text).Messages);

        Assert.Equal($"text that is no JSON at line {line}, byte {column}", message.Found.En);
    }

    [Theory]
    [InlineData("\\ud83d")]
    [InlineData("\\ud83d\\u0041")]
    [InlineData("\\uDE00")]
    [InlineData("\\\\\\ud83d\\n")]
    public void Half_of_a_character_is_refused(string escape)
    {
        var message = Assert.Single(LensJson.Read(LensJson.Good().ToJsonString().Replace("Some lens", escape)).Messages);

        Assert.StartsWith("half of a surrogate pair", message.Found.En, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("\\ud83d\\ude00", "😀")]
    [InlineData("\\\\ud83d", "\\ud83d")]
    [InlineData("\\u0041\\\\", "A\\")]
    public void A_whole_escaped_character_is_read(string escape, string name) =>
        Assert.Equal(name, LensJson.Read(LensJson.Good().ToJsonString().Replace("Some lens", escape)).Lens?.Name);

    [Fact]
    public void A_file_may_have_500000_characters_and_no_more()
    {
        var text = LensJson.Good().ToJsonString();
        var padded = text + LensJson.Repeat(' ', 500_000 - text.Length);

        Assert.NotNull(LensJson.Read(padded, strict: true).Lens);
        Assert.Equal("500001 characters", Assert.Single(LensJson.Read(padded + " ").Messages).Found.En);
    }

    [Fact]
    public void A_key_that_stands_twice_is_refused_in_strict_mode()
    {
        var text = LensJson.Good().ToJsonString().Replace("\"name\":\"Some lens\"", "\"name\":\"Other\",\"name\":\"Some lens\"");

        Assert.Equal("Some lens", LensJson.Read(text).Lens!.Name);
        Assert.Null(LensJson.Read(text, strict: true).Lens);
    }

    [Fact]
    public void A_thousand_brackets_are_a_message_and_no_crash() =>
        Assert.StartsWith("text that is no JSON", Assert.Single(LensJson.Read(LensJson.Repeat('[', 100_000))!.Messages).Found.En, StringComparison.Ordinal);

    [Theory]
    [InlineData("[]")]
    [InlineData("null")]
    [InlineData("3")]
    public void A_lens_is_an_object(string text) =>
        Assert.Equal("an object", Assert.Single(LensJson.Read(text).Messages).Allowed.En);

    [Fact]
    public void Messages_end_with_a_count_of_the_ones_left_out()
    {
        var lens = LensJson.Good();
        for (var i = 0; i < 300; i++)
        {
            lens[$"_{i}"] = i;
        }

        var (read, messages) = LensJson.Read(lens);

        Assert.NotNull(read);
        Assert.Equal(LensReader.MaxMessages, messages.Count);
        Assert.Equal((LensMessageSeverity.Warning, "101 more places like these"), (messages[^1].Severity, messages[^1].Found.En));
    }

    [Fact]
    public void A_message_is_a_sentence_in_either_language()
    {
        var message = Assert.Single(LensJson.Read(LensJson.With("/name", "")).Messages);

        Assert.Equal("/name: found 0 characters; allowed is a text of 1 to 128 characters.", message.Sentence.En);
        Assert.Equal("/name: 0文字の文字列が見つかりましたが、1〜128文字の文字列である必要があります。", message.Sentence.Ja);
        Assert.StartsWith("the file: ", LensJson.Read("[]").Messages[0].Sentence.En, StringComparison.Ordinal);
    }

    [Fact]
    public void A_long_value_is_shown_cut()
    {
        var found = LensJson.Read(LensJson.With(Question + "/riskRules/0/risk", LensJson.Repeat('x', 61))).Messages[0].Found;

        Assert.Equal($"\"{LensJson.Repeat('x', 60)}…\"", found.En);
    }
}
