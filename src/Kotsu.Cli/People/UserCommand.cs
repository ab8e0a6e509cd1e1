using System.CommandLine;
using Kotsu.Cli.Host;
using Kotsu.Cli.Looking;
using Kotsu.Cli.Parsing;
using Kotsu.Cli.Serving;
using Kotsu.Core.Problems;
using Kotsu.Engine.Organisations;

namespace Kotsu.Cli.People;

/// <summary><c>kotsu user …</c>: invitations and lost factors, without mail and without a server.</summary>
public static class UserCommand
{
    private const string DefaultUrl = "http://localhost:7070";

    /// <summary>The command with its verbs.</summary>
    public static Command Create(Caller caller) => new("user", caller.Say(
        "Adds people to the server's store, and lets those in again who lost a factor.",
        "サーバーの利用者を追加します。認証手段を失った利用者の再設定もできます。"))
    {
        CreateAdd(caller),
        CreateReset(caller),
    };

    private static Command CreateAdd(Caller caller)
    {
        var values = new Values(caller.Language);
        var login = Login(caller);
        var name = values.Text("--name", "NAME", new("What others see; default: the login.", "表示名。省略するとログイン名。"));
        var email = values.Text("--email", "EMAIL", new("Where reminders go; an OpenID provider finds people by it the first time.", "通知先のメールアドレス。OpenIDでの初回サインイン時の照合にも使います。"));
        var admin = values.Switch("--admin", new("May do everything in the organisation.", "組織のすべての操作を許可します。"));
        var organisation = values.Text("--organisation", "NAME", new("The organisation, by name or number; default: the only one. With --admin, one that is not there is created.", "組織の名前または番号。省略すると唯一の組織。--adminを付けると、存在しない組織は作成します。"));
        var (url, data) = Place(values);
        var command = new Command("add", caller.Say("Makes an account and prints a link that signs in once, within three days.", "アカウントを作成し、3日以内に1回だけ使えるサインイン用リンクを表示します。"))
        {
            login, name, email, admin, organisation, url, data,
        };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var who = parsed.GetRequiredValue(login);
            var person = new NewPerson(who, parsed.GetValue(name) ?? who, parsed.GetValue(email), caller.Language, parsed.GetValue(admin));
            var added = await WriteAsync(caller, parsed.GetValue(data), unit => LocalPeople.AddAsync(unit, person, parsed.GetValue(organisation), caller.Clock.GetUtcNow()), cancellationToken);
            await caller.Errors.WriteLineAsync(added.IsNewOrganisation
                ? caller.Say($"kotsu: created the organisation {added.Organisation.Name} ({added.Organisation.Number}) with {added.Person.Login} as its admin", $"kotsu: 組織「{added.Organisation.Name}」（{added.Organisation.Number}）を作成し、{added.Person.Login}をadminにしました")
                : caller.Say($"kotsu: added {added.Person.Login} to {added.Organisation.Name}", $"kotsu: {added.Person.Login}を「{added.Organisation.Name}」に追加しました"));
            return await PrintAsync(caller, parsed.GetValue(url), added.Secret);
        });
        return command;
    }

    private static Command CreateReset(Caller caller)
    {
        var login = Login(caller);
        var (url, data) = Place(new(caller.Language));
        var command = new Command("reset", caller.Say(
            "Ends somebody's sessions, removes their password, authenticator app and passkeys, and prints a link that signs in once, within three days.",
            "利用者のセッションを終了し、パスワード、認証アプリ、パスキーを削除して、3日以内に1回だけ使えるサインイン用リンクを表示します。"))
        {
            login, url, data,
        };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var who = parsed.GetRequiredValue(login);
            var linked = await WriteAsync(caller, parsed.GetValue(data), unit => LocalPeople.ResetAsync(unit, who, caller.Clock.GetUtcNow()), cancellationToken);
            return await PrintAsync(caller, parsed.GetValue(url), linked.Secret);
        });
        return command;
    }

    private static Argument<string> Login(Caller caller) => new("LOGIN") { Description = caller.Say("What the person types to sign in.", "サインイン時に入力するログイン名。") };

    private static (Option<string?> Url, Option<string?> Data) Place(Values values) => (
        values.Text("--public-url", "URL", new($"The address that people type; default: {DefaultUrl}.", $"利用者がアクセスするURL。省略すると{DefaultUrl}。")),
        values.Text("--data", "DIR", About.ServerData));

    private static async Task<T> WriteAsync<T>(Caller caller, string? data, Func<Core.Storing.IUnit, Task<Result<T>>> write, CancellationToken cancellationToken)
        where T : class
    {
        await using var store = await LocalStores.OpenAsync(caller, data, cancellationToken);
        return await store.Store.WriteAsync(null, async unit =>
        {
            var done = await write(unit);
            return done.Value ?? throw new RefusedException(Refusals.Of(done.Problem!)); // so that nothing of it stays
        }, cancellationToken);
    }

    private static async Task<int> PrintAsync(Caller caller, string? url, string secret)
    {
        await caller.Output.WriteLineAsync($"{(url ?? DefaultUrl).TrimEnd('/')}/sign-in/{secret}");
        return ExitCodes.Clean;
    }
}
