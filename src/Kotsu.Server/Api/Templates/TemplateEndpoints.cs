using Kotsu.Core.Answering;
using Kotsu.Core.Lenses;
using Kotsu.Core.Organisations;
using Kotsu.Core.Problems;
using Kotsu.Core.Workloads;
using Kotsu.Engine.Answering;
using Kotsu.Engine.Templates;
using Kotsu.Server.Api.Reviews;
using Kotsu.Server.Auth;

namespace Kotsu.Server.Api.Templates;

/// <summary>Templates: answers to begin with, which flow into workloads on request.</summary>
internal static class TemplateEndpoints
{
    public static void MapTo(RouteGroupBuilder api)
    {
        api.MapGet("/templates", ListAsync).Needs(Need.SignedIn).WithSummary("The templates of the organisation, by name").Answers<Page<TemplateView>>();
        api.MapPost("/templates", MakeAsync).Needs(Need.SignedIn).WithSummary("Makes an empty template").Answers<TemplateView>(StatusCodes.Status201Created);
        api.MapGet("/templates/{template}", GetAsync).Needs(Need.SignedIn).WithSummary("A template").Answers<TemplateView>();
        api.MapPut("/templates/{template}", PutAsync).Needs(Need.SignedIn).WithSummary("Renames a template").Answers<TemplateView>();
        api.MapDelete("/templates/{template}", RemoveAsync).Needs(Need.Admin).WithSummary("Removes a template; what flowed from it stays").Produces(StatusCodes.Status204NoContent);
        api.MapGet("/templates/{template}/answers", AnswersAsync).Needs(Need.SignedIn).WithSummary("The answers of a template").Answers<Page<TemplateAnswerView>>();
        api.MapPut("/templates/{template}/answers/{lens}/{question}", AnswerAsync).Needs(Need.SignedIn).WithSummary("Answers a question in a template").Answers<TemplateAnswerView>();
        api.MapDelete("/templates/{template}/answers/{lens}/{question}", RemoveAnswerAsync).Needs(Need.SignedIn).WithSummary("Removes an answer of a template; what flowed from it stays").Produces(StatusCodes.Status204NoContent);
        api.MapGet("/workloads/{workload}/templates/{template}", PreviewAsync).Needs(Need.In(Role.Member)).WithSummary("What a template would change in a workload").Answers<Page<TemplateStepView>>();
        api.MapPost("/workloads/{workload}/templates/{template}", ApplyAsync).Needs(Need.In(Role.Member)).WithSummary("Lets a template's answers flow into a workload").Answers<Page<TemplateStepView>>();
    }

    private static Task<IResult> ListAsync(Door door, int? limit, string? cursor)
    {
        var page = PageRequest.Of(limit, cursor);
        var after = page.After ?? "";
        return door.ListAsync(async unit => page.Make(
            await unit.Rows<ReviewTemplate>().ListAsync(all => all.Where(t => t.Name.CompareTo(after) > 0).OrderBy(t => t.Name).Take(page.Limit + 1)), t => t.Name, TemplateView.Of));
    }

    private static Task<IResult> MakeAsync(TemplateContent body, Door door) => door.WriteAsync(
        "template.make",
        (unit, acting) => ChangeTemplate.MakeAsync(unit, acting, body),
        t => Shown.Created(TemplateView.Of(t), SubjectOf(t), $"{ApiEndpoints.Root}/templates/{t.Id}", t.Version));

    private static Task<IResult> GetAsync(TemplateId template, Door door) => door.ReadAsync(unit => unit.Rows<ReviewTemplate>().FindAsync(t => t.Id == template), "template", Show);

    private static Task<IResult> PutAsync(TemplateId template, TemplateContent body, Door door) => door.WithVersionAsync(version => door.WriteAsync(
        "template.change", (unit, _) => ChangeTemplate.RunAsync(unit, template, body, version), Show));

    private static Task<IResult> RemoveAsync(TemplateId template, Door door) => door.WriteAsync(
        "template.remove",
        async (unit, _) => await unit.Rows<ReviewTemplate>().RemoveAsync(t => t.Id == template) > 0 ? new Result<string>(template.Value, null) : ServerProblems.IsNotThere("template"),
        _ => Shown.Gone($"template/{template}"));

    private static Task<IResult> AnswersAsync(TemplateId template, Door door) => door.ListAsync(async unit => new Page<TemplateAnswerView>(
        [.. (await unit.Rows<TemplateAnswer>().ListAsync(all => all.Where(a => a.Template == template).OrderBy(a => a.Alias).ThenBy(a => a.Question))).Select(TemplateAnswerView.Of)], null));

    private static Task<IResult> AnswerAsync(TemplateId template, string lens, string question, AnswerContent body, Door door, AnswerTemplate answer) => door.WithVersionAsync(version => door.WriteAsync(
        "template.answer",
        (unit, acting) => answer.RunAsync(unit, acting, new(template, new(lens), new(question)), body, version),
        a => Shown.Of(TemplateAnswerView.Of(a), $"template/{template}/{lens}/{question}", a.Version)));

    private static Task<IResult> RemoveAnswerAsync(TemplateId template, string lens, string question, Door door)
    {
        var (alias, asked) = (new LensId(lens), new QuestionId(question));
        return door.WriteAsync(
            "template.remove-answer",
            async (unit, _) => await unit.Rows<TemplateAnswer>().RemoveAsync(a => a.Template == template && a.Alias == alias && a.Question == asked) > 0 ? new Result<string>(question, null) : ServerProblems.IsNotThere("answer"),
            _ => Shown.Gone($"template/{template}/{lens}/{question}"));
    }

    private static Task<IResult> PreviewAsync(WorkloadId workload, TemplateId template, Door door, ApplyTemplate apply) => door.ReadAsync(
        async unit => (await apply.PreviewAsync(unit, workload, template)).Value, "template", flow => Show(flow, workload));

    private static Task<IResult> ApplyAsync(WorkloadId workload, TemplateId template, Door door, ApplyTemplate apply) => door.WriteAsync(
        "template.apply", (unit, acting) => apply.RunAsync(unit, acting, workload, template), flow => Show(flow, workload));

    private static Shown Show(ReviewTemplate template) => Shown.Of(TemplateView.Of(template), SubjectOf(template), template.Version);

    private static Shown Show(TemplateFlow flow, WorkloadId workload) => Shown.Of(new Page<TemplateStepView>([.. flow.Steps.Select(TemplateStepView.Of)], null), $"workload/{workload}");

    private static string SubjectOf(ReviewTemplate template) => $"template/{template.Id}";
}

/// <summary>A template.</summary>
internal sealed record TemplateView(TemplateId Id, string Name, string Description, DateTimeOffset CreatedAt, int Version)
{
    public static TemplateView Of(ReviewTemplate template) => new(template.Id, template.Name, template.Description, template.CreatedAt, template.Version);
}

/// <summary>An answer of a template.</summary>
internal sealed record TemplateAnswerView(LensId Lens, QuestionId Question, AnswerContent Content, int Version)
{
    public static TemplateAnswerView Of(TemplateAnswer answer) => new(answer.Alias, answer.Question, ContentOf(answer), answer.Version);

    public static AnswerContent ContentOf(TemplateAnswer answer) => new()
    {
        Choices = answer.Choices.ToDictionary(c => c.Key, c => new ChoiceContent(c.Value.Status, c.Value.Reason, c.Value.Note)),
        IsApplicable = answer.IsApplicable,
        Reason = answer.Reason,
        Notes = answer.Notes,
    };
}

/// <summary>What becomes of one answer of a template.</summary>
/// <param name="Before">What the workload says; null where nobody answered.</param>
internal sealed record TemplateStepView(LensId Lens, QuestionId Question, TemplateStepKind Kind, AnswerContent? Before, AnswerContent Offered)
{
    public static TemplateStepView Of(TemplateStep step) => new(
        step.Offered.Alias, step.Offered.Question, step.Kind, step.Before is null ? null : AnswerView.ContentOf(step.Before), TemplateAnswerView.ContentOf(step.Offered));
}
