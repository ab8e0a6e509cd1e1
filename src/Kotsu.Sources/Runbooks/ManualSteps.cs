namespace Kotsu.Sources.Runbooks;

/// <summary>Finds in a step what a person does by hand and a machine could do or offer: log in, click, copy, edit, ask somebody.</summary>
internal static class ManualSteps
{
    private static readonly Phrases acts = new(
        "log|logging in|into|on", "login to|into|as|with|on", "sign|signing in|into", "ssh|ssh'ing in|into|to|onto|on", "connect|connecting to|via|through|using … ssh|rdp|bastion|jumphost|jumpbox|teleport",
        "open|opening up|a|an|the|your|another … console|shell|terminal|session|browser|portal|ui|gui|prompt", "start|starting a|an|your … shell|console",
        "click|clicking", "double-click|right-click|left-click", "press|pressing the|on", "select|selecting|choose|choosing|pick … menu|dropdown|drop-down|tab|button|checkbox", "tick the", "navigate|navigating to|into", "browse|browsing to",
        "go to … console|ui|gui|page|tab|portal|screen|settings|menu|interface|website",
        "copy-paste|copy/paste|copy&paste|copy-pasting", "copy|copying and paste|pasting", "copy|copying the|this|that|your|it|all|these|those|over|from", "paste|pasting the|this|that|it|in|into|your",
        "edit|editing the|your|this|that|its|by|a|an", "open|modify|change|update|adjust … file|config|configuration|manifest|crontab|spreadsheet … editor",
        "ask|asking someone|somebody|anyone|in|on|@*", "ask|asking the|your|a|an|our … team|owner|owners|admin|admins|administrator|engineer|engineers|dba|dbas|user|users|customer|customers|client|manager|lead|oncall|on-call|sre|sres|developer|developers|colleague|vendor|support|author|approver|channel|group", "ask|asking for approval|access|permission|permissions|help|support", "request|requesting access|approval|permission|that|sign-off", "request|requesting … from|via the|your", "get|obtain approval|permission|sign-off|someone|somebody", "have someone|somebody",
        "wait for approval|someone|somebody|sign-off", "contact|message|email|e-mail|ping|slack|inform|notify|tell … team|owner|owners|admin|admins|administrator|oncall|on-call|engineer|dba|dbas|manager|lead … to|ask|for", "reach out to … to|ask|for",
        "file|raise|submit|fill|create|open in|out|a|an|the … ticket|form|jira", "write|note|jot down", "enter the|your|its password|passphrase|code|otp|token|credentials|name|value|following", "type the|your|yes|in",
        "do|doing|perform|fix|repair by hand");

    // An order to the reader stands at the start of a clause, or after one of these.
    private static readonly HashSet<string> beforeOrders =
    [
        "please", "then", "next", "first", "second", "third", "finally", "now", "and", "or", "you", "must", "should", "to", "can", "also", "either", "simply", "just", "we", "i", "by", "after",
        "again", "manually", "temporarily", "directly", "carefully", "always", "need", "could", "may", "will", "let's", "via", "when", "before",
    ];

    // What is not to be done, what somebody else cannot do, and what was done, is no step.
    private static readonly HashSet<string> refusals =
    [
        "not", "never", "cannot", "can't", "don't", "doesn't", "didn't", "won't", "shouldn't", "unable", "fail", "fails", "failed", "avoid", "without", "was", "were", "been", "being", "user", "users", "customers", "able",
    ];

    private static readonly Phrases refusingPhrases = new("no need|longer|manual", "instead|rather of|than", "has|have|had|having run|ran|done|set|made|changed|edited … manually", "is|are|get|gets … manually");

    private static readonly string[] japaneseActs =
    [
        "ログイン", "サインイン", "ログオン", "クリック", "選択", "入力", "依頼", "連絡", "申請", "起票", "コピー", "ペースト", "転記", "メモ", "編集", "押下", "タップ",
    ];

    // A noun in the middle of a sentence is no order: it must be done (し, する, を行う) or end the sentence, as in a table.
    private static readonly string[] japaneseEndings = ["し", "する", "を行", "を実施", "をし", "後", "の上", "のうえ", "。", "、", " ", "\n", "※", "（", "(", ")", "）", "→", ";", "."];

    private static readonly string[] japanesePhrases =
    [
        "SSHで", "sshで", "SSHログイン", "SSH接続", "ＳＳＨ", "ボタンを押", "コピーアンドペースト", "コピー&ペースト", "コピー＆ペースト", "コピペ", "貼り付け", "貼付け", "手動で", "手動にて", "手動に", "手動再起動", "手動実行", "手動操作", "手動復旧", "手動切替", "手作業",
        "手入力", "手打ち", "電話し", "電話する", "電話で", "電話をか", "問い合わせる", "問い合わせて", "問い合わせを", "問い合わせし", "画面を開", "画面へ", "画面に遷移", "画面に移動", "画面にアクセス", "コンソールを開", "コンソールへ", "コンソールに入", "コンソールにアクセス", "管理画面にアクセス", "管理画面に入", "管理画面にログイン", "管理画面を開",
        "ブラウザを開", "ブラウザで開", "ポータルを開", "メニューを開", "タブを開", "ターミナルを開", "ターミナルを起動", "書き換える", "書き換えて", "書き換え、", "書き換え。", "目視で", "目視確認", "承認を得", "承認をもら", "承認を取", "承認を受", "メールを送", "メールで連絡", "メールで依頼", "チケットを切", "チケットを作成", "値を控え", "番号を控え", "名を控え", "IDを控え", "人の手で", "手で打", "手で入力", "手で書", "手で消", "手で直", "手で実行",
    ];

    private static readonly string[] japaneseRefusals = ["不要", "禁止", "しない", "せず", "必要はありません", "必要はない", "ではなく", "できない", "できません", "失敗", "不可"];

    /// <summary>What is done by hand in a text; at most one for each sentence, for one sentence is one step.</summary>
    public static IEnumerable<(int Offset, string Words)> In(string text)
    {
        foreach (var (start, sentence) in Sentences.Of(InlineCode.Without(text)))
        {
            var english = InEnglish(sentence);
            var japanese = InJapanese(sentence);
            if ((english.Length > 0 && (japanese.Length == 0 || english.Offset < japanese.Offset) ? english : japanese) is { Length: > 0 } act)
            {
                yield return (start + act.Offset, sentence.Substring(act.Offset, act.Length));
            }
        }
    }

    private static (int Offset, int Length) InEnglish(string sentence)
    {
        var words = TextWords.Of(sentence);
        for (var at = 0; at < words.Count; at++)
        {
            if (refusals.Contains(words[at].Lower) || refusingPhrases.Match(words, at) > 0)
            {
                return default;
            }

            var isOrder = words[at].StartsClause || beforeOrders.Contains(words[at - 1].Lower);
            var end = words[at].Lower == "manually" ? (IsDoneManually(words, at) ? at + 1 : 0) : isOrder ? acts.Match(words, at) : 0;
            if (end > 0)
            {
                return (words[at].Offset, words[end - 1].End - words[at].Offset);
            }
        }

        return default;
    }

    /// <summary>"Restart it manually" and "manually restart it" are steps; "manually created issues" tells of one, "To manually restart, run …" gives the command.</summary>
    private static bool IsDoneManually(List<TextWord> words, int at)
    {
        var isTold = at + 1 < words.Count && !words[at + 1].StartsClause && (words[at + 1].Lower == "or" || words[at + 1].Lower.EndsWith("ed", StringComparison.Ordinal));
        var isPurpose = at > 0 && words[at - 1] is { Lower: "to", StartsClause: true };
        return words.Count >= 3 && !isTold && !isPurpose;
    }

    private static (int Offset, int Length) InJapanese(string sentence)
    {
        if (!sentence.Any(c => c > 0x3000))
        {
            return default;
        }

        var found = japaneseActs.SelectMany(a => Places(sentence, a).Where(p => IsDone(sentence, p + a.Length)).Select(p => (p, a.Length)))
            .Concat(japanesePhrases.SelectMany(a => Places(sentence, a).Select(p => (p, a.Length))))
            .OrderBy(f => f.p)
            .FirstOrDefault();
        return found.Length > 0 && !Array.Exists(japaneseRefusals, r => sentence.IndexOf(r, found.p, StringComparison.Ordinal) >= 0) ? found : default;
    }

    private static IEnumerable<int> Places(string sentence, string words)
    {
        for (var at = sentence.IndexOf(words, StringComparison.Ordinal); at >= 0; at = sentence.IndexOf(words, at + words.Length, StringComparison.Ordinal))
        {
            yield return at;
        }
    }

    private static bool IsDone(string sentence, int end) => end == sentence.Length || Array.Exists(japaneseEndings, e => string.CompareOrdinal(sentence, end, e, 0, e.Length) == 0);
}
