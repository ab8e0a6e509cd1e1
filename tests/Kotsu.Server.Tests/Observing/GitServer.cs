using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.Logging;

namespace Kotsu.Server.Tests.Observing;

/// <summary>A real host of repositories on the loopback: git http-backend behind https or http.</summary>
internal sealed class GitServer : IAsyncDisposable
{
    private readonly TemporaryFolder folder = new();
    private WebApplication application = null!;
    private int failures;

    /// <summary>The folder of its repositories.</summary>
    public string Root => folder.Path;

    /// <summary>Host and port.</summary>
    public string Name => new Uri(application.Urls.First()).Authority;

    /// <summary>The address of its repository <c>shop.git</c>.</summary>
    public string Address => $"{application.Urls.First()}/shop.git";

    /// <summary>The certificate that vouches for it, in PEM.</summary>
    public string Authorities => Path.Combine(Root, "ca.pem");

    /// <summary>User and password that it wants; null wants none.</summary>
    public string? Credential { get; set; }

    /// <summary>Where it sends everybody; null for nowhere.</summary>
    public string? Elsewhere { get; set; }

    /// <summary>Every request: method, path and query.</summary>
    public ConcurrentQueue<string> Requests { get; } = [];

    /// <summary>Bytes of packs that it sent.</summary>
    public long PackBytes { get; private set; }

    /// <summary>Completes when half of a pack was sent, where <see cref="Hold"/> is set; then it sends no more.</summary>
    public TaskCompletionSource IsHeld { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Whether it stops in the middle of packs.</summary>
    public bool Hold { get; set; }

    public static async Task<GitServer> StartAsync(bool tls = true)
    {
        var server = new GitServer();
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0, listen => server.Secure(listen, tls)));
        builder.Logging.ClearProviders();
        server.application = builder.Build();
        server.application.Run(server.AnswerAsync);
        await server.application.StartAsync(TestContext.Current.CancellationToken);
        return server;
    }

    /// <summary>Takes over a repository as <c>shop.git</c>, or what is new in it.</summary>
    public void Publish(GeneratedRepository repository)
    {
        var bare = Path.Combine(Root, "shop.git");
        if (!Directory.Exists(bare))
        {
            repository.Git("init", "--quiet", "--bare", "--initial-branch=main", bare);
            GeneratedRepository.Run(bare, ["config", "http.receivepack", "true"]);
        }

        repository.Git("push", "--quiet", "--force", bare, "HEAD:refs/heads/main", "--tags");
    }

    /// <summary>Runs git in <c>shop.git</c>.</summary>
    public string Git(params string[] arguments) => GeneratedRepository.Run(Path.Combine(Root, "shop.git"), arguments);

    /// <summary>Answers the next requests with 503.</summary>
    public void FailNext(int requests) => failures = requests;

    public async ValueTask DisposeAsync()
    {
        using var now = new CancellationTokenSource();
        await now.CancelAsync();
        await application.StopAsync(now.Token);
        await application.DisposeAsync();
        folder.Dispose();
    }

    private void Secure(ListenOptions listen, bool tls)
    {
        if (!tls)
        {
            return;
        }

        using var key = RSA.Create(2048);
        var request = new CertificateRequest("CN=127.0.0.1", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        var names = new SubjectAlternativeNameBuilder();
        names.AddIpAddress(IPAddress.Loopback);
        names.AddDnsName("localhost");
        request.CertificateExtensions.Add(names.Build());
        using var made = request.CreateSelfSigned(DateTimeOffset.UtcNow.AddDays(-1), DateTimeOffset.UtcNow.AddDays(30));
        File.WriteAllText(Authorities, made.ExportCertificatePem());
        listen.UseHttps(X509CertificateLoader.LoadPkcs12(made.Export(X509ContentType.Pkcs12), null));
    }

    private async Task AnswerAsync(HttpContext context)
    {
        Requests.Enqueue($"{context.Request.Method} {context.Request.Path}{context.Request.QueryString}");
        var wanted = Credential is null ? null : "Basic " + Convert.ToBase64String(Encoding.UTF8.GetBytes(Credential));
        if (Interlocked.Decrement(ref failures) >= 0)
        {
            context.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
        }
        else if (Elsewhere is not null)
        {
            context.Response.Redirect(Elsewhere + context.Request.Path + context.Request.QueryString);
        }
        else if (wanted is not null && context.Request.Headers.Authorization != wanted)
        {
            context.Response.StatusCode = StatusCodes.Status401Unauthorized;
            context.Response.Headers.WWWAuthenticate = "Basic realm=\"shop\"";
            await context.Response.WriteAsync($"you sent {context.Request.Headers.Authorization}");
        }
        else
        {
            await ServeAsync(context);
        }
    }

    private async Task ServeAsync(HttpContext context)
    {
        var request = context.Request;
        var start = new ProcessStartInfo("git", ["http-backend"]) { RedirectStandardInput = true, RedirectStandardOutput = true, UseShellExecute = false };
        foreach (var (name, value) in new (string, string?)[]
        {
            ("GIT_PROJECT_ROOT", Root), ("GIT_HTTP_EXPORT_ALL", "1"), ("PATH_INFO", request.Path), ("QUERY_STRING", request.QueryString.Value?.TrimStart('?')),
            ("REQUEST_METHOD", request.Method), ("CONTENT_TYPE", request.ContentType), ("HTTP_CONTENT_ENCODING", request.Headers.ContentEncoding),
            ("GIT_PROTOCOL", request.Headers["Git-Protocol"]), ("REMOTE_USER", "kim"), ("REMOTE_ADDR", "127.0.0.1"), ("GIT_CONFIG_NOSYSTEM", "1"), ("GIT_CONFIG_GLOBAL", "/dev/null"),
        })
        {
            start.Environment[name] = value;
        }

        using var git = Process.Start(start)!;
        var sending = Task.Run(async () =>
        {
            await request.Body.CopyToAsync(git.StandardInput.BaseStream);
            git.StandardInput.Close();
        });
        using var answer = new MemoryStream();
        await git.StandardOutput.BaseStream.CopyToAsync(answer);
        await sending;
        await SendAsync(context, answer.ToArray());
    }

    private async Task SendAsync(HttpContext context, byte[] answer)
    {
        var end = answer.AsSpan().IndexOf("\r\n\r\n"u8);
        foreach (var (name, value) in Encoding.ASCII.GetString(answer, 0, end).Split("\r\n").Select(l => l.Split(": ", 2)).Select(p => (p[0], p[1])))
        {
            if (name == "Status")
            {
                context.Response.StatusCode = int.Parse(value[..3], CultureInfo.InvariantCulture);
            }
            else
            {
                context.Response.Headers[name] = value;
            }
        }

        var body = answer.AsMemory(end + 4);
        if (body.Span.IndexOf("packfile\n"u8) >= 0)
        {
            PackBytes += body.Length;
            if (Hold)
            {
                await context.Response.Body.WriteAsync(body[..(body.Length / 2)]);
                await context.Response.Body.FlushAsync();
                IsHeld.TrySetResult();
                await Task.Delay(Timeout.Infinite, context.RequestAborted).ContinueWith(_ => { }, TaskScheduler.Default);
                return;
            }
        }

        await context.Response.Body.WriteAsync(body);
    }
}
