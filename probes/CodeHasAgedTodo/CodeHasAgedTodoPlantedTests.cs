using Kotsu.Core.Findings;
using Kotsu.Sources.Code.Markers;

namespace Kotsu.Probes.CodeHasAgedTodo;

public sealed class CodeHasAgedTodoPlantedTests
{
    // One line that is clean, and the same with a marker planted into it, in the languages that people use.
    public static TheoryData<string, string> Faults => new()
    {
        { "a.cs", "x(); // TODO: drop this [2020-01-01]" },
        { "a.cs", "/* FIXME [2020-01-01] */ x();" },
        { "a.cs", "[Fact(Skip = \"TODO flaky [2020-01-01]\")] public void T() { }" },
        { "a.java", "@Disabled(\"TODO flaky [2020-01-01]\") void t() { }" },
        { "a.java", "@SuppressFBWarnings(value = \"X\", justification = \"TODO needs triage [2020-01-01]\")" },
        { "a.kt", "fun a() { /* a /* nested */ HACK [2020-01-01] */ }" },
        { "a.go", "t.Skip(\"TODO: flaky [2020-01-01]\")" },
        { "a.go", "s := `// not` // XXX: still wrong [2020-01-01]" },
        { "a.go", "skip.If(t, isWindows, \"FIXME: paths [2020-01-01]\")" },
        { "a.ts", "const a = /['\"]/; // TODO(ann) quote [2020-01-01]" },
        { "a.ts", "it.skip(\"TODO shows the cart [2020-01-01]\", () => { });" },
        { "a.jsx", "return <div>{/* TODO: a label [2020-01-01] */}</div>;" },
        { "a.svelte", "<script>\n// TODO: a store [2020-01-01]\n</script>" },
        { "a.vue", "<style>\n/* FIXME: dark [2020-01-01] */\n</style>" },
        { "a.html", "<!-- TODO: alt text [2020-01-01] -->" },
        { "a.jelly", "<j:jelly><!-- XXX: escape [2020-01-01] --></j:jelly>" },
        { "a.css", "a { color: red; } /* TODO: contrast [2020-01-01] */" },
        { "a.py", "x = '#'  # TODO: count [2020-01-01]" },
        { "a.py", "def a():\n    '''Counts.\n\n    FIXME: twice [2020-01-01]\n    '''" },
        { "a.py", "@pytest.mark.skip(reason=\"TODO: slow [2020-01-01]\")\ndef test_a(): pass" },
        { "a.rb", "x = \"#{a}\" # TODO: b [2020-01-01]" },
        { "a.sh", "echo $# ${#a} # TODO: quote [2020-01-01]" },
        { "a.yml", "key: don't # TODO: quote [2020-01-01]" },
        { "a.toml", "a = '#' # TODO: b [2020-01-01]" },
        { "a.tf", "a = 1 // TODO: b [2020-01-01]" },
        { "a.sql", "SELECT 'it''s' -- TODO: index [2020-01-01]" },
        { "a.lua", "x = 1 --[[ FIXME: b [2020-01-01] ]]" },
        { "a.hs", "x' = 1 -- TODO: b [2020-01-01]" },
        { "a.rs", "fn a<'a>(x: &'a str) {} // TODO: b [2020-01-01]" },
        { "a.rs", "#[ignore = \"TODO slow [2020-01-01]\"] fn t() {}" },
        { "a.ex", "x = 1 # TODO: b [2020-01-01]" },
        { "a.erl", "a() -> 1. % TODO: b [2020-01-01]" },
        { "a.php", "<?php $a = '#'; # TODO: b [2020-01-01]" },
        { "a.pl", "my $a = $#b; # TODO: b [2020-01-01]" },
        { "a.ps1", "<# TODO: b [2020-01-01] #>" },
        { "a.clj", "(def a 1) ; TODO: b [2020-01-01]" },
        { "a.fs", "let a = 1 (* TODO: b [2020-01-01] *)" },
        { "Dockerfile", "# TODO: pin [2020-01-01]\nFROM scratch" },
        { "Makefile", "all: ## TODO: build [2020-01-01]" },
        { "a.gotmpl", "{{/* TODO: b [2020-01-01] */}}" },
        { "a.jsonnet", "{ a: '//' } // TODO: b [2020-01-01]" },
        { "a.properties", "# TODO: translate [2020-01-01]" },
        { "tool", "#!/usr/bin/env python3\n# TODO: b [2020-01-01]" },
    };

    [Theory]
    [MemberData(nameof(Faults))]
    public async Task A_planted_marker_is_found_once(string path, string text)
    {
        var tree = new MemoryTree((path, text + "\n"));

        var sighting = await new MarkersSource().LookAsync(new(tree, new(), new(2026, 11, 21), null) { LineAges = new WrittenAges(tree) }, TestContext.Current.CancellationToken);

        Assert.Equal(Outcome.True, Assert.Single(new CodeHasAgedTodoProbe().Run(new([sighting.Snapshot!]))).Outcome);
    }
}
