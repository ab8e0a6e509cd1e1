using System.CommandLine;
using Kotsu.Cli.Host;
using Kotsu.Cli.Looking;
using Kotsu.Cli.Parsing;
using Kotsu.Cli.Serving;
using Kotsu.Core.Organisations;
using Kotsu.Engine.Auditing;

namespace Kotsu.Cli.Auditing;

/// <summary><c>kotsu audit verify</c>: whether the audit log is as it was written.</summary>
public static class AuditCommand
{
    /// <summary>The command with its verb.</summary>
    public static Command Create(Caller caller) => new("audit", caller.Say("Checks the audit log of a server's store.", "サーバーの監査ログを検査します。"))
    {
        CreateVerify(caller),
    };

    private static Command CreateVerify(Caller caller)
    {
        var values = new Values(caller.Language);
        var heads = values.Texts("--head", "HASH", new("A head hash that was noted before and must still be there; may be given again.", "以前に控えた先頭ハッシュ。ログに残っているはずのもの。複数回指定できます。"));
        var data = values.Text("--data", "DIR", About.ServerData);
        var command = new Command("verify", caller.Say(
            "Walks the chain of every organisation's audit log, and names the first entry that was changed, removed or added. Note the head hash elsewhere to see later that nothing was cut off.",
            "すべての組織の監査ログの連鎖をたどり、変更、削除、追加された最初の項目を示します。先頭ハッシュを別の場所に控えておくと、末尾が切り取られていないことも確認できます。"))
        {
            heads, data,
        };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            await using var local = await LocalStores.OpenAsync(caller, parsed.GetValue(data), cancellationToken);
            var wanted = (parsed.GetValue(heads) ?? []).ToHashSet();
            var organisations = await local.Store.ReadAsync(null, unit => unit.Rows<Organisation>().ListAsync(all => all.OrderBy(o => o.Number)), cancellationToken);
            var isWhole = true;
            foreach (var organisation in organisations)
            {
                var verdict = await VerifyTrail.RunAsync(local.Store, organisation.Id, wanted, cancellationToken);
                isWhole &= verdict.Broken is null;
                wanted.ExceptWith(verdict.Seen);
                await caller.Output.WriteLineAsync(Tell(caller, organisation, verdict));
            }

            foreach (var head in wanted)
            {
                await caller.Output.WriteLineAsync(caller.Say($"missing: no entry has the hash {head}", $"欠落: ハッシュが {head} の項目がありません"));
            }

            return isWhole && wanted.Count == 0 ? ExitCodes.Clean : ExitCodes.WorkFound;
        });
        return command;
    }

    private static string Tell(Caller caller, Organisation organisation, TrailVerdict verdict) => verdict.Broken is { } broken
        ? caller.Say(
            $"{organisation.Number} {organisation.Name}: broken at entry {broken}; {verdict.Entries} entries before it are as they were written",
            $"{organisation.Number} {organisation.Name}: 項目{broken}で連鎖が切れています。その前の{verdict.Entries}件は書き込まれたままです")
        : caller.Say(
            $"{organisation.Number} {organisation.Name}: whole, {verdict.Entries} entries, head {verdict.Head}",
            $"{organisation.Number} {organisation.Name}: 改ざんなし、{verdict.Entries}件、先頭ハッシュ {verdict.Head}");
}
