using System.Net;
using System.Net.Mail;
using System.Text;
using Kotsu.Engine.Reminding;
using Kotsu.Server.Host;

namespace Kotsu.Server.Reminding;

/// <summary>Sends digests by the mail server that the server's admin named.</summary>
internal sealed class MailPost(ServerOptions options)
{
    private const int Seconds = 20;

    /// <summary>Whether mail can be sent at all.</summary>
    public bool IsThere => options is { SendsReminders: true, Smtp: not null };

    /// <summary>Sends one.</summary>
    /// <returns>What went wrong, in the other side's words; null where it was taken.</returns>
    public async Task<string?> SendAsync(Digest digest, CancellationToken cancellationToken)
    {
        var server = options.Smtp!;
        using var mail = new MailMessage(options.MailFrom, digest.Owner!.Email!)
        {
            Subject = digest.Title,
            SubjectEncoding = Encoding.UTF8,
            Body = string.Join("\n", digest.Lines) + "\n\n" + (options.PublicUrl?.ToString() ?? ""),
            BodyEncoding = Encoding.UTF8,
        };
        mail.Headers.Add("Auto-Submitted", "auto-generated");
        using var client = new SmtpClient(server.Host, server.IsDefaultPort ? 25 : server.Port) { EnableSsl = server.Scheme == "smtp+tls", Timeout = Seconds * 1000 };
        if (server.UserInfo.Split(':', 2) is [var user, var password])
        {
            client.Credentials = new NetworkCredential(Uri.UnescapeDataString(user), Uri.UnescapeDataString(password));
        }

        try
        {
            using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
            limit.CancelAfter(TimeSpan.FromSeconds(Seconds));
            await client.SendMailAsync(mail, limit.Token);
            return null;
        }
        catch (SmtpException refused)
        {
            return refused.Message;
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return $"no answer within {Seconds} seconds";
        }
    }
}
