using Kotsu.Core.Lenses;
using Kotsu.Core.Lenses.Overlays;
using Kotsu.Reports.Html;
using Kotsu.Reports.Wording;

namespace Kotsu.Reports.Lenses.Preview;

/// <summary>A questionnaire as one self-contained page, English and Japanese side by side: no script, nothing fetched, made to be read, discussed and printed.</summary>
public static class LensPreview
{
    /// <summary>The page. It is the same whatever language the reader's program speaks.</summary>
    public static string Render(Questionnaire lens)
    {
        var html = new HtmlWriter();
        html.Doctype();
        using (html.Open("html", ("lang", "en")))
        {
            Head.Write(html, lens.Name.En, Styles.All + PreviewStyles.All);
            using (html.Open("body"))
            {
                Header(html, lens);
                using (html.Open("main"))
                {
                    Contents(html, lens);
                    foreach (var pillar in lens.Lens.Pillars)
                    {
                        Pillar(html, lens, pillar);
                    }
                }
            }
        }

        return html.ToString();
    }

    /// <summary>Where a question stands on the page.</summary>
    public static string Anchor(Question question) => $"question-{question.Id}";

    private static void Header(HtmlWriter html, Questionnaire lens)
    {
        using (html.Open("header", ("class", "page")))
        {
            html.Both("h1", lens.Name);
            html.Both("p", lens.Description);
            html.Element("p", string.Join(" · ", Facts(lens)), ("class", "muted"));
        }
    }

    private static IEnumerable<string> Facts(Questionnaire lens)
    {
        yield return lens.Id.Value;
        if (lens.Overlay is { } overlay)
        {
            yield return overlay.Edition.Value;
        }

        yield return $"{Figures.Count(lens.Lens.Questions.Count())} questions, {Figures.Count(lens.Practices.Count)} practices";
        yield return $"{Figures.Count(lens.Lens.Questions.Count())}問・{Figures.Count(lens.Practices.Count)}件のプラクティス";
    }

    private static void Contents(HtmlWriter html, Questionnaire lens)
    {
        using (html.Open("nav", ("aria-label", "Questions · 質問")))
        {
            using (html.Open("ul", ("class", "plain")))
            {
                foreach (var question in lens.Lens.Questions)
                {
                    using (html.Open("li"))
                    {
                        html.Element("a", lens.CodeOf(question), ("href", $"#{Anchor(question)}"), ("class", "code"));
                        html.Both("span", lens.TitleOf(question));
                    }
                }
            }
        }
    }

    private static void Pillar(HtmlWriter html, Questionnaire lens, Pillar pillar)
    {
        var heading = $"pillar-{pillar.Id}";
        using (html.Open("section", ("aria-labelledby", heading)))
        {
            using (html.Open("h2", ("id", heading), ("class", "both")))
            {
                html.Both(lens.NameOf(pillar));
            }

            if (lens.DescriptionOf(pillar) is { } description)
            {
                html.Both("p", description);
            }

            foreach (var question in pillar.Questions)
            {
                PreviewQuestion.Write(html, lens, question);
            }
        }
    }
}
