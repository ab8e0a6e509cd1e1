using System.Globalization;
using Kotsu.Core.Text;
using Kotsu.Sources.Yaml;

namespace Kotsu.Sources.Definitions;

/// <summary>The phrases in which the readers of our files say what they found and what they take.</summary>
internal static class DefinitionWords
{
    public static Words Nothing { get; } = new("nothing", "空のファイル");

    public static Words OneDocument { get; } = new("one document", "1つのドキュメント");

    public static Words SecondDocument { get; } = new("a second document", "2つ目のドキュメント");

    public static Words Map { get; } = new("a map of keys and values", "キーと値のマップ");

    public static Words List { get; } = new("a list", "リスト");

    public static Words Text { get; } = new("a text that is not empty", "空ではない文字列");

    public static Words Date { get; } = new("a date such as 2027-03-31", "2027-03-31のような日付");

    public static Words Once { get; } = new("each of them once", "重複のない指定");

    /// <summary>A node as a reader sees it; long texts are cut.</summary>
    public static Words Of(YamlNode node) => node switch
    {
        YamlMap => new("a map", "マップ"),
        YamlList => new("a list", "リスト"),
        YamlScalar { IsNull: true } => new("nothing", "空の値"),
        YamlScalar { Value: "" } => new("an empty text", "空の文字列"),
        YamlScalar scalar => Quoted(scalar.Value),
        _ => new("something else", "別のもの"),
    };

    public static Words Key(string key) => new($"the unknown key `{key}`", $"知らないキー`{key}`");

    public static Words NoKey(string key) => new($"no `{key}`", $"`{key}`の欠落");

    public static Words WithKey(string key) => new($"a map with `{key}`", $"`{key}`のあるマップ");

    public static Words Twice(string text) => new($"`{text}` a second time", $"2つ目の`{text}`");

    public static Words OneOf(IEnumerable<string> names)
    {
        string[] all = [.. names];
        return all.Length == 1
            ? new($"`{all[0]}`", $"`{all[0]}`")
            : new($"one of {string.Join(", ", all)}", $"{string.Join("、", all)}のいずれか");
    }

    public static Words Number(double least, double most) => new($"a number of {In(least)} to {In(most)}", $"{In(least)}〜{In(most)}の数");

    public static Words Whole(int least, int most) => new($"a whole number of {In(least)} to {In(most)}", $"{In(least)}〜{In(most)}の整数");

    public static Words Items(int count) => new($"{In(count)} items", $"{In(count)}個の要素");

    public static Words ItemsAllowed(int least, int most) => least == most
        ? new($"a list of {In(least)}", $"{In(least)}個の要素のリスト")
        : new($"a list of {In(least)} or more", $"{In(least)}個以上の要素のリスト");

    private static Words Quoted(string text)
    {
        var line = text.ReplaceLineEndings(" ");
        var shown = line.Length <= 60 ? line : $"{line.AsSpan(0, char.IsHighSurrogate(line[59]) ? 59 : 60)}…";
        return new($"\"{shown}\"", $"「{shown}」");
    }

    private static string In(double value) => value.ToString(CultureInfo.InvariantCulture);
}
