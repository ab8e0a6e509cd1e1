using Kotsu.Engine.Reviewing;

namespace Kotsu.Cli.Looking;

/// <summary>A request to look, and where its results are kept.</summary>
/// <param name="Request">What to look at, and how.</param>
/// <param name="Data">The folder for results; null means the workload's own cache.</param>
public sealed record Look(ReviewRequest Request, string? Data)
{
    /// <summary>The request of a run that reads a history: what it reads is kept beside the results.</summary>
    public ReviewRequest KeepingHistory => Request with { KeepHistoryIn = place => Stores.HistoryFolderOf(place, Data) };

    /// <summary>What has to be typed after another command to mean the same workload; empty in its own folder.</summary>
    public string Suffix => string.Join(' ', Words());

    private IEnumerable<string> Words()
    {
        if (Request.Path != ".")
        {
            yield return $"--path {ShellWord.Of(Request.Path)}";
        }

        if (Data is not null)
        {
            yield return $"--data {ShellWord.Of(Data)}";
        }
    }
}
