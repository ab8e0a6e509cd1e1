using Kotsu.Cli.Host;
using Kotsu.Storage.Database;

namespace Kotsu.Cli.Serving;

/// <summary>Where a server keeps what it is given.</summary>
/// <param name="Data">Its folder.</param>
/// <param name="Store">Its database.</param>
public sealed record ServerPlace(string Data, StoreAddress Store)
{
    private const string Database = "KOTSU_DATABASE";

    /// <summary>The place that a caller means: the folder named, else the one for this person's data; PostgreSQL where KOTSU_DATABASE names it.</summary>
    /// <exception cref="RefusedException">KOTSU_DATABASE is no address.</exception>
    public static ServerPlace Of(Caller caller, string? data)
    {
        var folder = Path.GetFullPath(data ?? DefaultFolder(caller));
        if (caller.Variable(Database) is not { Length: > 0 } address)
        {
            return new(folder, StoreAddress.InFolder(folder));
        }

        return StoreAddress.Postgres(address) is { } store
            ? new(folder, store)
            : throw new RefusedException(Refusal.Usage(
                $"{Database}: is no address of a database · allowed: postgres://USER:PASSWORD@HOST:PORT/DATABASE",
                $"{Database}: データベースのアドレスではありません · postgres://USER:PASSWORD@HOST:PORT/DATABASE の形で指定してください"));
    }

    /// <summary>The hosts that KOTSU_ALLOWED_HOSTS names, with commas between them.</summary>
    public static IReadOnlyList<string> AllowedHosts(Caller caller) =>
        (caller.Variable("KOTSU_ALLOWED_HOSTS") ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    /// <summary>The mail server that KOTSU_SMTP names; null where it names none.</summary>
    /// <exception cref="RefusedException">It is no address.</exception>
    public static Uri? Smtp(Caller caller) => caller.Variable("KOTSU_SMTP") switch
    {
        null or "" => null,
        var text when Uri.TryCreate(text, UriKind.Absolute, out var smtp) && smtp.Scheme is "smtp" or "smtp+tls" => smtp,
        _ => throw new RefusedException(Refusal.Usage(
            "KOTSU_SMTP: is no address of a mail server · allowed: smtp://USER:PASSWORD@HOST:PORT, or smtp+tls for STARTTLS",
            "KOTSU_SMTP: メールサーバーのアドレスではありません · smtp://USER:PASSWORD@HOST:PORT の形で指定してください（STARTTLSはsmtp+tls）")),
    };

    /// <summary>Whom mail is from: KOTSU_MAIL_FROM.</summary>
    public static string MailFrom(Caller caller) => caller.Variable("KOTSU_MAIL_FROM") is { Length: > 0 } from ? from : "kotsu@localhost";

    private static string DefaultFolder(Caller caller) =>
        caller.Variable("XDG_DATA_HOME") is { Length: > 0 } home
            ? Path.Combine(home, "kotsu")
            : Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.DoNotVerify), "kotsu");
}
