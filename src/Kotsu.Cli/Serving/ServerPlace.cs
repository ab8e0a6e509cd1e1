using System.Globalization;
using System.Net;
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

    /// <summary>The hosts and networks that KOTSU_ALLOWED_HOSTS names, with commas between them.</summary>
    /// <exception cref="RefusedException">An entry with a slash is no network.</exception>
    public static IReadOnlyList<string> AllowedHosts(Caller caller)
    {
        var entries = (caller.Variable("KOTSU_ALLOWED_HOSTS") ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        return entries.FirstOrDefault(e => e.Contains('/', StringComparison.Ordinal) && !IPNetwork.TryParse(e, out _)) is not { } wrong
            ? entries
            : throw new RefusedException(Refusal.Usage(
                $"KOTSU_ALLOWED_HOSTS: \"{wrong}\" is no network · allowed: HOST:PORT, or a network such as 10.20.0.0/16",
                $"KOTSU_ALLOWED_HOSTS: 「{wrong}」はネットワークではありません · ホスト:ポート、または10.20.0.0/16のようなネットワークを指定してください"));
    }

    /// <summary>What the copy of one remote repository may take, in MiB: KOTSU_MIRROR_MIB.</summary>
    /// <exception cref="RefusedException">It is no such number.</exception>
    public static int MirrorMebibytes(Caller caller) => caller.Variable("KOTSU_MIRROR_MIB") switch
    {
        null or "" => 2048,
        var text when int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number is >= 1 and <= 1_048_576 => number,
        var text => throw new RefusedException(Refusal.Usage(
            $"KOTSU_MIRROR_MIB: \"{text}\" is not allowed · allowed: 1 to 1048576",
            $"KOTSU_MIRROR_MIB: 「{text}」は使えません · 1～1048576を指定してください")),
    };

    /// <summary>Whether OTLP is asked for: OTEL_EXPORTER_OTLP_ENDPOINT says where to, and OTEL_SDK_DISABLED does not switch it off.</summary>
    public static bool SendsTelemetry(Caller caller) =>
        caller.Variable("OTEL_EXPORTER_OTLP_ENDPOINT") is { Length: > 0 } && !"true".Equals(caller.Variable("OTEL_SDK_DISABLED"), StringComparison.OrdinalIgnoreCase);

    /// <summary>Certificates that vouch for hosts of repositories: SSL_CERT_FILE, which the rest of the program obeys too; null means those of the machine.</summary>
    public static string? Authorities(Caller caller) => caller.Variable("SSL_CERT_FILE") is { Length: > 0 } file ? Path.GetFullPath(file) : null;

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
