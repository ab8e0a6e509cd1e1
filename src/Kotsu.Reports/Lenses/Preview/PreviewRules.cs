using System.Globalization;
using Kotsu.Core.Lenses;
using Kotsu.Core.Text;
using Kotsu.Reports.Html;
using Kotsu.Reports.Wording;

namespace Kotsu.Reports.Lenses.Preview;

/// <summary>How the risk of a question is made: its rules from the first to the last, and what they say at both ends.</summary>
internal static class PreviewRules
{
    public static void Write(HtmlWriter html, Question question)
    {
        using (html.Open("details", ("class", "quiet")))
        {
            using (html.Open("summary"))
            {
                html.Both(new("Rules; the first that holds decides", "リスクのルール（最初に成り立つものが採用されます）"));
            }

            using (html.Open("ol", ("class", "rules")))
            {
                foreach (var rule in question.RiskRules)
                {
                    using (html.Open("li"))
                    {
                        html.Element("code", rule.When.ToString());
                        html.Text(" → ");
                        html.Both(Name(rule.Risk));
                    }
                }
            }

            Ends(html, question);
        }
    }

    private static void Ends(HtmlWriter html, Question question)
    {
        var practices = question.Choices.Where(c => !c.IsNone).Select(c => c.Id).ToHashSet();
        var nothing = Name(RiskRules.Evaluate(question, new HashSet<ChoiceId>()).Risk);
        var all = Name(RiskRules.Evaluate(question, practices).Risk);
        var count = practices.Count.ToString(CultureInfo.InvariantCulture);
        html.Both("p", new(
            $"Nothing ticked: {nothing.En}. All {count} practices ticked: {all.En}.",
            $"何もチェックしないと{nothing.Ja}、{count}件すべてをチェックすると{all.Ja}です。"));
    }

    private static Words Name(QuestionRisk risk)
    {
        var name = risk switch { QuestionRisk.High => "HIGH", QuestionRisk.Medium => "MEDIUM", _ => "NONE" };
        return new(RiskWords.OfQuestion(name, Language.English), RiskWords.OfQuestion(name, Language.Japanese));
    }
}
