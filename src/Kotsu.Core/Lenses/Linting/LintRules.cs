using Kotsu.Core.Text;

namespace Kotsu.Core.Lenses.Linting;

/// <summary>A rule of the linter, for lists, SARIF and documentation.</summary>
/// <param name="Id">Kebab-case and stable.</param>
/// <param name="Severity">What it usually matters; a finding may say otherwise.</param>
/// <param name="Title">What is found, a phrase.</param>
/// <param name="Help">Why it matters and what to do.</param>
public sealed record LintRule(LintKind Kind, string Id, LintSeverity Severity, Words Title, Words Help);

/// <summary>The rules of the linter.</summary>
public static class LintRules
{
    /// <summary>Every rule, in the order of <see cref="LintKind"/>.</summary>
    public static IReadOnlyList<LintRule> All { get; } =
    [
        new(LintKind.NotALens, "not-a-lens", LintSeverity.Error, new("The file is no lens", "レンズではないファイル"), new(
            "A custom lens is a JSON object with schemaVersion, name, description and pillars. Leave other files out.",
            "カスタムレンズは、schemaVersion、name、description、pillarsを持つJSONオブジェクトです。ほかのファイルは対象から外してください。")),
        new(LintKind.Form, "form", LintSeverity.Error, new("The form is not kept", "書式との相違"), new(
            "AWS documents bounds and keys of the custom-lens form. Change the value to what is allowed; an import would fail or drop it.",
            "カスタムレンズの書式には、AWSが定めた上限とキーがあります。許される値に直してください。そのままでは取り込みに失敗するか、値が失われます。")),
        new(LintKind.UnknownChoice, "unknown-choice", LintSeverity.Error, new("A condition names an unknown choice", "存在しない選択肢を使う条件"), new(
            "A condition may only name choices of its own question. Correct the id.",
            "条件に使えるのは、その質問の選択肢だけです。idを直してください。")),
        new(LintKind.RuleNeverHolds, "rule-never-holds", LintSeverity.Error, new("A rule can never hold", "決して成り立たないルール"), new(
            "The condition contradicts itself, so its risk is never given. Look for a wrong id or a superfluous `!`.",
            "条件が自己矛盾しているため、そのリスクになることがありません。idの取り違えや余分な`!`がないか確かめてください。")),
        new(LintKind.RuleShadowed, "rule-shadowed", LintSeverity.Error, new("A rule is shadowed by an earlier one", "前のルールに隠されたルール"), new(
            "The first rule that holds wins, and an earlier one always does. Narrow the earlier rule, reorder them, or drop this one.",
            "最初に成り立ったルールが採用されるため、このルールまで届きません。前のルールを狭めるか、順序を変えるか、このルールを削ってください。")),
        new(LintKind.DefaultNeverReached, "default-never-reached", LintSeverity.Note, new("The default is never reached", "使われないdefault"), new(
            "The other rules cover every selection. The form demands a default, so nothing has to be done; but its risk is never given.",
            "ほかのルールがすべての選び方を覆っています。defaultは書式上必須なので対処は不要ですが、そのリスクになることはありません。")),
        new(LintKind.RuleNeedsNoneWithOthers, "rule-needs-none-with-others", LintSeverity.Warning, new("A rule needs none-of-these together with others", "「該当なし」と他の選択肢を同時に求めるルール"), new(
            "A choice that ends with _no excludes the others in the console, so this rule never decides there. Ask for one or the other: use || or drop the _no choice from the condition.",
            "_noで終わる選択肢はコンソールでは他と同時に選べないため、このルールが採用されることはありません。||に変えるか、条件から_noの選択肢を除いてください。")),
        new(LintKind.RiskNeverChanges, "risk-never-changes", LintSeverity.Warning, new("The risk of a question never changes", "リスクが変わらない質問"), new(
            "Whatever is ticked, the risk is the same, so answering tells nothing. Give the question rules that depend on its choices.",
            "何を選んでもリスクが同じなので、回答しても何も分かりません。選択肢に応じて変わるルールにしてください。")),
        new(LintKind.NoDefault, "no-default", LintSeverity.Warning, new("A question has no default rule", "defaultのない質問"), new(
            "The form demands a rule with the condition `default`, and without it a selection can fall through. Add one as the last rule.",
            "条件が`default`のルールは書式上必須です。ないと、どのルールにも当てはまらない選び方が生じ得ます。最後のルールとして加えてください。")),
        new(LintKind.NoRuleMatches, "no-rule-matches", LintSeverity.Error, new("No rule holds for some selections", "どのルールも成り立たない選び方"), new(
            "AWS does not say what the risk is then. Kotsu takes the riskiest declared level. Add a default, or widen a rule.",
            "このときのリスクをAWSは定めていません。Kotsuは宣言された最も高いリスクとして扱います。defaultを加えるか、ルールを広げてください。")),
        new(LintKind.NotMonotone, "not-monotone", LintSeverity.Warning, new("One more good practice raises the risk", "実践を増やすとリスクが上がる質問"), new(
            "Doing more must not look worse. Where choices exclude each other on purpose, say so in the question and check the rule.",
            "取り組みを増やして評価が下がるのは不自然です。選択肢が互いに排他的なら、その旨を質問に書いたうえで、ルールを確かめてください。")),
        new(LintKind.NegativeChoice, "negative-choice", LintSeverity.Warning, new("A negative choice without the _no suffix", "_noで終わらない否定の選択肢"), new(
            "A choice that says that nothing is done can be ticked beside the practices unless its id ends with _no. Rename the id, in the conditions too.",
            "「何もしていない」という意味の選択肢は、idが_noで終わらない限り、他の実践と同時に選べてしまいます。条件の中も含めてidを変えてください。")),
        new(LintKind.LabelContradicts, "label-contradicts", LintSeverity.Warning, new("A label contradicts the rules", "ルールと食い違うリスク表記"), new(
            "The title names one risk and the rules give another. Correct whichever is wrong.",
            "題名にあるリスクと、ルールによるリスクが異なります。誤っている方を直してください。")),
        new(LintKind.NameOfAnother, "name-of-another", LintSeverity.Warning, new("The name of another lens", "別のレンズの名前"), new(
            "A lens that began as a copy kept the name of the original, so the two cannot be told apart in a list. Give it its own name and description.",
            "複製元の名前のままになっており、一覧で区別できません。このレンズの名前と説明を付けてください。")),
    ];

    /// <summary>The rule of a kind.</summary>
    public static LintRule Of(LintKind kind) => All[(int)kind];
}
