using System.Text.Json;
using static Kotsu.Server.Pages.FirstBlocks;
using static Kotsu.Server.Pages.Html;

namespace Kotsu.Server.Pages;

/// <summary>The first paint of a workload's reviews.</summary>
internal static class FirstReview
{
    public static Html Reviews(FirstView view)
    {
        var reviews = view.OfWorkload("/reviews").Rows().ToList();
        if (!view.OfWorkload("/reviews").Is() || (reviews.Count == 1 && !view.IsFiltered))
        {
            return None; // with one review there is nothing to choose: the page goes on to its questions
        }

        return reviews.Count == 0 ? Nothing(view, "review_empty") : Stack("first-narrow", Each(reviews, review => CardToOpen(view, review)));
    }

    public static Html Questions(FirstView view, string lens)
    {
        var asked = AskedBy(view, lens);
        if (!asked.Is())
        {
            return None;
        }

        var open = asked.Rows("pillars").SelectMany(pillar => pillar.Rows("questions")).Where(question => RiskIn(view, lens, question) is "unanswered").ToList();
        var review = view.OfWorkload("/reviews").Rows().FirstOrDefault(each => each.Text("lens") == lens);
        var begins = open.Count == asked.Rows("pillars").Sum(pillar => pillar.Rows("questions").Count()) ? "review_begin_here" : "review_go_on_here";
        var next = open.Count == 0 ? Paragraph(view.Say("review_all_answered")) : Next(view, lens, begins, open.FirstOrDefault(question => question.Says("isPrioritised"), open[0]));
        return Columns(view, lens, "", Stack("", Card(view, review, asked.Text("name"), asked.Text("version")), next));
    }

    public static Html Question(FirstView view, string lens, string id)
    {
        var pillar = AskedBy(view, lens).Rows("pillars").FirstOrDefault(each => each.Rows("questions").Any(question => question.Text("id") == id));
        var question = pillar.Rows("questions").FirstOrDefault(each => each.Text("id") == id);
        return !question.Is() ? None : Columns(view, lens, id, Of("div", "stack first-parts first-beside-panel", Asked(view, lens, pillar, question), Of("div", "first-field"), Practices(view, lens, question)));
    }

    private static Html Asked(FirstView view, string lens, JsonElement pillar, JsonElement question)
    {
        var ours = OurRiskIn(view, lens, question);
        return Of(
            "div",
            "stack first-tight",
            Of(
                "p",
                "small muted row",
                Link($"{view.Workload}/review/{lens}", "first-back", $"← {view.Say("review_questions")}"),
                Of("span", "", $"{question.Text("code")} · {pillar.Text("title")}"),
                question.Says("isPrioritised") ? Of("span", "first-star", $"★ {view.Say("review_prioritised")}") : None),
            Of("h2", "first-question", question.Text("title")),
            Paragraph(question.Text("description"), "small muted"),
            Of(
                "p",
                "row small",
                Of("span", "muted", view.Say("risk_aws")),
                Risk(view, RiskIn(view, lens, question), isLong: true),
                ours.Length > 0 ? All(Of("span", "muted", view.Say("risk_ours")), Risk(view, ours, isLong: true)) : None));
    }

    private static Html Practices(FirstView view, string lens, JsonElement question)
    {
        var choices = question.Rows("choices").Where(choice => !choice.Says("isNone")).ToList();
        var answered = AnswerTo(view, lens, question.Text("id")).Of("content").Of("choices");
        var ticked = choices.Count(choice => answered.Of(choice.Text("id")).Text("status") is "selected");
        return Of(
            "div",
            "",
            Of("div", "first-head", Of("h3", "", view.Say("review_practices")), Of("span", "small muted", view.Say("review_ticked_of", ("ticked", PageWords.Count(ticked)), ("all", PageWords.Count(choices.Count))))),
            Lines("first-lines first-choices", choices, choice => Of("span", "", choice.Text("title"))));
    }

    private static Html Next(FirstView view, string lens, string begins, JsonElement question) => Of(
        "div",
        "stack first-tight",
        Heading(view.Say(begins)),
        Of("p", "", Link($"{view.Workload}/review/{lens}/{question.Text("id")}", "", $"{question.Text("code")}: {question.Text("title")}")),
        Paragraph(view.Say("review_keys_hint"), "small muted"));

    private static Html CardToOpen(FirstView view, JsonElement review)
    {
        var lens = review.Text("lens");
        var onShelf = view.Answer("/lenses?limit=100").Rows().FirstOrDefault(each => each.Text("alias") == lens);
        var (name, versions) = (onShelf.Text("name"), onShelf.Rows("versions").ToList());
        return Card(view, review, Link($"{view.Workload}/review/{lens}", "", name.Length > 0 ? name : lens), versions.Count == 1 ? versions[0].GetString() ?? "" : "");
    }

    private static Html Card(FirstView view, JsonElement review, Html name, string version)
    {
        var content = review.Of("content");
        var hasCommission = content.Text("sponsor").Length + content.Text("commission").Length + content.Text("deadline").Length > 0;
        return !review.Is() ? None : Of(
            "div",
            "card stack first-close",
            Of("div", "first-head", Of("h2", "", name), version.Length > 0 ? Of("span", "small muted", view.Say("review_version", ("version", version))) : None),
            Of("div", "first-line"),
            Commission(view, content),
            hasCommission ? None : Paragraph(view.Say("review_no_commission"), "small muted"),
            view.OfWorkload().Text("role") is "owner" or "member" ? Of("div", "first-field") : None);
    }

    private static Html Commission(FirstView view, JsonElement content)
    {
        var terms = All(
            Term(view.Say("review_sponsor"), content.Text("sponsor")),
            Term(view.Say("review_commission_question"), content.Text("commission"), "wide"),
            Term(view.Say("review_deadline"), view.Words.Day(content.Text("deadline"))),
            Term(view.Say("review_next_on"), view.Words.Day(content.Text("nextReviewOn"))),
            Term(view.Say("review_field_notes"), content.Text("notes"), "wide"));
        return terms == None ? None : Of("dl", "first-commission", terms);
    }

    // The list of questions beside what is asked; on a phone it stands below, and beside a question not at all.
    private static Html Columns(FirstView view, string lens, string here, Html middle)
    {
        var asked = AskedBy(view, lens);
        var all = asked.Rows("pillars").SelectMany(pillar => pillar.Rows("questions")).ToList();
        var answered = all.Count(question => RiskIn(view, lens, question) is not "unanswered");
        return Of(
            "div",
            here.Length > 0 ? "first-review at-question" : "first-review",
            Of(
                "div",
                "first-questions",
                Of("p", "", Of("strong", "", asked.Text("name"))),
                Paragraph(view.Say("review_version", ("version", asked.Text("version"))), "small muted first-version"),
                Each(view.OfWorkload("/reviews").Rows().Skip(1), _ => Of("div", "first-other")),
                Of("div", "first-filter"),
                Paragraph(view.Say("review_answered", ("answered", PageWords.Count(answered)), ("all", PageWords.Count(all.Count))), "small muted"),
                Each(asked.Rows("pillars"), pillar => InPillar(view, lens, pillar, here))),
            middle);
    }

    private static Html InPillar(FirstView view, string lens, JsonElement pillar, string here) =>
        All(Of("h2", "small muted", pillar.Text("title")), Lines("", pillar.Rows("questions"), question => Listed(view, lens, question, here)));

    private static Html Listed(FirstView view, string lens, JsonElement question, string here) => Link(
        $"{view.Workload}/review/{lens}/{question.Text("id")}",
        question.Text("id") == here ? "here" : "",
        Of("span", "first-head small", Of("span", "muted", question.Text("code")), question.Says("isPrioritised") ? Of("span", "first-star", "★") : None, Risk(view, OurRiskIn(view, lens, question) is { Length: > 0 } ours ? ours : RiskIn(view, lens, question))),
        Of("span", "", question.Text("title")));

    private static JsonElement AskedBy(FirstView view, string lens) => view.OfWorkload($"/reviews/{Uri.EscapeDataString(lens)}/questions");

    private static JsonElement AnswerTo(FirstView view, string lens, string question) =>
        view.OfWorkload($"/reviews/{Uri.EscapeDataString(lens)}/answers").Rows().FirstOrDefault(answer => answer.Text("question") == question);

    private static string OurRiskIn(FirstView view, string lens, JsonElement question) => AnswerTo(view, lens, question.Text("id")).Of("content").Text("ourRisk");

    private static string RiskIn(FirstView view, string lens, JsonElement question) => AnswerTo(view, lens, question.Text("id")).Text("risk") is { Length: > 0 } risk ? risk : "unanswered";
}
