using System.Text;
using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;

namespace Kotsu.History.Tests;

public sealed class GitPathTests
{
    [Theory]
    [InlineData("src/a b.txt", "src/a b.txt")]
    [InlineData("docs/手順.md", "docs/手順.md")]
    [InlineData("a\r\n\u001b[31mred", "a\\x0D\\x0A\\x1B[31mred")]
    [InlineData("a\u202Etxt.exe", "a\\xE2\\x80\\xAEtxt.exe")]
    public void Text_of_a_path_can_be_shown_anywhere(string path, string expected) =>
        Assert.Equal(expected, GitPath.ToText(Encoding.UTF8.GetBytes(path)));

    [Fact]
    public void Bytes_of_another_encoding_are_written_as_numbers() => Assert.Equal("caf\\xE9/x", GitPath.ToText([.. "caf"u8, 0xE9, .. "/x"u8]));

    [Fact]
    public void No_bytes_at_all_give_a_text_that_json_or_a_terminal_cannot_take() =>
        Prop.ForAll(ArbMap.Default.ArbFor<byte[]>(), bytes =>
        {
            var text = GitPath.ToText(bytes);
            return !text.Any(char.IsControl) && JsonSerializer.Deserialize<string>(JsonSerializer.Serialize(text)) == text;
        }).QuickCheckThrowOnFailure();
}
