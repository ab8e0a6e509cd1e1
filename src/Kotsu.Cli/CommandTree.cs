using System.CommandLine;
using System.CommandLine.Help;
using Kotsu.Cli.Help;
using Kotsu.Cli.Host;
using Kotsu.Cli.Parsing;
using Kotsu.Core.Text;

namespace Kotsu.Cli;

/// <summary>What can be asked of the program. Building the tree loads nothing but the tree: what a command needs is made when it runs.</summary>
public static class CommandTree
{
    /// <summary>The tree in the language of the caller.</summary>
    public static RootCommand Create(Caller caller)
    {
        var root = new RootCommand(caller.Say(
            "Kotsu looks at a repository and tells practices that are backed by evidence from those that rest on hope. It runs nothing of what it looks at, and sends nothing.",
            "Kotsu（コツコツ）はリポジトリを調べ、裏付けのあるベストプラクティスと、神頼みのものとを見分けます。調べる対象のものは何も実行せず、外部に何も送りません。"));
        foreach (var command in Commands.Of(caller))
        {
            root.Add(command);
        }

        AddCommonOptions(root, caller);
        root.Directives.Clear();
        return root;
    }

    private static void AddCommonOptions(RootCommand root, Caller caller)
    {
        foreach (var option in root.Options)
        {
            option.Aliases.Clear();
            option.Action = option is HelpOption ? new PrintHelp(caller) : new PrintVersion(caller);
            option.Description = option is HelpOption ? caller.Say("Shows this help.", "このヘルプを表示します。") : caller.Say("Shows the version.", "バージョンを表示します。");
        }

        var lang = new Values(caller.Language).Choice("--lang", new("The language to speak; default: the locale's.", "表示する言語。省略するとロケールに従います。"), ("en", Language.English), ("ja", Language.Japanese));
        lang.Recursive = true; // its value was read before the tree was built: LanguageChoice
        root.Options.Insert(0, lang);
        root.Options.OfType<HelpOption>().Single().Aliases.Add("-h");
    }
}
