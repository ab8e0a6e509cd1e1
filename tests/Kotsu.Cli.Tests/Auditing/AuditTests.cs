using Kotsu.Cli.Host;
using Kotsu.Core.Auditing;
using Kotsu.Core.Storing;
using Kotsu.Server.Host;
using Kotsu.Storage.Database;

namespace Kotsu.Cli.Tests.Auditing;

public sealed class AuditTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    [Fact]
    public async Task A_log_as_it_was_written_is_whole_and_its_head_is_said()
    {
        await AddPeopleAsync();

        var (exitCode, output, _) = await VerifyAsync();
        var head = output.Trim().Split(' ')[^1];
        var again = await VerifyAsync("--head", head);

        Assert.Equal((ExitCodes.Clean, ExitCodes.Clean), (exitCode, again.ExitCode));
        Assert.Contains("whole, 4 entries, head ", output, StringComparison.Ordinal);
        Assert.Equal(64, head.Length);
    }

    public static TheoryData<string> Parts { get; } = ["At", "Actor", "Token", "Action", "Subject", "Result", "Address", "PreviousHash", "Hash"];

    [Theory]
    [MemberData(nameof(Parts))]
    public async Task One_changed_character_is_found_wherever_it_stands(string part)
    {
        await AddPeopleAsync();
        await ChangeAsync(async unit => Assert.True(await unit.Rows<AuditEntry>().ReplaceAsync(Flip((await unit.Rows<AuditEntry>().FindAsync(e => e.Sequence == 2))!, part))));

        var (exitCode, output, _) = await VerifyAsync();

        Assert.Equal(ExitCodes.WorkFound, exitCode);
        Assert.Contains("broken at entry 2; 1 entries", output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(1, 2)]
    [InlineData(3, 4)]
    public async Task A_deleted_entry_is_found_at_the_one_after_it(long deleted, long named)
    {
        await AddPeopleAsync();
        await ChangeAsync(unit => unit.Rows<AuditEntry>().RemoveAsync(e => e.Sequence == deleted));

        var (exitCode, output, _) = await VerifyAsync();

        Assert.Equal(ExitCodes.WorkFound, exitCode);
        Assert.Contains($"broken at entry {named};", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_log_that_was_cut_off_is_found_by_the_head_that_was_noted()
    {
        await AddPeopleAsync();
        var head = (await VerifyAsync()).Output.Trim().Split(' ')[^1];
        await ChangeAsync(unit => unit.Rows<AuditEntry>().RemoveAsync(e => e.Sequence == 4));

        var unnoted = await VerifyAsync();
        var noted = await VerifyAsync("--head", head);

        Assert.Equal((ExitCodes.Clean, ExitCodes.WorkFound), (unnoted.ExitCode, noted.ExitCode));
        Assert.Contains($"missing: no entry has the hash {head}", noted.Output, StringComparison.Ordinal);
    }

    public void Dispose() => folder.Dispose();

    private async Task AddPeopleAsync()
    {
        foreach (var login in new[] { "ada", "grace", "joan" })
        {
            await Session.RunAsync("user", "add", login, "--data", folder.Path);
        }

        await Session.RunAsync("user", "reset", "grace", "--data", folder.Path);
    }

    private Task<(int ExitCode, string Output, string Errors)> VerifyAsync(params string[] options) => Session.RunAsync(["audit", "verify", "--data", folder.Path, .. options]);

    private async Task ChangeAsync(Func<IUnit, Task> change)
    {
        var (store, _) = await LocalStore.OpenAsync(folder.Path, StoreAddress.InFolder(folder.Path), TestContext.Current.CancellationToken);
        await using (store)
        {
            await store!.Store.WriteAsync(null, async unit =>
            {
                await change(unit);
                return 0;
            }, TestContext.Current.CancellationToken);
        }
    }

    private static AuditEntry Flip(AuditEntry entry, string part) => part switch
    {
        "At" => entry with { At = entry.At.AddMilliseconds(1) },
        "Actor" => entry with { Actor = entry.Actor + "x" },
        "Token" => entry with { Token = entry.Token + "x" },
        "Action" => entry with { Action = "q" + entry.Action[1..] },
        "Subject" => entry with { Subject = "q" + entry.Subject[1..] },
        "Result" => entry with { Result = "dono" },
        "Address" => entry with { Address = entry.Address + "x" },
        "PreviousHash" => entry with { PreviousHash = Other(entry.PreviousHash) },
        _ => entry with { Hash = Other(entry.Hash) },
    };

    private static string Other(string hash) => (hash[0] == '0' ? '1' : '0') + hash[1..];
}
