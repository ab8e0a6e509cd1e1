using System.CommandLine;
using Kotsu.Cli.Demo;
using Kotsu.Cli.Host;
using Kotsu.Cli.Looking;
using Kotsu.Cli.Parsing;
using Kotsu.Cli.Reviews;
using Kotsu.Cli.Serving;
using Kotsu.Engine.Observing;
using Kotsu.Reports.Html;
using Kotsu.Server.Host;

namespace Kotsu.Cli.Pages;

/// <summary><c>kotsu up [PATH]</c>: the review, printed and on a page, with a server behind it that keeps what is said.</summary>
public static class UpCommand
{
    private const int DefaultPort = 7070;
    private const int MostPort = 65535;

    /// <summary>The command.</summary>
    public static Command Create(Caller caller)
    {
        var values = new Values(caller.Language);
        var look = LookOptions.WithPlace(values);
        var demo = values.Switch("--demo", new("Serve a made-up video service with six months of reviews, in a folder of its own.", "架空の動画配信サービスと6か月分のレビューを、専用のフォルダーで公開します。"));
        var port = values.Number("--port", 0, MostPort, new($"The port to listen on; default: {DefaultPort}, 0 takes any that is free.", $"待ち受けるポート。省略すると{DefaultPort}。0にすると空いているポートを使います。"));
        var stay = values.Switch("--no-open", new("Do not open the browser; print its link.", "ブラウザーを開かず、リンクを表示します。"));
        var command = new Command("up", caller.Say(
            "Reviews, prints it, and serves it with everything that people say on http://localhost:7070.",
            "レビューして結果を表示し、http://localhost:7070 で公開します。回答や根拠も受け付けます。"));
        command.Options.Add(demo);
        command.Options.Add(port);
        command.Options.Add(stay);
        look.AddTo(command);
        command.SetAction((parsed, cancellationToken) =>
        {
            var way = new UpWay(parsed.GetValue(port) ?? DefaultPort, Opens: !parsed.GetValue(stay));
            if (!parsed.GetValue(demo))
            {
                return RunAsync(caller, look.Read(parsed), way, cancellationToken);
            }

            return look.NamesSomething(parsed) ? throw DemoIsAlone() : UpDemo.RunAsync(caller, look.Read(parsed).Data, way, cancellationToken);
        });
        return command;
    }

    private static async Task<int> RunAsync(Caller caller, Look look, UpWay way, CancellationToken cancellationToken)
    {
        var place = ServerPlace.Of(caller, look.Data);
        if (DemoMark.IsIn(place.Data))
        {
            throw new RefusedException(Refusal.Usage(
                $"{place.Data}: holds the demo, and what is real does not go into it · name another folder with --data, or serve it with --demo",
                $"{place.Data}: デモのデータです。実際のレビューは保存できません · --dataで別のフォルダーを指定するか、--demoで公開してください"));
        }

        var began = caller.Clock.GetTimestamp();
        var looked = await UseCases.ReviewAsync(look, caller, cancellationToken);
        var options = Rendering.Options(caller, look) with { Elapsed = caller.Clock.GetElapsedTime(began) };
        await caller.Output.WriteAsync(Rendering.Of(looked, new(ReportFormat.Text, null, FailOn.None, HasDetails: false), options));
        await caller.Output.FlushAsync(cancellationToken);

        await using var server = await Servers.StartAsync(way.OptionsOf(caller, place), caller, cancellationToken);
        server.ShowReport(language => HtmlReport.Render(looked.Named, language));
        await KeepAsync(caller, server, look, looked, cancellationToken);
        return await way.ServeAsync(caller, server, caller.Login, cancellationToken);
    }

    private static RefusedException DemoIsAlone() => new(Refusal.Usage(
        "--demo: shows a world of its own and looks at nothing else · leave out the path and what says how to look at it; --data, --port and --no-open go with it",
        "--demo: 専用のデータだけを表示します · パスや調べ方の指定は外してください。--data、--port、--no-openは併用できます"));

    // A review of another day than today is no look at how it is.
    private static async Task KeepAsync(Caller caller, KotsuServer server, Look look, LookedAt looked, CancellationToken cancellationToken)
    {
        if (look.Request.AsOf is not null)
        {
            return;
        }

        var handed = new HandedOver(looked.Folder, looked.FolderName, [.. looked.Report.Lenses.Select(l => l.Id)], looked.Seen);
        var kept = await server.KeepReviewAsync(caller.Login, caller.Language, handed, cancellationToken);
        if (kept.Problem is { } problem)
        {
            await caller.Errors.WriteLineAsync($"kotsu: {caller.Say(Refusals.Of(problem).Line)}");
        }
    }
}
