using System.CommandLine;
using Kotsu.Cli.Completion;
using Kotsu.Cli.Help;
using Kotsu.Cli.Host;
using Kotsu.Cli.Parsing;

namespace Kotsu.Cli;

/// <summary>The host's edge: everything that goes wrong below ends here as one line and an exit code.</summary>
public static class Program
{
    // A word that begins with @ is a word, not a file of further words: people are called so.
    internal static ParserConfiguration Parsing { get; } = new() { ResponseFileTokenReplacer = null };

    /// <summary>Runs the program.</summary>
    public static async Task<int> Main(string[] args)
    {
        // These two live on: what they no longer need is collected.
        if (!args.Any(word => word is "up" or "serve"))
        {
            EarlyMemory.Take();
        }

        using var interruption = new Interruption();
        var caller = ThisProcess.GetCaller(args);
        var exitCode = await RunAsync(args, caller, interruption.Token);
        await caller.Output.FlushAsync(CancellationToken.None);
        return exitCode == ExitCodes.Interrupted ? interruption.ExitCode ?? exitCode : exitCode;
    }

    /// <summary>Runs one command line for a caller.</summary>
    public static async Task<int> RunAsync(string[] args, Caller caller, CancellationToken cancellationToken)
    {
        try
        {
            return await InvokeAsync(args, caller, cancellationToken);
        }
        catch (RefusedException refused)
        {
            return caller.Refuse(refused.Refusal);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            return ExitCodes.Interrupted;
        }
        catch (Exception bug)
        {
            return TellBug(bug, caller);
        }
    }

    private static async Task<int> InvokeAsync(string[] args, Caller caller, CancellationToken cancellationToken)
    {
        var tree = CommandTree.Create(caller);
        if (Suggestions.AreAskedBy(args))
        {
            return Suggestions.Print(args, tree, caller);
        }

        var parsed = tree.Parse(args.Length == 0 ? ["--help"] : args, Parsing);
        var asksForHelp = parsed.Action is PrintHelp or PrintVersion;
        if (!asksForHelp && UsageCheck.Find(parsed) is { } refusal)
        {
            return caller.Refuse(refusal);
        }

        var invocation = new InvocationConfiguration
        {
            Output = caller.Output,
            Error = caller.Errors,
            EnableDefaultExceptionHandler = false,
            ProcessTerminationTimeout = null,
        };
        return await parsed.InvokeAsync(invocation, cancellationToken);
    }

    private static int TellBug(Exception bug, Caller caller)
    {
        caller.Errors.WriteLine(caller.Say(
            $"kotsu: this is a bug in Kotsu {PrintVersion.Version}: {bug.GetType().Name}: {bug.Message} · please report this line and the command; KOTSU_DEBUG=1 shows where it happened",
            $"kotsu: Kotsu {PrintVersion.Version} の不具合です: {bug.GetType().Name}: {bug.Message} · この行とコマンドを報告してください。KOTSU_DEBUG=1 を付けると発生箇所が表示されます"));
        if (caller.Variable("KOTSU_DEBUG") == "1")
        {
            caller.Errors.WriteLine(bug);
        }

        return ExitCodes.CouldNotLook;
    }
}
