using FsCheck;
using FsCheck.Fluent;
using Kotsu.Core.Snapshots;
using Kotsu.Sources.Code.Markers;
using Kotsu.Sources.Code.Syntax;

namespace Kotsu.Sources.Tests.Code;

public sealed class MarkerReaderTests
{
    [Theory]
    [InlineData("a.go", "ctx := context.TODO()")]
    [InlineData("a.go", "// use context.TODO() here")]
    [InlineData("a.go", "s := `TODO: a` + \"FIXME\"")]
    [InlineData("a.cs", "var s = @\"// TODO \"\" TODO\";")]
    [InlineData("a.cs", "var s = \"\"\"\n// TODO: x\n\"\"\";")]
    [InlineData("a.java", "String s = \"\"\"\n// TODO\n\"\"\";")]
    [InlineData("a.java", "/** @since TODO */")]
    [InlineData("a.java", "/** @deprecated since TODO */")]
    [InlineData("a.java", "@Deprecated(since = \"TODO\") void a();")]
    [InlineData("a.java", "@RestrictedSince(\"TODO\") void a();")]
    [InlineData("a.java", "@ValueSource(strings = {\"TODO\", \"FIXME: x\"}) void a();")]
    [InlineData("a.java", "@DisplayName(\"TODO markers are found\") void a();")]
    [InlineData("a.cs", "[InlineData(\"TODO: x\")] public void A() { }")]
    [InlineData("a.js", "it.skip('a', () => { log('TODO'); });")]
    [InlineData("a.js", "const a = `\n// TODO: ${b}\n`;")]
    [InlineData("a.js", "x.replace(/\\/\\/ TODO/, '');")]
    [InlineData("a.py", "x = '''\nTODO: a\n'''")]
    [InlineData("a.py", "MARK = 'TODO'")]
    [InlineData("a.sh", "mktemp /tmp/a.XXX # makes /tmp/a.XXX")]
    [InlineData("a.sh", "echo '# TODO'")]
    [InlineData("a.yml", "phone: 1 # +81-XXX-XXX")]
    [InlineData("a.yml", "key: XXX")]
    [InlineData("a.go", "// the form is XXX-XXX")]
    [InlineData("a.go", "// replace XXX by your key")]
    [InlineData("a.go", "// TODOs are fine, so is TODO_LIST and MYTODO")]
    [InlineData("a.go", "// see TODO.md")]
    [InlineData("a.go", "// opens your TODO-list")]
    [InlineData("a.go", "// KEY=TODO docs/TODO ISSUE-TODO")]
    [InlineData("a.go", "// finds `TODO` and \"FIXME\" and {@code HACK}")]
    [InlineData("a.go", "// see the TODO above")]
    [InlineData("a.md", "- TODO: write")]
    [InlineData("a.json", "{\"description\": \"TODO\"}")]
    [InlineData("a.html", "<script>var a = '// TODO';</script>")]
    [InlineData("a.html", "<p>TODO</p>")]
    [InlineData("a.rs", "let c = '\"'; let s = \"// TODO\";")]
    [InlineData("a.sql", "SELECT '-- TODO'")]
    [InlineData("a.lua", "s = [[ -- TODO ]]")]
    [InlineData("a.css", "a::after { content: \"/* TODO */\"; }")]
    public void What_only_looks_like_a_marker_is_none(string path, string text) => Assert.Empty(Read(path, text));

    [Theory]
    [InlineData("a.go", "// XXX: odd", "XXX", "odd", null)]
    [InlineData("a.go", "x() // XXX", "XXX", "", null)]
    [InlineData("a.go", "// This is slow. XXX", "XXX", "", null)]
    [InlineData("a.go", "//TODO: x", "TODO", "x", null)]
    [InlineData("a.go", "// TODO(beorn7): Write this. ", "TODO", "Write this.", "beorn7")]
    [InlineData("a.go", "// TODO(@ann, ben) x", "TODO", "x", "ann, ben")]
    [InlineData("a.go", "// TODO: @ann look", "TODO", "@ann look", "ann")]
    [InlineData("a.go", "// TODO(#123): x", "TODO", "(#123): x", null)]
    [InlineData("a.go", "// TODO(JENKINS-123): x", "TODO", "(JENKINS-123): x", null)]
    [InlineData("a.go", "// TODO/FIXME: x", "TODO", "/FIXME: x", null)]
    [InlineData("a.go", "// TODO - x", "TODO", "x", null)]
    [InlineData("a.go", "// TODO-NRE: x", "TODO", "NRE: x", null)]
    [InlineData("a.go", "/* FIXME x */ y()", "FIXME", "x", null)]
    [InlineData("a.go", "// @TODO x", "TODO", "x", null)]
    [InlineData("a.go", "// This is a TODO: x", "TODO", "x", null)]
    [InlineData("a.go", "// TODO: \u001b[31mred\u202E", "TODO", " [31mred ", null)]
    [InlineData("a.html", "<!-- TODO: x -->", "TODO", "x", null)]
    [InlineData("a.py", "'''HACK: x'''", "HACK", "x", null)]
    public void A_marker_is_read_with_its_words(string path, string text, string tag, string words, string? assignee)
    {
        var marker = Assert.Single(Read(path, text));

        Assert.Equal((tag, words, assignee), (marker.Tag, marker.Text, marker.Assignee));
    }

    [Theory]
    [InlineData("a.java", "@Disabled(\"TODO flaky test\")", MarkerPlace.SkipReason)]
    [InlineData("a.java", "@Ignore(\"too slow. TODO speed up\")", MarkerPlace.SkipReason)]
    [InlineData("a.java", "@SuppressFBWarnings(value = {\"A\", \"B\"}, justification = \"TODO needs triage\")", MarkerPlace.Annotation)]
    [InlineData("a.java", "assumeTrue(\"TODO: fails on Windows\", isUnix());", MarkerPlace.SkipReason)]
    [InlineData("a.cs", "    [Fact(Skip = \"TODO: flaky\")]", MarkerPlace.SkipReason)]
    [InlineData("a.cs", "    [SuppressMessage(\"A\", \"B\", Justification = \"TODO: why\")]", MarkerPlace.Annotation)]
    [InlineData("a.go", "t.Skipf(\"TODO: %s\", name)", MarkerPlace.SkipReason)]
    [InlineData("a.go", "skip.If(t, cond, \"FIXME: x\")", MarkerPlace.SkipReason)]
    [InlineData("a.py", "@pytest.mark.skip(reason=\"TODO x\")", MarkerPlace.SkipReason)]
    [InlineData("a.py", "pytest.skip('FIXME x')", MarkerPlace.SkipReason)]
    [InlineData("a.ts", "test.skip('TODO x', async () => {})", MarkerPlace.SkipReason)]
    [InlineData("a.kt", "@Suppress(\"TODO x\")", MarkerPlace.Annotation)]
    [InlineData("a.rs", "#[ignore = \"TODO x\"]", MarkerPlace.SkipReason)]
    [InlineData("a.rb", "skip \"\" # TODO x", MarkerPlace.Comment)]
    public void Annotations_and_skip_reasons_count(string path, string text, MarkerPlace place) => Assert.Equal(place, Assert.Single(Read(path, text)).Place);

    [Fact]
    public void A_marker_says_where_it_stands()
    {
        var marker = Assert.Single(Read("src/a.go", "package a\r\n\r\n\tx() // TODO: y\r\n"));

        Assert.Equal(new("src/a.go", 3, 9, 13, " x() // TODO: y"), marker.At);
    }

    [Fact]
    public void A_line_counts_once() => Assert.Single(Read("a.go", "// TODO: x FIXME: y TODO"));

    [Fact]
    public void Lines_of_a_block_are_told_apart() => Assert.Equal([2, 4], Read("a.c", "/*\n * TODO: x\n *\n * FIXME\n */").Select(m => m.At.Line));

    [Fact]
    public void A_very_long_line_is_code_that_nobody_wrote() => Assert.Empty(Read("a.js", "var a = 1; /* TODO */" + new string(';', 3000)));

    [Fact]
    public void An_odd_quote_does_not_hide_the_rest_of_the_text()
    {
        Assert.Single(Read("a.sh", "echo don't\n# TODO: x\n"));
        Assert.Single(Read("a.js", "a = `\n// TODO: x\n"));
        Assert.Single(Read("a.c", "/* never closed\n// TODO: x\n"));
    }

    [Fact]
    public void Any_text_at_all_is_read_in_every_language()
    {
        var signs = Gen.Elements("/*", "*/", "//", "#", "'", "\"", "`", "\"\"\"", "'''", "\\", "\n", "(", ")", "[", "{", "}", "@", "<!--", "-->", "<script>", "</script>", "TODO", "XXX", " ", "a", "=begin", "--[[", "]]", "{-", "r#\"", "/");
        var paths = Gen.Elements("a.c", "a.cs", "a.go", "a.js", "a.py", "a.rb", "a.sh", "a.yml", "a.html", "a.rs", "a.lua", "a.hs", "a.php", "a.tf", "a.ps1", "a.sql", "a.kt", "a.nix", "a.tpl");

        Prop.ForAll(Gen.ArrayOf(signs).Select(string.Concat).ToArbitrary(), paths.ToArbitrary(), (text, path) =>
        {
            var lines = text.Split('\n');
            return Read(path, text).All(m => lines[m.At.Line - 1].Substring(m.At.Column - 1).StartsWith(m.Tag, StringComparison.Ordinal));
        }).QuickCheckThrowOnFailure();
    }

    [Theory]
    [InlineData("a.c", "'\\")]
    [InlineData("a.c", "/*")]
    [InlineData("a.js", "`${")]
    [InlineData("a.js", "=/[")]
    [InlineData("a.kt", "/*/*")]
    [InlineData("a.html", "<script ")]
    [InlineData("a.rs", "r#\"")]
    [InlineData("a.java", "@A(\"TODO\",")]
    public void A_hostile_text_is_read_in_one_pass(string path, string part) =>
        Assert.True(Read(path, string.Concat(Enumerable.Repeat(part, 100_000)) + "\n// TODO").Count >= 0);

    private static IReadOnlyList<Marker> Read(string path, string text) =>
        Languages.Find(path) is { } syntax ? MarkerReader.Read(path, text, syntax) : [];
}
