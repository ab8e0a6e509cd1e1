using Kotsu.Cli.Host;
using Kotsu.Cli.Looking;
using Kotsu.Cli.Parsing;
using Kotsu.Cli.Reviews;
using Kotsu.Cli.Statements;
using Kotsu.Core.Evidence;
using Kotsu.Core.Reviews;
using Kotsu.Engine.Asking;
using Kotsu.Reports.Terminal;

namespace Kotsu.Cli.Asking;

/// <summary>Asks a person, or takes their answers from the command line, or lists the questions where nobody is there.</summary>
public sealed class AskPeople(Caller caller, Look look)
{
    private readonly TextOptions options = Rendering.Options(caller, look);

    /// <summary>Records answers that were given already.</summary>
    public async Task<int> RecordAsync(IReadOnlyList<GivenAnswer> answers, Speaker speaker, CancellationToken cancellationToken)
    {
        await using var notebook = await Notebook.OpenAsync(look, caller, cancellationToken);
        foreach (var answer in answers)
        {
            await Acknowledgement.PrintAsync(caller, await RecordAsync(notebook, answer.Practice, answer.Reply, speaker, cancellationToken));
        }

        return ExitCodes.Clean;
    }

    /// <summary>Asks on a terminal; lists elsewhere.</summary>
    public async Task<int> AskAsync((string? By, Standing? As) given, CancellationToken cancellationToken)
    {
        var report = (await UseCases.ReviewAsync(look, caller, cancellationToken)).Report;
        var practices = ChooseQuestions.In(report).Select(Asked).ToList();
        if (!caller.IsPerson || practices.Count == 0)
        {
            await caller.Output.WriteAsync(AskText.List(practices, options));
            return ExitCodes.Clean;
        }

        if (await new Introduction(caller).AskAsync(given, cancellationToken) is { } speaker)
        {
            await using var notebook = await Notebook.OpenAsync(look, caller, cancellationToken);
            var interview = new Interview(caller, options);
            var recorded = await interview.RunAsync(practices, (practice, reply) => RecordAsync(notebook, practice.Code, reply, speaker, cancellationToken), cancellationToken);
            await caller.Output.WriteLineAsync("\n" + Thanks(recorded));
        }

        return ExitCodes.Clean;
    }

    private static Task<string> RecordAsync(Notebook notebook, string practice, Reply reply, Speaker speaker, CancellationToken cancellationToken)
    {
        bool? answer = reply is Reply.Unknown ? null : reply is Reply.Yes;
        return notebook.RecordAsync(r => r.AnswerAsync(notebook.Practice(practice), answer, speaker.By, speaker.As, "", cancellationToken));
    }

    private static AskedPractice Asked(PracticeReport practice) => new(practice.Code, practice.Title, practice.Risk, practice.Weight, practice.Proof, practice.Ask);

    private string Thanks(int recorded) => recorded switch
    {
        0 => caller.Say("Nothing was recorded.", "何も記録していません。"),
        1 => caller.Say(
            "1 answer is recorded below .kotsu/evidence. Commit it, so that others can see and question it.",
            "回答1件を .kotsu/evidence に記録しました。コミットすると、ほかの人も確認し、問い直せます。"),
        _ => caller.Say(
            $"{recorded} answers are recorded below .kotsu/evidence. Commit them, so that others can see and question them.",
            $"回答{recorded}件を .kotsu/evidence に記録しました。コミットすると、ほかの人も確認し、問い直せます。"),
    };
}
