using System.CommandLine;
using Kotsu.Cli.Host;

namespace Kotsu.Cli.Lenses;

/// <summary><c>kotsu lens …</c>: everything about questionnaires themselves.</summary>
public static class LensCommand
{
    /// <summary>The command with its verbs.</summary>
    public static Command Create(Caller caller) => new("lens", caller.Say(
        "Checks, compares, keeps and writes lenses: AWS custom-lens files.",
        "レンズ（AWSカスタムレンズのファイル）を検査・比較・保管・作成します。"))
    {
        LintCommand.Create(caller),
        DiffCommand.Create(caller),
        ListCommand.Create(caller),
        ImportCommand.Create(caller),
        ExportCommand.Create(caller),
        SuccessionCommand.Create(caller),
        NewCommand.Create(caller),
        PreviewCommand.Create(caller),
    };
}
