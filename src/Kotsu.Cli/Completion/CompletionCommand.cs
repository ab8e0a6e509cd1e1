using System.CommandLine;
using Kotsu.Cli.Host;

namespace Kotsu.Cli.Completion;

/// <summary><c>kotsu completion bash|zsh</c>.</summary>
public static class CompletionCommand
{
    /// <summary>The command with its two shells.</summary>
    public static Command Create(Caller caller) => new("completion", caller.Say(
        "Prints the function that completes commands, options and values in a shell.",
        "シェルでコマンド・オプション・値を補完するための関数を出力します。"))
    {
        Shell(caller, "bash", ShellScripts.Bash, caller.Say(
            "For bash. In ~/.bashrc: source <(kotsu completion bash)",
            "bash用。~/.bashrc に source <(kotsu completion bash) と書きます。")),
        Shell(caller, "zsh", ShellScripts.Zsh, caller.Say(
            "For zsh. In ~/.zshrc, after compinit: source <(kotsu completion zsh)",
            "zsh用。~/.zshrc の compinit より後に source <(kotsu completion zsh) と書きます。")),
    };

    private static Command Shell(Caller caller, string name, string script, string about)
    {
        var command = new Command(name, about);
        command.SetAction(_ =>
        {
            caller.Output.Write(script);
            return ExitCodes.Clean;
        });
        return command;
    }
}
