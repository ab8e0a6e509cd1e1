using Kotsu.Cli.Host;
using Kotsu.Reports.Terminal;

namespace Kotsu.Cli.Asking;

/// <summary>Puts questions to a person, one at a time. Each answer is recorded at once, so that leaving loses nothing.</summary>
public sealed class Interview(Caller caller, TextOptions options)
{
    private readonly Prompter prompter = new(caller);

    /// <summary>Asks until the questions or the person's patience end; returns how many answers were recorded.</summary>
    public async Task<int> RunAsync(IReadOnlyList<AskedPractice> practices, Func<AskedPractice, Reply, Task> record, CancellationToken cancellationToken)
    {
        var recorded = 0;
        for (var i = 0; i < practices.Count; i++)
        {
            await caller.Output.WriteAsync("\n" + AskText.Question(practices[i], i + 1, practices.Count, options));
            switch (await ReplyAsync(cancellationToken))
            {
                case Reply.Quit:
                    return recorded;
                case Reply.Skip:
                    break;
                case var reply:
                    await record(practices[i], reply);
                    recorded++;
                    break;
            }
        }

        return recorded;
    }

    private async Task<Reply> ReplyAsync(CancellationToken cancellationToken)
    {
        while (await prompter.AskAsync(AskText.Prompt(options.Language), cancellationToken) is { } typed)
        {
            if (Replies.Find(typed) is { } reply)
            {
                return reply;
            }

            await caller.Output.WriteLineAsync(caller.Say("  Please type y, n, d, s or q.", "  y、n、d、s、q のどれかを入力してください。"));
        }

        await caller.Output.WriteLineAsync();
        return Reply.Quit;
    }
}
