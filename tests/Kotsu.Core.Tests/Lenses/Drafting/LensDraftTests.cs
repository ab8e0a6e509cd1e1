using System.Text;
using System.Text.Json;
using Kotsu.Core.Lenses.Documents;
using Kotsu.Core.Lenses.Drafting;
using Kotsu.Core.Lenses.Linting;
using Kotsu.Sources.Definitions;
using Kotsu.Sources.Yaml;

namespace Kotsu.Core.Tests.Lenses.Drafting;

public sealed class LensDraftTests
{
    [Theory]
    [InlineData("data-platform", "Data platform", "DP01")]
    [InlineData("sre", "The \"name\": 名前 {{id}} \\ 😀", "SRE01")]
    [InlineData("null", "no", "NUL01")]
    [InlineData("2026-goals", "Goals", "2G01")]
    public void A_draft_is_a_lens_without_a_finding_and_an_overlay_that_is_read(string id, string name, string code)
    {
        var draft = LensDraft.New(new(id), name, new("2026-11-21"));

        var document = LensDocument.Read(Encoding.UTF8.GetBytes(draft.LensJson), strict: true);
        var (overlay, troubles) = OverlayReader.Read(draft.OverlayYaml, "overlay.yaml", document.Lens!);
        Assert.Empty(LensLinter.Lint(document).Select(f => f.Sentence.En));
        Assert.Empty(troubles.Select(t => t.Reason.En));
        Assert.Equal((name, name, id, "2026-11-21"), (document.Lens!.Name, overlay!.Name.Ja, overlay.Lens.Value, overlay.Edition.Value));
        Assert.Equal([code], overlay.Questions.Values.Select(q => q.Code));
        Assert.Equal([$"{code}-BP01", $"{code}-BP02"], overlay.Practices.Values.Select(p => p.Code.Value).Order());
    }

    [Fact]
    public void Every_field_of_both_files_has_its_comment()
    {
        var draft = LensDraft.New(new("some-lens"), "Some lens", new("2026-11-21"));
        var lines = draft.OverlayYaml.Split('\n');
        var head = string.Join('\n', lines.TakeWhile(l => l.StartsWith('#') || l.Length == 0));

        Assert.All(KeysOf(JsonDocument.Parse(draft.LensJson).RootElement).Distinct(), key => Assert.Contains(key, head, StringComparison.Ordinal));
        Assert.All(
            KeysOf(Assert.Single(YamlReader.Read(draft.OverlayYaml).Documents)).Distinct(),
            key => Assert.True(lines.Any(l => l.TrimStart().StartsWith('#') && l.Contains(key, StringComparison.Ordinal)) || IsBelowComment(lines, key), key));
    }

    [Theory]
    [InlineData("ab", false)]
    [InlineData("abc", true)]
    [InlineData("a-b", true)]
    [InlineData("a--b", false)]
    [InlineData("-ab", false)]
    [InlineData("Abc", false)]
    [InlineData("a_b", false)]
    [InlineData("データ", false)]
    public void An_id_is_a_folder_name_in_kebab_case(string id, bool isId) => Assert.Equal(isId, LensDraft.IsId(new(id)));

    [Fact]
    public void An_id_has_at_most_64_characters()
    {
        Assert.True(LensDraft.IsId(new(new string('a', 64))));
        Assert.False(LensDraft.IsId(new(new string('a', 65))));
        Assert.Throws<ArgumentException>(() => LensDraft.New(new(new string('a', 65)), "A lens", new("2026-11-21")));
    }

    [Theory]
    [InlineData(" ", false)]
    [InlineData("A lens", true)]
    [InlineData("a\nb", false)]
    [InlineData("a\uD83D", false)]
    public void A_name_is_one_line_of_whole_characters(string name, bool isName) => Assert.Equal(isName, LensDraft.IsName(name));

    [Fact]
    public void A_name_has_at_most_128_characters()
    {
        Assert.True(LensDraft.IsName(string.Concat(Enumerable.Repeat("😀", 128))));
        Assert.False(LensDraft.IsName(new string('a', 129)));
    }

    /// <summary>Whether the line before the key's first one is a comment on it.</summary>
    private static bool IsBelowComment(string[] lines, string key)
    {
        var at = Array.FindIndex(lines, l => l.TrimStart(' ', '-').StartsWith(key + ":", StringComparison.Ordinal));
        return at > 0 && lines[at - 1].TrimStart().StartsWith('#');
    }

    private static IEnumerable<string> KeysOf(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Object => value.EnumerateObject().SelectMany(p => KeysOf(p.Value).Prepend(p.Name)),
        JsonValueKind.Array => value.EnumerateArray().SelectMany(KeysOf),
        _ => [],
    };

    private static IEnumerable<string> KeysOf(YamlNode node) => node switch
    {
        YamlMap map => map.All.SelectMany(e => KeysOf(e.Value).Prepend(e.Key.Value)),
        YamlList list => list.Nodes.SelectMany(KeysOf),
        _ => [],
    };
}
