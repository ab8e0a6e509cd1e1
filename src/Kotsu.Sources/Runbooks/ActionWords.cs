namespace Kotsu.Sources.Runbooks;

/// <summary>Tells a step that changes something from one that only looks.</summary>
internal static class ActionWords
{
    private const string Verbs =
        "add adjust allow announce approve assign attach block book call cancel change choose clear close configure connect contact copy create cut deactivate decrease delete deselect detach disable disconnect download drag drop edit email enable "
        + "enter erase export extend fail file fill flip flush format generate get give grant hand hit import increase inform insert install invite issue kill label launch let link lock log lower make mark merge message modify mount move name notify open "
        + "order paste pause phone pick plug post power press print promote publish pull purge push put raise reboot record recreate reduce register reinstall release reload remove rename replace reply report request reset resize restart restore resume "
        + "return revert revoke right-click roll rotate save schedule search select send set shut sign silence start stop submit suspend swap switch take tell tick toggle transfer trigger turn type uncheck undo unlock unplug untick update upgrade upload "
        + "use wipe write";

    private static readonly HashSet<string> verbs = [.. Verbs.Split(' ')];
    private static readonly HashSet<string> before = ["please", "then", "next", "first", "finally", "now", "also", "and", "again", "afterwards"];
    private static readonly string[] looks = ["確認", "待つ", "待ち", "待っ", "見る", "見ます", "比較", "調べ", "把握", "チェック", "監視", "参照", "判断", "検討", "考え"];

    /// <summary>Whether a step begins with an order that changes something; "Run …" and "Apply …" name a script or file that does.</summary>
    public static bool Begin(string step)
    {
        var plain = InlineCode.Without(step);
        var first = TextWords.Of(plain).SkipWhile(w => before.Contains(w.Lower)).FirstOrDefault();
        return (first.Lower is not null && first.Offset < 40 && verbs.Contains(first.Lower)) || EndsInJapaneseVerb(plain);
    }

    private static bool EndsInJapaneseVerb(string step)
    {
        var plain = step.Trim().TrimEnd('。', '．', '.', ' ');
        return plain.Length > 2 && plain[^2] > 0x3000 && "すくるむぶうつぬぐ".Contains(plain[^1], StringComparison.Ordinal) && !Array.Exists(looks, l => plain.Contains(l, StringComparison.Ordinal));
    }
}
