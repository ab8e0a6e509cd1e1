using Kotsu.Core.Lenses;
using Kotsu.Core.Organisations;
using Kotsu.Core.Problems;
using Kotsu.Core.Text;
using Kotsu.Core.Workloads;
using Kotsu.Engine.Answering;
using Kotsu.Reports.Xlsx;
using Kotsu.Server.Auth;

namespace Kotsu.Server.Api.Reviews;

/// <summary>Answers to a workbook and back.</summary>
internal static class SheetEndpoints
{
    private const string Workbook = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private const string Root = "/workloads/{workload}/reviews/{lens}/answers.xlsx";

    public static void MapTo(RouteGroupBuilder api)
    {
        api.MapGet(Root, WriteAsync).Needs(Need.In(Role.Spectator)).WithSummary("The answers of a review as a workbook to fill in").Produces(StatusCodes.Status200OK, contentType: Workbook);
        api.MapPut(Root, ReadAsync).Needs(Need.In(Role.Member)).WithSummary("Takes a workbook that was filled in; what was changed meanwhile is told question by question").Accepts<IFormFile>(Workbook).Answers<Page<SheetOutcomeView>>();
    }

    private static Task<IResult> WriteAsync(WorkloadId workload, string lens, Door door, AnswerSheets sheets) => door.ReadFileAsync(
        unit => sheets.WriteAsync(unit, workload, new(lens)), "review", sheet => TypedResults.File(AnswerWorkbook.Render(sheet), Workbook, $"{sheet.Lens}.xlsx"));

    private static async Task<IResult> ReadAsync(WorkloadId workload, string lens, HttpRequest request, Door door, AnswerSheets sheets)
    {
        using var body = new MemoryStream();
        await request.Body.CopyToAsync(body, request.HttpContext.RequestAborted);
        var workbook = body.ToArray();
        return await door.WriteAsync(
            "answer.import",
            (unit, acting) => sheets.ReadAsync(unit, acting, workload, new(lens), workbook),
            taken => Shown.Of(new Page<SheetOutcomeView>([.. taken.Outcomes.Select(SheetOutcomeView.Of)], null), $"workload/{workload}/{lens}"));
    }
}

/// <summary>What became of a question of a workbook.</summary>
/// <param name="Code">Why it was refused; null where it was not.</param>
/// <param name="Sentence">The same in words.</param>
internal sealed record SheetOutcomeView(QuestionId Question, SheetOutcomeKind Kind, string? Code, Words? Sentence)
{
    public static SheetOutcomeView Of(SheetOutcome outcome) =>
        new(outcome.Question, outcome.Kind, outcome.Problem?.Code, outcome.Problem is { } problem ? ProblemPages.Message(problem) : null);
}
