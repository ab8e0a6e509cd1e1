namespace Kotsu.Core.Lenses.Drafting;

/// <summary>The texts that a new lens begins with.</summary>
internal static class DraftTemplates
{
    public const string Lens = """
        {
          "schemaVersion": "2021-11-01",
          "name": {{name}},
          "description": "Say in a sentence or two what the lens looks at, and for whom.",
          "pillars": [
            {
              "id": "{{prefix}}_first_pillar",
              "name": "First pillar",
              "questions": [
                {
                  "id": "{{prefix}}_first_question",
                  "title": "How do you know that the most important thing works?",
                  "description": "Say what is asked and what a good answer shows.",
                  "choices": [
                    {
                      "id": "{{prefix}}_first_question_measured",
                      "title": "Measure it from where its users stand",
                      "helpfulResource": {
                        "displayText": "Say in a sentence why this practice matters."
                      },
                      "improvementPlan": {
                        "displayText": "Say what to do first, in one step that fits in a day."
                      }
                    },
                    {
                      "id": "{{prefix}}_first_question_reviewed",
                      "title": "Look at the measurements together every week",
                      "helpfulResource": {
                        "displayText": "Say in a sentence why this practice matters."
                      },
                      "improvementPlan": {
                        "displayText": "Say what to do first, in one step that fits in a day."
                      }
                    },
                    {
                      "id": "{{prefix}}_first_question_no",
                      "title": "None of these"
                    }
                  ],
                  "riskRules": [
                    {
                      "condition": "!{{prefix}}_first_question_measured",
                      "risk": "HIGH_RISK"
                    },
                    {
                      "condition": "!{{prefix}}_first_question_reviewed",
                      "risk": "MEDIUM_RISK"
                    },
                    {
                      "condition": "default",
                      "risk": "NO_RISK"
                    }
                  ]
                }
              ]
            }
          ]
        }

        """;

    public const string Overlay = """
        # What AWS's custom-lens form has no place for: the other language, evidence, examples. lens.json beside it is the questionnaire.
        #
        # The fields of lens.json (JSON takes no comments, so they are explained here):
        #   schemaVersion    always "2021-11-01"
        #   name             1 to 128 characters
        #   description      1 to 2,048 characters; shown where people choose lenses
        #   pillars          1 to 10
        #     id             3 to 128 letters, digits and _; unique in the lens. Ids never change: answers hang on them
        #     name           1 to 128 characters
        #     questions      1 to 20 in a pillar
        #       id           unique in the lens
        #       title        the question itself, 1 to 128 characters
        #       description  what is asked; up to 2,048 characters
        #       choices      1 to 15: the good practices, and one "none of these"
        #         id         unique in the lens. It ends with _no for "none of these", and for nothing else
        #         title      1 to 128 characters: what is done, as a statement
        #         helpfulResource  displayText: why; url: where to read more (optional, http or https)
        #         improvementPlan  displayText: what to do first; url: optional. "None of these" needs none
        #       riskRules    1 to 3, one for each level; the first whose condition holds decides
        #         condition  choice ids with !, &&, || and parentheses; `default` in the last one
        #         risk       HIGH_RISK, MEDIUM_RISK or NO_RISK
        # `kotsu lens lint` checks lens.json, `kotsu lens preview` shows both files as a page.

        # Name of the folder that holds the lens.
        lens: "{{id}}"
        # Edition of the questionnaire: the day on which its meaning last changed. Answers are kept with it.
        edition: "{{edition}}"
        # English stands in lens.json; `ja` is the same in Japanese. Give `en` too where the two should differ from lens.json.
        name: {ja: {{name}}}
        description: {ja: "このレンズが何を、誰のために見るのかを、1〜2文で書きます。"}
        # What "none of these" is called under every question.
        noneOfThese: {ja: "どれも当てはまりません"}

        # One entry for each pillar of lens.json, by its id.
        pillars:
          - id: {{prefix}}_first_pillar
            name: {ja: "1つ目の柱"}
            # lens.json has no place for a pillar's description: both languages stand here.
            description:
              en: "Say what the pillar is about."
              ja: "この柱で扱うことを書きます。"

        # One entry for each question of lens.json, by its id.
        questions:
          - id: {{prefix}}_first_question
            # Short code of the question, shown in reports.
            code: {{code}}01
            title: {ja: "最も大切なものが動いていることを、どのように確かめていますか。"}
            description: {ja: "何を問うのか、良い回答では何を示せるのかを書きます。"}
            # One entry for each choice but "none of these", by its id.
            practices:
              - id: {{prefix}}_first_question_measured
                # Unique in the lens; evidence is pinned to it, so it never changes.
                code: {{code}}01-BP01
                # What it risks to do without it: low, medium or high. Keep it in step with riskRules.
                risk: high
                # state, performance, security, cost, esg, productivity or lifecycle.
                viewpoint: state
                # Person-days from nothing to the first proof; 0.5 to 20.
                effort: 2
                title: {ja: "利用者の立場からの計測"}
                # What to do first: the improvementPlan of lens.json in Japanese.
                improvement: {ja: "最初に行うことを、1日で終わる1歩として書きます。"}
                # Why, in a sentence.
                intent:
                  en: "What is not measured where users stand is learned from their complaints."
                  ja: "利用者の立場で測らなければ、異常を苦情で知ることになるからです。"
                # An observation that can turn out to be false: it has a number or a date.
                proof:
                  en: "A chart shows the share of successful requests for each of the last 28 days."
                  ja: "直近28日について、成功したリクエストの割合を日ごとに示すグラフがあること。"
                # How it goes wrong in real teams.
                antiPattern:
                  en: "Every server is green while nobody can sign in."
                  ja: "サーバーはすべて正常なのに、誰もログインできません。"
                # Exactly two probing questions: "show me …".
                ask:
                  - en: "Show me yesterday's success ratio as a user saw it."
                    ja: "利用者から見た昨日の成功率を見せてください。"
                  - en: "Show me the last time that it fell, and who noticed first."
                    ja: "最後に下がったときの記録と、最初に気づいた人を教えてください。"
                # An invented team before (asIs) and after (toBe).
                example:
                  asIs:
                    en: "A library learns of a broken catalogue from its visitors."
                    ja: "ある図書館では、目録の不具合を来館者から知らされます。"
                  toBe:
                    en: "A search every minute, from outside, tells the team within three minutes."
                    ja: "外部から毎分検索を行い、異常は3分以内にチームへ届きます。"
                # Codes of AWS's practices that the same work also supports; may be left out.
                related: [OPS04-BP01]
                # Probes that prove the practice (`proves`: written, checked, exercised or measured) or only refute it (`onlyRefutes: true`);
                # may be left out. `kotsu probe list` shows them.
                probes: []

              - id: {{prefix}}_first_question_reviewed
                code: {{code}}01-BP02
                risk: medium
                viewpoint: state
                effort: 1
                title: {ja: "計測値を毎週そろって見る習慣"}
                improvement: {ja: "最初に行うことを、1日で終わる1歩として書きます。"}
                intent:
                  en: "A measurement that nobody looks at changes nothing."
                  ja: "誰も見ない計測値からは、何も変わらないからです。"
                proof:
                  en: "Notes of the last four weekly looks exist, each with a value and a date."
                  ja: "直近4回の記録があり、それぞれに値と日付が書かれていること。"
                antiPattern:
                  en: "The dashboard was last opened in the outage."
                  ja: "ダッシュボードが最後に開かれたのは、障害のときです。"
                ask:
                  - en: "Show me the notes of last week's look."
                    ja: "先週の記録を見せてください。"
                  - en: "Show me one thing that you changed because of it."
                    ja: "それを受けて変えたことを1つ見せてください。"
                example:
                  asIs:
                    en: "The library's team looks when something is broken."
                    ja: "図書館のチームが計測値を見るのは、何かが壊れたときだけです。"
                  toBe:
                    en: "Fifteen minutes every Monday; two slow searches were found before anyone complained."
                    ja: "毎週月曜に15分見ることで、苦情の前に遅い検索を2件見つけました。"

        """;
}
