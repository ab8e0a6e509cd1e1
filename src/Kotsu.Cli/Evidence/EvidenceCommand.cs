using System.CommandLine;
using Kotsu.Cli.Host;
using Kotsu.Cli.Looking;
using Kotsu.Cli.Parsing;
using Kotsu.Cli.Statements;

namespace Kotsu.Cli.Evidence;

/// <summary><c>kotsu evidence add PRACTICE</c>: what somebody can say for or against a practice.</summary>
public static class EvidenceCommand
{
    /// <summary>The command with its one verb.</summary>
    public static Command Create(Caller caller) => new("evidence", caller.Say(
        "Records what people can say for or against a practice.",
        "プラクティスについて人が言えることを、根拠として記録します。"))
    {
        Add(caller),
    };

    private static Command Add(Caller caller)
    {
        var values = new Values(caller.Language);
        var practice = PracticeArgument.Create(caller);
        var look = LookOptions.ForStatement(values);
        var speaker = new SpeakerOptions(values, isRequired: true);
        var note = new NoteOptions(values);
        var command = new Command("add", caller.Say(
            "Records evidence as a small file below .kotsu/evidence, made for review by pull request.",
            "根拠を .kotsu/evidence に小さなファイルとして記録します。プルリクエストでレビューできます。")) { practice };
        note.AddTo(command);
        speaker.AddTo(command);
        look.AddTo(command);
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var said = note.Read(parsed);
            await using var notebook = await Notebook.OpenAsync(look.Read(parsed), caller, cancellationToken);
            var evidence = said.ToEvidence(notebook.Practice(parsed.GetRequiredValue(practice)), speaker.Read(parsed), notebook.Today);
            return await Acknowledgement.PrintAsync(caller, await notebook.RecordAsync(r => r.EvidenceAsync(evidence, cancellationToken)));
        });
        return command;
    }
}
