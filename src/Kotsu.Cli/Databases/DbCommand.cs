using System.CommandLine;
using Kotsu.Cli.Host;
using Kotsu.Cli.Looking;
using Kotsu.Cli.Parsing;
using Kotsu.Cli.Serving;
using Kotsu.Core.Text;
using Kotsu.Server.Host;
using Kotsu.Storage.Backups;
using Kotsu.Storage.Database;

namespace Kotsu.Cli.Databases;

/// <summary><c>kotsu db migrate|backup|restore</c>: the upkeep of what a server keeps.</summary>
public static class DbCommand
{
    /// <summary>The command with its three verbs.</summary>
    public static Command Create(Caller caller) => new("db", caller.Say(
        "Updates, backs up and restores what the server keeps.",
        "サーバーのデータを更新、バックアップ、復元します。"))
    {
        Migrate(caller),
        BackUp(caller),
        BringBack(caller),
    };

    private static Command Migrate(Caller caller)
    {
        var data = Data(caller);
        var command = new Command("migrate", caller.Say(
            "Brings the database's schema up to date, after a backup of an embedded one. A server does so when it starts.",
            "データベースのスキーマを更新します。組み込みのものは先にバックアップします。サーバーは起動時に同じことをします。")) { data };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var place = ServerPlace.Of(caller, parsed.GetValue(data));
            var done = await Upkeep.MigrateAsync(place.Data, place.Store, cancellationToken);
            await caller.Output.WriteLineAsync(caller.Say(Tell(done.Value ?? throw new RefusedException(Refusals.Of(done.Problem!)))));
            return ExitCodes.Clean;
        });
        return command;
    }

    private static Words Tell(SchemaMove move) => move switch
    {
        { IsMove: false } => new($"Up to date: {move.To}", $"最新です: {move.To}"),
        { From: null } => new($"Made: {move.To}", $"作成しました: {move.To}"),
        { Backup: null } => new($"Updated: {move.From} → {move.To}", $"更新しました: {move.From} → {move.To}"),
        _ => new($"Updated: {move.From} → {move.To} · backup of what was: {move.Backup}", $"更新しました: {move.From} → {move.To} · 更新前のバックアップ: {move.Backup}"),
    };

    private static Command BackUp(Caller caller)
    {
        var data = Data(caller);
        var file = new Argument<string>("file") { HelpName = "FILE", Description = caller.Say("The tar file to write; it must not be there.", "書き出すtarファイル。すでにあるファイルは指定できません。") };
        var command = new Command("backup", caller.Say(
            "Writes the database and the server's keys into one file, while the server runs or not. Keep it as secret as the server itself.",
            "データベースとサーバーの鍵を1つのファイルに書き出します。サーバーの稼働中でも使えます。サーバーと同じように厳重に保管してください。")) { file, data };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var (place, path) = (ServerPlace.Of(caller, parsed.GetValue(data)), parsed.GetRequiredValue(file));
            if (await Backup.WriteAsync(place.Store, place.Data, path, cancellationToken) is { } problem)
            {
                throw new RefusedException(Refusals.Of(problem));
            }

            await caller.Output.WriteLineAsync(caller.Say($"Written: {path}", $"書き出しました: {path}"));
            return ExitCodes.Clean;
        });
        return command;
    }

    private static Command BringBack(Caller caller)
    {
        var data = Data(caller);
        var file = new Argument<string>("file") { HelpName = "FILE", Description = caller.Say("What kotsu db backup wrote.", "kotsu db backupで作成したファイル。") };
        var command = new Command("restore", caller.Say(
            "Checks a backup and puts it in the place of what the server keeps. The server must be stopped; what was there is backed up first.",
            "バックアップを検査し、サーバーのデータと置き換えます。サーバーは止めておいてください。元のデータは先にバックアップします。")) { file, data };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var (place, path) = (ServerPlace.Of(caller, parsed.GetValue(data)), parsed.GetRequiredValue(file));
            var done = await Upkeep.RestoreAsync(path, place.Data, place.Store, caller.Clock.GetUtcNow(), cancellationToken);
            var kept = done.Value ?? throw new RefusedException(Refusals.Of(done.Problem!));
            await caller.Output.WriteLineAsync(kept.Length == 0
                ? caller.Say($"Restored: {place.Store.Shown}", $"復元しました: {place.Store.Shown}")
                : caller.Say($"Restored: {place.Store.Shown} · backup of what was: {kept}", $"復元しました: {place.Store.Shown} · 元のデータのバックアップ: {kept}"));
            return ExitCodes.Clean;
        });
        return command;
    }

    private static Option<string?> Data(Caller caller) => new Values(caller.Language).Text("--data", "DIR", About.ServerData);
}
