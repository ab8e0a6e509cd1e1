using Kotsu.Cli.Host;

namespace Kotsu.Cli.Statements;

/// <summary>Tells where a statement was written.</summary>
internal static class Acknowledgement
{
    /// <summary>Prints the path; a person is also told what to do with the file.</summary>
    public static async Task<int> PrintAsync(Caller caller, string path)
    {
        await caller.Output.WriteLineAsync(caller.Say($"Recorded: {path}", $"記録しました: {path}"));
        caller.Note(new("Commit the file, so that others can see and question it.", "ファイルをコミットすると、ほかの人も確認し、問い直せます。"));
        return ExitCodes.Clean;
    }
}
