using System.CommandLine;
using Kotsu.Cli.Acceptances;
using Kotsu.Cli.Asking;
using Kotsu.Cli.Auditing;
using Kotsu.Cli.Completion;
using Kotsu.Cli.Databases;
using Kotsu.Cli.Dismissals;
using Kotsu.Cli.Evidence;
using Kotsu.Cli.Explaining;
using Kotsu.Cli.Histories;
using Kotsu.Cli.Host;
using Kotsu.Cli.Lenses;
using Kotsu.Cli.Pages;
using Kotsu.Cli.People;
using Kotsu.Cli.Probes;
using Kotsu.Cli.Reviews;
using Kotsu.Cli.Serving;
using Kotsu.Cli.Working;

namespace Kotsu.Cli;

/// <summary>All commands, in the order of the help.</summary>
internal static class Commands
{
    /// <summary>The commands in the language of the caller.</summary>
    public static IEnumerable<Command> Of(Caller caller) =>
    [
        ReviewCommand.Create(caller),
        UpCommand.Create(caller),
        ServeCommand.Create(caller),
        UserCommand.Create(caller),
        AuditCommand.Create(caller),
        DbCommand.Create(caller),
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
        CompletionCommand.Create(caller),
    ];
}
