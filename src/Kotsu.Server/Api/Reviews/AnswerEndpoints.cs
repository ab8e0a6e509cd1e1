using Kotsu.Core.Answering;
using Kotsu.Core.Lenses;
using Kotsu.Core.Organisations;
using Kotsu.Core.Workloads;
using Kotsu.Engine.Answering;
using Kotsu.Engine.Figures;
using Kotsu.Engine.Profiles;
using Kotsu.Engine.Shelves;
using Kotsu.Server.Auth;

namespace Kotsu.Server.Api.Reviews;

/// <summary>Answers to the questions of a review.</summary>
internal static class AnswerEndpoints
{
    private const string Root = "/workloads/{workload}/reviews/{lens}/answers";

    public static void MapTo(RouteGroupBuilder api)
    {
        api.MapGet(Root, ListAsync).Needs(Need.In(Role.Spectator)).WithSummary("Every question of a review with its risk and its answer").Answers<Page<AnswerView>>();
        api.MapGet(Root + "/{question}", GetAsync).Needs(Need.In(Role.Spectator)).WithSummary("A question with its answer; version 0 until somebody answered").Answers<AnswerView>();
        api.MapPut(Root + "/{question}", PutAsync).Needs(Need.In(Role.Member)).WithSummary("Answers a question; a conflict tells both texts and their ancestor").Answers<AnswerView>();
        api.MapPost(Root + "/{question}/confirm", ConfirmAsync).Needs(Need.In(Role.Member)).WithSummary("Confirms a copied, inherited or older answer: it is said again today").Answers<AnswerView>();
        api.MapGet(Root + "/{question}/history", HistoryAsync).Needs(Need.In(Role.Spectator)).WithSummary("Every version of an answer, the newest first").Answers<Page<RevisionView>>();
    }

    private static Task<IResult> ListAsync(WorkloadId workload, string lens, Door door, LensLibrary library)
    {
        var alias = new LensId(lens);
        return door.ReadAsync(
            async unit =>
            {
                if (await EffectiveAnswers.ReadAsync(unit, r => r.Workload == workload && r.Alias == alias) is not [var review])
                {
                    return null;
                }

                var standing = ReviewStanding.Of(review, await library.GetAsync(unit, alias, review.Review.LensVersion));
                var first = PrioritisedQuestions.Of(standing.Lens, await PrioritisedQuestions.ViewpointsOfAsync(unit, workload));
                return new Page<AnswerView>([.. standing.Questions.Select(q => AnswerView.Of(q, standing.Find(q.Id)) with { IsPrioritised = first.Contains(q.Id.Value) })], null);
            },
            "review",
            page => Shown.Of(page, $"workload/{workload}/{lens}"));
    }

    private static Task<IResult> GetAsync(WorkloadId workload, string lens, string question, Door door, LensLibrary library)
    {
        var (alias, id) = (new LensId(lens), new QuestionId(question));
        return door.ReadAsync(
            async unit =>
            {
                if (await unit.Rows<Review>().FindAsync(r => r.Workload == workload && r.Alias == alias) is not { } review)
                {
                    return null;
                }

                var asked = (await library.GetAsync(unit, alias, review.LensVersion)).Lens.Pillars.SelectMany(p => p.Questions).FirstOrDefault(q => q.Id == id);
                return asked is null ? null : AnswerView.Of(asked, await EffectiveAnswers.FindAsync(unit, review.Id, id));
            },
            "question",
            view => Shown.Of(view, $"answer/{view.Question}", view.Version));
    }

    private static Task<IResult> PutAsync(WorkloadId workload, string lens, string question, AnswerContent body, Door door, AnswerQuestion answer) =>
        door.WithVersionAsync(version => door.WriteAsync(
            "answer.change",
            (unit, acting) => answer.RunAsync(unit, acting, new(workload, new(lens), new(question)), body, version),
            answered => Shown.Of(AnswerView.Of(answered), $"answer/{answered.Answer.Review}/{answered.Answer.Question}", answered.Answer.Version)));

    private static Task<IResult> ConfirmAsync(WorkloadId workload, string lens, string question, Door door, ConfirmAnswer confirm) =>
        door.WithVersionAsync(version => door.WriteAsync(
            "answer.confirm",
            (unit, acting) => confirm.RunAsync(unit, acting, new(workload, new(lens), new(question)), version),
            answered => Shown.Of(AnswerView.Of(answered), $"answer/{answered.Answer.Review}/{answered.Answer.Question}", answered.Answer.Version)));

    private static Task<IResult> HistoryAsync(WorkloadId workload, string lens, string question, Door door)
    {
        var (alias, id) = (new LensId(lens), new QuestionId(question));
        return door.ReadAsync(
            async unit => await unit.Rows<Review>().FindAsync(r => r.Workload == workload && r.Alias == alias) is { } review
                ? await unit.Rows<AnswerRevision>().ListAsync(all => all.Where(r => r.Review == review.Id && r.Question == id).OrderByDescending(r => r.Version).Take(PageRequest.Most))
                : null,
            "review",
            revisions => Shown.Of(new Page<RevisionView>([.. revisions.Select(r => new RevisionView(r.Version, r.By, r.At, AnswerView.ContentOf(r.Content)))], null), "answer"));
    }
}

/// <summary>One version of an answer.</summary>
internal sealed record RevisionView(int Version, PersonId By, DateTimeOffset At, AnswerContent Content);

/// <summary>A question with its answer.</summary>
internal sealed record AnswerView
{
    public required QuestionId Question { get; init; }

    public required string Title { get; init; }

    /// <summary>What the lens's rules say of the answer.</summary>
    public required QuestionRisk Risk { get; init; }

    /// <summary>The number of the rule that held, from 1; null where none was asked or none held.</summary>
    public required int? Rule { get; init; }

    /// <summary>Null until somebody answered.</summary>
    public required AnswerContent? Content { get; init; }

    public required PersonId? By { get; init; }

    public required DateTimeOffset? At { get; init; }

    public required Core.Evidence.Origin? Origin { get; init; }

    /// <summary>0 until somebody answered.</summary>
    public required int Version { get; init; }

    /// <summary>Whether the workload's profile puts the question first; told in lists.</summary>
    public bool IsPrioritised { get; init; }

    public static AnswerView Of(Question question, Answer? answer) => Of(question, answer, AnswerRisk.Of(question, answer));

    public static AnswerView Of(Answered answered) => Of(answered.Question, answered.Answer, answered.Verdict);

    public static AnswerContent ContentOf(Answer answer) => new()
    {
        Choices = answer.Choices.ToDictionary(c => c.Key, c => new ChoiceContent(c.Value.Status, c.Value.Reason, c.Value.Note)),
        IsApplicable = answer.IsApplicable,
        Reason = answer.Reason,
        Notes = answer.Notes,
        AsIs = answer.AsIs,
        ToBe = answer.ToBe,
        OurRisk = answer.OurRisk,
        OurRiskReason = answer.OurRiskReason,
    };

    private static AnswerView Of(Question question, Answer? answer, RiskVerdict verdict) => new()
    {
        Question = question.Id,
        Title = question.Title,
        Risk = verdict.Risk,
        Rule = verdict.Rule,
        Content = answer is null ? null : ContentOf(answer),
        By = answer?.By,
        At = answer?.At,
        Origin = answer?.Origin,
        Version = answer?.Version ?? 0,
    };
}
