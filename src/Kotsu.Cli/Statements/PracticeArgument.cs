using System.CommandLine;
using Kotsu.Cli.Host;

namespace Kotsu.Cli.Statements;

/// <summary>The practice that a statement is about.</summary>
internal static class PracticeArgument
{
    public static Argument<string> Create(Caller caller) => new("practice")
    {
        HelpName = "PRACTICE",
        Description = caller.Say("The practice's code, such as OPS07-BP03.", "プラクティスのコード。OPS07-BP03など。"),
    };
}
