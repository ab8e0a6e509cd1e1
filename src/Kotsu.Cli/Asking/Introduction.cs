using Kotsu.Cli.Host;
using Kotsu.Cli.Parsing;
using Kotsu.Core.Evidence;

namespace Kotsu.Cli.Asking;

/// <summary>Asks who answers, where the command line does not say it.</summary>
public sealed class Introduction(Caller caller)
{
    private readonly Prompter prompter = new(caller);

    /// <summary>Who answers; null where the person left.</summary>
    public async Task<Speaker?> AskAsync((string? By, Standing? As) given, CancellationToken cancellationToken)
    {
        var by = given.By ?? await NameAsync(cancellationToken);
        if (by is null)
        {
            return null;
        }

        var standing = given.As ?? await StandingAsync(cancellationToken);
        return standing is null ? null : new(by, standing.Value);
    }

    private async Task<string?> NameAsync(CancellationToken cancellationToken)
    {
        var login = caller.Login;
        var offered = login.Length == 0 ? "" : $" [{login}]";
        while (await prompter.AskAsync(caller.Say($"Who answers?{offered} > ", $"どなたが回答しますか？{offered} > "), cancellationToken) is { } typed)
        {
            var name = typed.Trim() is { Length: > 0 } own ? own : login;
            if (name.Length > 0)
            {
                return name;
            }
        }

        return null;
    }

    private async Task<Standing?> StandingAsync(CancellationToken cancellationToken)
    {
        var question = caller.Say(
            "Do you belong to the team that owns this workload? [y/n] > ",
            "このワークロードの担当チームの方ですか？ [y/n] > ");
        while (await prompter.AskAsync(question, cancellationToken) is { } typed)
        {
            switch (Replies.Find(typed))
            {
                case Reply.Yes:
                    return Standing.Owner;
                case Reply.No:
                    return Standing.Outsider;
                case Reply.Quit:
                    return null;
                default:
                    break;
            }
        }

        return null;
    }
}
