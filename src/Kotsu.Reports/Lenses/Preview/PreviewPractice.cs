using Kotsu.Core.Findings;
using Kotsu.Core.Lenses;
using Kotsu.Core.Lenses.Overlays;
using Kotsu.Core.Text;
using Kotsu.Reports.Html;
using Kotsu.Reports.Wording;

namespace Kotsu.Reports.Lenses.Preview;

/// <summary>A choice with a box to tick; what is known of the practice unfolds.</summary>
internal static class PreviewPractice
{
    public static void Write(HtmlWriter html, Questionnaire lens, Question question, Choice choice)
    {
        var practice = lens.Practices.FirstOrDefault(p => p.Question == question.Id && p.Choice == choice.Id);
        using (html.Open("li", ("class", "practice")))
        {
            using (html.Open("label"))
            {
                html.Void("input", ("type", "checkbox"));
                if (practice is not null)
                {
                    Risk(html, practice.Risk);
                }

                html.Both("span", lens.TitleOf(choice));
            }

            if (practice is not null)
            {
                More(html, practice);
            }
        }
    }

    private static void More(HtmlWriter html, Practice practice)
    {
        using (html.Open("details", ("class", "quiet")))
        {
            html.Element("summary", practice.Code.Value);
            using (html.Open("dl"))
            {
                var ours = practice.Overlay;
                html.Term(new("Why", "理由"), ours?.Intent);
                html.Term(new("Do first", "まず行うこと"), practice.Improvement);
                html.Term(new("Proven when", "証明の条件"), ours?.Proof);
                html.Term(new("How it goes wrong", "失敗の形"), ours?.AntiPattern);
                foreach (var ask in ours?.Ask ?? [])
                {
                    html.Term(new("Ask", "質問"), ask);
                }

                html.Term(new("Before", "改善前の例"), ours?.AsIs);
                html.Term(new("After", "改善後の例"), ours?.ToBe);
                html.Term(new("Viewpoint", "観点"), ViewpointOf(ours));
            }
        }
    }

    private static Words? ViewpointOf(PracticeOverlay? ours) =>
        ours is null ? null : new(ours.Viewpoint.Name(Language.English), ours.Viewpoint.Name(Language.Japanese));

    private static void Risk(HtmlWriter html, PracticeRisk risk)
    {
        var severity = risk switch { PracticeRisk.High => Severity.High, PracticeRisk.Medium => Severity.Medium, _ => Severity.Low };
        var name = severity.Name(Language.English);
        html.Element("span", $"{severity.Shape()}{severity.Letter(Language.English)}{severity.Letter(Language.Japanese)}", ("class", $"risk risk-{name.ToLowerInvariant()}"), ("title", $"{name} {severity.Name(Language.Japanese)}"));
    }
}
