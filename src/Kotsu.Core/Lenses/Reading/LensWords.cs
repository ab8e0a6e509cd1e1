using System.Globalization;
using System.Text.Json;
using Kotsu.Core.Text;

namespace Kotsu.Core.Lenses.Reading;

/// <summary>The phrases in which a lens's reader says what it found and what it takes.</summary>
internal static class LensWords
{
    public static Words Nothing { get; } = new("nothing", "未指定の項目");

    public static Words Json { get; } = new("JSON (RFC 8259) in UTF-8", "UTF-8のJSON（RFC 8259）");

    public static Words Utf8 { get; } = new("UTF-8 only", "UTF-8の文字のみ");

    public static Words Object { get; } = new("an object", "オブジェクト");

    public static Words ByteOrderMark { get; } = new("a byte order mark before the text", "先頭のバイトオーダーマーク");

    public static Words UnknownKey { get; } = new("a key that nothing reads", "読み取られないキー");

    public static Words Schema { get; } = new($"\"{LensFormat.SchemaVersion}\"", $"\"{LensFormat.SchemaVersion}\"");

    public static Words Id { get; } = new("an id of 3 to 128 letters, digits and `_`", "半角英数字と`_`による3〜128文字のid");

    public static Words Url { get; } = new("an address that begins with http:// or https://", "http://またはhttps://で始まるアドレス");

    public static Words TextBesideUrl { get; } = new("a text to show for the address", "アドレスに添える表示文");

    public static Words NoPlan { get; } = new("no text on how to improve", "改善方法の表示文の欠落");

    public static Words Plan { get; } = new(
        "an improvementPlan with a displayText, except where the id ends with _no", "displayTextのあるimprovementPlan（idが_noで終わる選択肢では省略可）");

    public static Words ResourceKind { get; } = new("HELPFUL_RESOURCE or IMPROVEMENT_PLAN", "HELPFUL_RESOURCEまたはIMPROVEMENT_PLAN");

    public static Words RiskLevel { get; } = new("HIGH_RISK, MEDIUM_RISK or NO_RISK", "HIGH_RISK、MEDIUM_RISK、またはNO_RISK");

    public static Words OneRuleALevel { get; } = new("one rule for each level", "リスクの高さごとに1つのルール");

    public static Words NoDefault { get; } = new("no rule with the condition `default`", "条件が`default`のルールの欠落");

    public static Words WithDefault { get; } = new("rules of which one is `default`", "`default`を1つ含むルール");

    public static Words Unique { get; } = new("each id once", "重複のないid");

    public static Words BrokenJson(JsonException broken)
    {
        var line = Number((broken.LineNumber ?? 0) + 1);
        var column = Number((broken.BytePositionInLine ?? 0) + 1);
        return new($"text that is no JSON at line {line}, byte {column}", $"{line}行{column}バイト目に、JSONではない文字列");
    }

    public static Words IllegalBytes(int line) =>
        new($"bytes that are no UTF-8 on line {Number(line)}", $"{Number(line)}行目に、UTF-8ではないバイト");

    public static Words HalfCharacter(int line) =>
        new($"half of a surrogate pair (\\uD800 to \\uDFFF) on line {Number(line)}", $"{Number(line)}行目に、片方だけのサロゲート（\\uD800〜\\uDFFF）");

    public static Words NaN(int line) =>
        new($"a bare NaN on line {Number(line)}, read as null", $"{Number(line)}行目に、引用符のないNaN（nullとして読み取り）");

    public static Words Characters(int length) => new($"{Number(length)} characters", $"{Number(length)}文字の文字列");

    public static Words AtMostCharacters(int most) => new($"at most {Number(most)} characters", $"{Number(most)}文字まで");

    public static Words Text(int least, int most) => new(
        $"a text of {Number(least)} to {Number(most)} characters", $"{Number(least)}〜{Number(most)}文字の文字列");

    public static Words Items(int count) => new($"{Number(count)} items", $"{Number(count)}個の要素");

    public static Words List(int least, int most) => new(
        $"a list of {Number(least)} to {Number(most)} items", $"{Number(least)}〜{Number(most)}個の要素のリスト");

    public static Words Keys(ReadOnlySpan<string> known)
    {
        string[] keys = [.. known];
        return new($"one of {string.Join(", ", keys)}", $"{string.Join("、", keys)}のいずれか");
    }

    public static Words Twice(string id) => new($"{id} a second time", $"2つ目の{id}");

    public static Words UnknownChoice(ChoiceId choice) => new($"the unknown choice {choice}", $"存在しない選択肢{choice}");

    /// <summary>The choices of a question; of one with more than the form allows, the first.</summary>
    public static Words ChoicesOf(IReadOnlyList<Choice> choices)
    {
        string[] ids = [.. choices.Take(LensFormat.Choices).Select(c => c.Id.Value), .. choices.Count > LensFormat.Choices ? ["…"] : Array.Empty<string>()];
        return new($"one of {string.Join(", ", ids)}", $"{string.Join("、", ids)}のいずれか");
    }

    /// <summary>A value as a reader sees it; long texts are cut.</summary>
    public static Words Value(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Object => new("an object", "オブジェクト"),
        JsonValueKind.Array => new("a list", "リスト"),
        JsonValueKind.String => Quoted(value.GetString()!),
        JsonValueKind.Null => new("null", "null"),
        _ => new(Shown(value.GetRawText()), Shown(value.GetRawText())),
    };

    private static Words Quoted(string text) => new($"\"{Shown(text)}\"", $"「{Shown(text)}」");

    private static string Shown(string text) => text.Length <= 60 ? text : $"{text.AsSpan(0, char.IsHighSurrogate(text[59]) ? 59 : 60)}…";

    private static string Number(long value) => value.ToString(CultureInfo.InvariantCulture);
}
