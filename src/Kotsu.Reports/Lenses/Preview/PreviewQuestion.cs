using Kotsu.Core.Lenses;
using Kotsu.Core.Lenses.Overlays;
using Kotsu.Reports.Html;

namespace Kotsu.Reports.Lenses.Preview;

/// <summary>A question with its practices to tick, and how its risk is made.</summary>
internal static class PreviewQuestion
{
    public static void Write(HtmlWriter html, Questionnaire lens, Question question)
    {
        using (html.Open("article", ("class", "question"), ("id", LensPreview.Anchor(question))))
        {
            using (html.Open("h3"))
            {
                html.Element("span", lens.CodeOf(question), ("class", "code"));
                html.Both("span", lens.TitleOf(question));
            }

            if (lens.DescriptionOf(question) is { } description)
            {
                html.Both("p", description);
            }

            using (html.Open("ul", ("class", "plain choices")))
            {
                foreach (var choice in question.Choices)
                {
                    PreviewPractice.Write(html, lens, question, choice);
                }
            }

            PreviewRules.Write(html, question);
        }
    }
}
