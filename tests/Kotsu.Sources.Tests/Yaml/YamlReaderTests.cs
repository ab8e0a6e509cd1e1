using Kotsu.Sources.Yaml;

namespace Kotsu.Sources.Tests.Yaml;

public sealed class YamlReaderTests
{
    [Fact]
    public void A_map_is_read_in_file_order_with_the_place_of_every_key_and_value()
    {
        const string text = "name: shop\n# a comment\nports:\n  - 80\n  - \"443\"\n";

        var root = Assert.Single(YamlReader.Read(text).Documents);

        Assert.Equal(["name", "ports"], root.Entries.Select(e => e.Key.Value));
        Assert.Equal((1, 7, 11), Place(root["name"]));
        Assert.Equal((4, 5, 7), Place(root["ports"]!.Items[0]));
        Assert.Equal((5, 5, 10), Place(root["ports"]!.Items[1]));
    }

    [Fact]
    public void Columns_mark_exactly_the_characters_of_a_scalar_on_one_line()
    {
        const string text = "groups:\r\n- name: 再生\r\n  rules:\r\n  - {alert: Slow, expr: 'a > 1'}\r\n";

        var root = Assert.Single(YamlReader.Read(text).Documents);

        var lines = text.ReplaceLineEndings("\n").Split('\n');
        var rule = root["groups"]!.Items[0]["rules"]!.Items[0];
        Assert.Equal("再生", Marked(lines, root["groups"]!.Items[0]["name"]));
        Assert.Equal("Slow", Marked(lines, rule["alert"]));
        Assert.Equal("'a > 1'", Marked(lines, rule["expr"]));
    }

    [Fact]
    public void A_byte_order_mark_and_tabs_in_values_do_not_move_columns_of_later_lines()
    {
        var root = Assert.Single(YamlReader.Read("\uFEFFa: 1\nb: x\ty\n").Documents);

        Assert.Equal((2, 4, 7), Place(root["b"]));
    }

    [Fact]
    public void A_block_scalar_has_the_place_of_its_mark_and_no_end_column()
    {
        var root = Assert.Single(YamlReader.Read("expr: |\n  up\n  == 0\n").Documents);

        Assert.Equal((1, 7, 0), Place(root["expr"]));
        Assert.Equal("up\n== 0\n", root["expr"]!.Text);
    }

    [Fact]
    public void Merge_keys_give_what_the_map_itself_does_not_say()
    {
        const string text = """
            common: &common {team: player, severity: warning}
            more: &more {team: platform, page: "true"}
            one: {<<: *common, severity: critical}
            two: {<<: [*common, *more]}
            """;

        var root = Assert.Single(YamlReader.Read(text).Documents);

        Assert.Equal("critical", root["one"]!["severity"]!.Text);
        Assert.Equal("player", root["one"]!["team"]!.Text);
        Assert.Equal("player", root["two"]!["team"]!.Text);
        Assert.Equal([("team", "player"), ("severity", "critical")], root["one"]!.MergedEntries.Select(e => (e.Key.Value, e.Value.Text!)));
        Assert.Equal(["team", "severity", "page"], root["two"]!.MergedEntries.Select(e => e.Key.Value));
    }

    [Fact]
    public void A_quoted_merge_key_is_an_ordinary_key()
    {
        var root = Assert.Single(YamlReader.Read("a: {\"<<\": {b: 1}}").Documents);

        Assert.Null(root["a"]!["b"]);
    }

    [Fact]
    public void Null_scalars_have_no_text_and_quoted_ones_do()
    {
        var root = Assert.Single(YamlReader.Read("a:\nb: ~\nc: null\nd: \"null\"\ne: ''\n").Documents);

        Assert.Null(root["a"]!.Text);
        Assert.Null(root["b"]!.Text);
        Assert.Null(root["c"]!.Text);
        Assert.Equal("null", root["d"]!.Text);
        Assert.Equal("", root["e"]!.Text);
    }

    [Fact]
    public void All_documents_of_a_text_are_read_and_empty_ones_left_out()
    {
        var read = YamlReader.Read("a: 1\n---\n---\nb: 2\n...\n---\nc: 3\n");

        Assert.Null(read.Trouble);
        Assert.Equal(["a", "b", "c"], read.Documents.Select(d => d.Entries[0].Key.Value));
    }

    [Fact]
    public void Documents_before_the_trouble_are_kept_and_the_trouble_has_its_place()
    {
        var read = YamlReader.Read("a: 1\n---\nb: [1, 2\nc: 3\n");

        Assert.Equal("a", Assert.Single(read.Documents).Entries[0].Key.Value);
        Assert.NotNull(read.Trouble);
        Assert.InRange(read.Trouble.Line, 3, 5);
        Assert.NotEqual(read.Trouble.Reason.En, read.Trouble.Reason.Ja);
    }

    [Theory]
    [InlineData("")]
    [InlineData("\n\n# only a comment\n")]
    [InlineData("---\n")]
    public void A_text_without_content_has_no_documents_and_no_trouble(string text)
    {
        var read = YamlReader.Read(text);

        Assert.Empty(read.Documents);
        Assert.Null(read.Trouble);
    }

    [Fact]
    public void Tags_make_no_types_and_a_complex_key_is_no_stop()
    {
        var root = Assert.Single(YamlReader.Read("a: !!python/object:os.system 'x'\n? [b, c]\n: d\n").Documents);

        Assert.Equal("x", root["a"]!.Text);
        Assert.Equal("d", root["?"]!.Text);
    }

    private static (int, int, int) Place(YamlNode? node)
    {
        var scalar = Assert.IsType<YamlScalar>(node);
        return (scalar.Line, scalar.Column, scalar.EndColumn);
    }

    private static string Marked(string[] lines, YamlNode? node)
    {
        var scalar = Assert.IsType<YamlScalar>(node);
        return lines[scalar.Line - 1][(scalar.Column - 1)..(scalar.EndColumn - 1)];
    }
}
