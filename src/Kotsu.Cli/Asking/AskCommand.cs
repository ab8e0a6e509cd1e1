using System.CommandLine;
using Kotsu.Cli.Host;
using Kotsu.Cli.Looking;
using Kotsu.Cli.Parsing;

namespace Kotsu.Cli.Asking;

/// <summary><c>kotsu ask [PATH]</c>: what only people know.</summary>
public static class AskCommand
{
    /// <summary>The command.</summary>
    public static Command Create(Caller caller)
    {
        var values = new Values(caller.Language);
        var look = LookOptions.WithPlace(values);
        var speaker = new SpeakerOptions(values, isRequired: false);
        var answers = values.Texts("--answer", "CODE=yes|no|unknown", new(
            "Record this answer without asking. May be given again; needs --by and --as.",
            "対話せずに回答を記録します（複数回可）。--byと--asも必要です。"));
        var command = new Command("ask", caller.Say(
            "Asks what only people know: the ten heaviest practices that no file can show.",
            "人にしか分からないことを聞きます。ファイルからは分からないプラクティスのうち、重いものから10件です。"));
        command.Options.Add(answers);
        speaker.AddTo(command);
        look.AddTo(command);
        command.SetAction((parsed, cancellationToken) =>
        {
            var asking = new AskPeople(caller, look.Read(parsed));
            return parsed.GetValue(answers) is { Length: > 0 } given
                ? asking.RecordAsync(GivenAnswer.ReadAll(given), speaker.Read(parsed), cancellationToken)
                : asking.AskAsync(speaker.Find(parsed), cancellationToken);
        });
        return command;
    }
}
