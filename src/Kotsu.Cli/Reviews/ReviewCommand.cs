using System.CommandLine;
using Kotsu.Cli.Host;
using Kotsu.Cli.Looking;
using Kotsu.Cli.Parsing;
using Kotsu.Core.Text;

namespace Kotsu.Cli.Reviews;

/// <summary><c>kotsu review PATH</c> and <c>kotsu scan PATH</c>.</summary>
public static class ReviewCommand
{
    /// <summary>Reviews a workload with lenses.</summary>
    public static Command Create(Caller caller) => Create("review", caller, LookOptions.WithPlace, new(
        "Looks at a repository and says what is backed by evidence and what rests on hope.",
        "リポジトリを調べ、何に裏付けがあり、何が神頼みなのかを示します。"));

    /// <summary>The same without a lens: facts only.</summary>
    public static Command CreateScan(Caller caller) => Create("scan", caller, LookOptions.WithoutLens, new(
        "Looks at a repository and lists what the probes find, without a lens.",
        "レンズを使わず、プローブが見つけた事実だけを示します。"));

    private static Command Create(string name, Caller caller, Func<Values, LookOptions> options, Words about)
    {
        var values = new Values(caller.Language);
        var look = options(values);
        var report = new ReportOptions(values);
        var command = new Command(name, caller.Say(about));
        report.AddTo(command);
        look.AddTo(command);
        command.SetAction((parsed, cancellationToken) =>
            new ShowReview(caller, report.Read(parsed)).RunAsync(look.Read(parsed), cancellationToken));
        return command;
    }
}
