using System.CommandLine;
using Kotsu.Cli.Acceptances;
using Kotsu.Cli.Asking;
using Kotsu.Cli.Dismissals;
using Kotsu.Cli.Evidence;
using Kotsu.Cli.Explaining;
using Kotsu.Cli.Histories;
using Kotsu.Cli.Host;
using Kotsu.Cli.Lenses;
using Kotsu.Cli.Probes;
using Kotsu.Cli.Reviews;
using Kotsu.Cli.Working;

namespace Kotsu.Cli;

/// <summary>The commands that need no server, in the order of the help. <c>./kotsu</c> names them too: it has them run as native code.</summary>
internal static class PlainCommands
{
    /// <summary>The commands in the language of the caller.</summary>
    public static Command[] Of(Caller caller) =>
    [
        ReviewCommand.Create(caller),
        ReviewCommand.CreateScan(caller),
        HistoryCommand.Create(caller),
        AskCommand.Create(caller),
        NextCommand.Create(caller),
        ExplainCommand.Create(caller),
        EvidenceCommand.Create(caller),
        AcceptCommand.Create(caller),
        DismissCommand.Create(caller),
        LensCommand.Create(caller),
        ProbeCommand.Create(caller),
    ];
}
