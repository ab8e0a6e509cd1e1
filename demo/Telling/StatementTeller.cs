using Kotsu.Core.Evidence;
using Kotsu.Core.Text;
using Kotsu.Demo.Model;
using Kotsu.Demo.Repositories;
using Kotsu.Engine.Statements;

namespace Kotsu.Demo.Telling;

/// <summary>Tells what people said, did and signed: evidence, acceptances, dismissals, confirmations.</summary>
/// <param name="pipelineOf">The pipeline of a repository.</param>
internal sealed class StatementTeller(WorkloadModel model, Language language, Func<string, Pipeline> pipelineOf)
{
    public void Tell(Story story)
    {
        model.Activities.ToList().ForEach(a => TellActivity(story, a));
        model.Acceptances.ToList().ForEach(a => TellAcceptance(story, a));
        model.Dismissals.ToList().ForEach(d => TellDismissal(story, d));
        model.Confirmations.ToList().ForEach(c => TellConfirmation(story, c));
    }

    private void TellActivity(Story story, ActivityModel activity)
    {
        var isFirst = true;
        var note = activity.Note.In(language);
        note = activity.Pipeline is { } pipeline ? pipelineOf(pipeline).Fill(note, story.Days.WorkingDay(activity.Day)) : note;
        foreach (var (practice, rung) in activity.Gives)
        {
            var file = isFirst ? activity.File : null;
            isFirst = false;
            var content = new EvidenceContent
            {
                Practice = LensCodes.Find(practice).Code,
                Rung = rung,
                IsContrary = rung is EvidenceRung.None,
                Note = note,
            };
            story.Tell(model.Key, activity.Day, activity.By, "evidence.give", async s =>
            {
                var (workload, give) = (s.World.Workloads[model.Key], s.World.Give);
                var given = await Scene.Done(file is null
                    ? give.RunAsync(s.Unit, s.Acting, workload, content)
                    : give.WithFileAsync(s.Unit, s.Acting, workload, content, new(file, System.Text.Encoding.UTF8.GetBytes(DemoFiles.ReadText($"files/{file}", language, story.Days)))));
                s.World.Evidence[KeyOf(activity, practice)] = given.Id;
                return $"evidence/{given.Id}";
            });
            if (activity.Withdrawn is { } withdrawn)
            {
                story.Tell(model.Key, withdrawn, activity.By, "evidence.withdraw", async s =>
                    $"evidence/{(await Scene.Done(GiveEvidence.WithdrawAsync(s.Unit, s.Acting, s.World.Workloads[model.Key], s.World.Evidence[KeyOf(activity, practice)]))).Id}");
            }
        }
    }

    private string KeyOf(ActivityModel activity, string practice) => $"{model.Key} {activity.Day} {activity.By} {practice}";

    private void TellAcceptance(Story story, AcceptanceModel acceptance)
    {
        var content = new AcceptanceContent(
            LensCodes.Find(acceptance.Practice).Code,
            acceptance.Authority.In(language),
            acceptance.Level,
            acceptance.Reason.In(language),
            acceptance.Measure.In(language),
            story.Days.Day(-acceptance.Lapses));
        story.Tell(model.Key, acceptance.Day, acceptance.By, "acceptance.sign", async s =>
            $"acceptance/{(await Scene.Done(s.World.Accept.RunAsync(s.Unit, s.Acting, s.World.Workloads[model.Key], content))).Id}");
    }

    private void TellDismissal(Story story, DismissalModel dismissal)
    {
        var content = new DismissalContent(story.Days.Day(-dismissal.Until), dismissal.Why.In(language)) { Probe = dismissal.Probe, Path = dismissal.Path };
        story.Tell(model.Key, dismissal.Day, dismissal.By, "dismissal.say", async s =>
            $"dismissal/{(await Scene.Done(DismissFindings.RunAsync(s.Unit, s.Acting, s.World.Workloads[model.Key], content))).Id}");
    }

    private void TellConfirmation(Story story, ConfirmationModel confirmation)
    {
        var (lens, question) = LensCodes.Question(confirmation.Q);
        story.Tell(model.Key, confirmation.Day, confirmation.By, "answer.confirm", async s =>
        {
            // Where a template answered there is a first version; what is inherited has none.
            var done = await Scene.Done(s.World.Confirm.RunAsync(s.Unit, s.Acting, new(s.World.Workloads[model.Key], lens, question), confirmation.Of));
            return $"answer/{done.Answer.Review}/{done.Answer.Question}";
        });
    }
}
