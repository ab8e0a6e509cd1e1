using Kotsu.Cli.Host;
using Kotsu.Cli.Pages;
using Kotsu.Cli.Serving;
using Kotsu.Demo;

namespace Kotsu.Cli.Demo;

/// <summary><c>kotsu up --demo</c>: a world that never was, in a folder of its own, served like any other.</summary>
internal static class UpDemo
{
    private const string Folder = "demo";

    /// <summary>Makes the world where it is not there yet, and serves it until it is stopped.</summary>
    /// <param name="data">The folder named; null for <c>demo</c> in the usual one.</param>
    /// <exception cref="RefusedException">A database is named, or the folder holds something else.</exception>
    public static async Task<int> RunAsync(Caller caller, string? data, UpWay way, CancellationToken cancellationToken)
    {
        if (caller.Variable("KOTSU_DATABASE") is { Length: > 0 })
        {
            throw new RefusedException(Refusal.Usage(
                "--demo: KOTSU_DATABASE is set, and the demo never goes into a database of yours · unset it, the demo has a folder of its own",
                "--demo: KOTSU_DATABASEが設定されています。デモを実際のデータベースに入れることはできません · 設定を解除してください。デモには専用のフォルダーを使います"));
        }

        var usual = ServerPlace.Of(caller, data).Data;
        var folder = new DemoFolder(data is null ? Path.Combine(usual, Folder) : usual, caller);
        var mark = await folder.OpenAsync(cancellationToken);
        await using var server = await Servers.StartAsync(way.OptionsOf(caller, ServerPlace.Of(caller, folder.Path)), caller, cancellationToken);
        await caller.Output.WriteAsync(DemoText.Of(folder, mark, caller));
        return await way.ServeAsync(caller, server, DemoWorld.Describe().Admin, cancellationToken);
    }
}
