namespace Kotsu.Sources.Runbooks;

/// <summary>The words of steps by hand, English and Japanese: the place to add what a runbook of yours says differently.</summary>
internal static class ManualWords
{
    private const string People = "team|owner|owners|admin|admins|administrator|oncall|on-call|engineer|engineers|dba|dbas|manager|lead|developer|developers|colleague|teammate|sre|sres";

    /// <summary>What an order to do something by hand begins with.</summary>
    public static Phrases Acts { get; } = new(
        // getting in
        "log|logging in|into|on|back|onto", "login to|into|as|with|on", "sign|signing in|into", "ssh|ssh'ing in|into|to|onto|on", "rdp|vpn|telnet in|into|to", "connect|connecting to|via|through|using … ssh|rdp|bastion|jumphost|jumpbox|teleport|vpn",
        "hop|jump|get on|onto … box|host|bastion|node|server|machine", "attach|attaching to the", "switch|change to the … user|account|role|console|tab", "become root", "open|opening up|a|an|the|your|another … console|shell|terminal|session|browser|portal|ui|gui|prompt|site|website|webpage|admin|dashboard", "start|starting a|an|your … shell|console",
        // at the screen
        "click|clicking", "double-click|right-click|left-click", "press|pressing the|on|save|delete|enter|ok", "select|selecting|choose|choosing|pick … menu|dropdown|drop-down|tab|button|checkbox", "tick|untick|check|uncheck the … box|checkbox", "tick|untick the",
        "navigate|navigating to|into", "browse|browsing to", "go to|into … console|ui|gui|page|tab|portal|screen|settings|menu|interface|website", "pull up the|a", "drag|dragging the|it|a", "scroll|scrolling down|up|to", "hit save|enter|delete|stop|ok|return", "hit the … button", "swipe|tap the|on",
        // carrying over
        "copy-paste|copy/paste|copy&paste|copy-pasting", "copy|copying and paste|pasting", "copy|copying the|this|that|your|it|all|these|those|over|from", "paste|pasting the|this|that|it|in|into|your", "grab|note the … from", "substitute|substituting it|the|your",
        "write|note|jot down", "download the|a … upload|excel|fix|edit", "take a screenshot", "transcribe the", "retype the", "remember the", "look up the … in", "read … out|aloud",
        // editing and typing
        "edit|editing", "open|modify|change|update|adjust … vim|vi|nano|emacs|notepad|editor", "type the|your|yes|in|delete|confirm", "enter|entering the|your|its … password|passphrase|code|otp|token|credentials|name|value|mfa",
        // people
        "ask|asking someone|somebody|anyone|in|on|for|@*|the|your|a|an|our|another", "request|requesting access|approval|permission|sign-off|a|an", "request|requesting … from|via the|your", "get|obtain|seek approval|permission|sign-off|someone|somebody", "have someone|somebody",
        $"have|get the|your … {People}", "get them|him|her to", "wait for approval|someone|somebody|sign-off", $"contact|message|email|e-mail|ping|slack|inform|notify|tell … {People} … to|ask|for|request|that|about", "ping|message|tell|slack|email|notify @*",
        "reach out to … to|ask|for", "let … know", "phone|call|ring … and|to ask|request|get|tell|confirm", "file|raise|submit|fill|filling|create|open|write in|out|a|an|the … ticket|form|jira", "file|raise|submit|create|open a|an|the … change|service|access|firewall|support request", "send a|an|the … message|mail|email|e-mail|request|link", "post in|to|the … channel|slack|thread", "call|phone the|your … and", "hand over|it|the … to", "agree with the|your",
        "by hand");

    /// <summary>In a step these say that a person works at a screen or keyboard, whatever the verb is.</summary>
    public static Phrases Screens { get; } = new(
        "button|buttons|checkbox|drop-down|dropdown|spreadsheet|excel|1password|lastpass|keepass|captcha|mfa|2fa|vim|nano|notepad", "context|dropdown|drop-down|kebab|hamburger menu", "dialog|dialogue|modal box|window",
        "admin|web|management|cloud|aws|gcp|azure|openshift|argo|jenkins|kibana|rancher|vsphere|vcenter ui|console|panel|interface|gui|client", "danger zone", "ui|gui|portal|icon|icons|webpage|web-page|wizard|back-office|backoffice", "web|admin|settings|project|details|overview page|pages", "back office", "via|through|using|in|from|on|into the|your|its … console|ui|portal", "console … and|to|of|or");

    /// <summary>Words after which an order may stand in the middle of a clause.</summary>
    public static HashSet<string> BeforeOrders { get; } =
    [
        "please", "then", "next", "first", "second", "third", "finally", "now", "and", "or", "you", "must", "should", "to", "can", "also", "either", "simply", "just", "we", "i", "by", "after",
        "again", "manually", "temporarily", "directly", "carefully", "always", "need", "could", "may", "will", "let's", "via", "when", "before",
    ];

    /// <summary>What is not to be done, what somebody else cannot do, and what was done, is no step.</summary>
    public static HashSet<string> Refusals { get; } =
    [
        "not", "never", "cannot", "can't", "don't", "doesn't", "didn't", "won't", "shouldn't", "unable", "fail", "fails", "failed", "avoid", "without", "was", "were", "been", "being", "user", "users", "customers", "able", "nobody", "nothing", "none", "neither",
    ];

    /// <summary>The same in more than one word.</summary>
    public static Phrases RefusingPhrases { get; } = new("no need|longer|manual", "instead|rather of|than", "has|have|had|having run|ran|done|set|made|changed|edited … manually", "is|are|get|gets … manually");

    /// <summary>What is "asked" as well and is no person.</summary>
    public static HashSet<string> Machines { get; } = ["node", "nodes", "server", "servers", "host", "cluster", "api", "database", "prometheus", "alertmanager", "service", "pod", "leader", "replica", "scheduler", "kernel", "yourself"];

    /// <summary>Where one "navigates" in a shell.</summary>
    public static HashSet<string> Folders { get; } = ["directory", "folder", "root", "repo", "repository", "path"];

    /// <summary>Japanese nouns of acts: done (し, する, を行う) or at the end of a sentence or cell.</summary>
    public static string[] JapaneseActs { get; } =
    [
        "ログイン", "サインイン", "ログオン", "クリック", "選択", "入力", "依頼", "連絡", "申請", "起票", "コピー", "ペースト", "転記", "メモ", "編集", "押下", "タップ", "SSH", "RDP",
    ];

    /// <summary>What may follow a noun of an act that is done.</summary>
    public static string[] JapaneseEndings { get; } = ["し", "する", "を行", "を実施", "をし", "後", "の上", "のうえ", "。", "、", " ", "\n", "※", "（", "(", ")", "）", "→", ";", "."];

    /// <summary>Japanese phrases that tell by themselves.</summary>
    public static string[] JapanesePhrases { get; } =
    [
        "SSHで", "sshで", "SSHログイン", "SSH接続", "ＳＳＨ", "サーバーに入る", "サーバーに入り", "サーバに入る", "サーバに入り", "を押す", "を押し", "コピーアンドペースト", "コピー&ペースト", "コピー＆ペースト", "コピペ", "貼り付け", "貼付け", "手動で", "手動にて", "手動に", "手動再起動", "手動実行",
        "手動操作", "手動復旧", "手動切替", "手作業", "手入力", "手打ち", "電話し", "電話する", "電話で", "電話をか", "問い合わせる", "問い合わせて", "問い合わせを", "問い合わせし", "画面を開", "画面へ", "画面に遷移", "画面に移動", "画面にアクセス", "コンソールを開", "コンソールへ", "コンソールに入",
        "コンソールにアクセス", "管理画面にアクセス", "管理画面に入", "管理画面を開", "ブラウザを開", "ブラウザで開", "ポータルを開", "メニューを開", "タブを開", "ターミナルを開", "ターミナルを起動", "書き換える", "書き換えて", "書き換え、", "書き換え。", "目視で", "目視確認", "承認を得", "承認をもら", "承認を取",
        "承認を受", "メールを送", "メールで連絡", "メールで依頼", "チケットを切", "チケットを作成", "値を控え", "番号を控え", "名を控え", "IDを控え", "控えておく", "控えておき", "人の手で", "手で打", "手で入力", "手で書", "手で消", "手で直", "手で実行", "メンション", "てもらう", "てもらい", "てもらって", "チェックを入れ",
        "チェックを外", "声をかけ", "口頭で", "再アップロード", "ドラッグ", "打ち込む", "打ち込み", "viで", "vimで", "エディタで", "エディターで", "記入する", "記入し", "読み合わせ", "立ち会", "画面右", "画面左", "画面上部",
    ];

    /// <summary>In a step these Japanese words say that a person works at a screen.</summary>
    public static string[] JapaneseScreens { get; } = ["ボタン", "プルダウン", "チェックボックス", "ダイアログ", "Excel", "エクセル", "スプレッドシート", "管理表", "台帳", "踏み台", "ジョブ画面", "設定画面", "の画面から", "の画面で", "アイコン", "コンソール画面"];

    /// <summary>What makes a Japanese sentence say the opposite.</summary>
    public static string[] JapaneseRefusals { get; } = ["不要", "禁止", "しない", "せず", "必要はありません", "必要はない", "ではなく", "できない", "できません", "失敗", "不可"];
}
