using System.CommandLine;
using Kotsu.Cli.Auditing;
using Kotsu.Cli.Completion;
using Kotsu.Cli.Databases;
using Kotsu.Cli.Host;
using Kotsu.Cli.Pages;
using Kotsu.Cli.People;
using Kotsu.Cli.Serving;

namespace Kotsu.Cli;

/// <summary>All commands, in the order of the help.</summary>
internal static class Commands
{
    /// <summary>The commands in the language of the caller.</summary>
    public static IEnumerable<Command> Of(Caller caller)
    {
        var plain = PlainCommands.Of(caller);
        return
        [
            plain[0],
            UpCommand.Create(caller),
            ServeCommand.Create(caller),
            UserCommand.Create(caller),
            AuditCommand.Create(caller),
            DbCommand.Create(caller),
            .. plain[1..],
            CompletionCommand.Create(caller),
        ];
    }
}
