using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using Kotsu.Core.Problems;
using Kotsu.Engine.Access;

namespace Kotsu.Server.Auth.Oidc;

/// <summary>Talks to the provider. What it says of itself and its keys is kept for an hour; a key that is not known is asked for once more, a minute apart.</summary>
internal sealed class OidcProvider : IDisposable
{
    private const int MostBytes = 256 * 1024;
    private static readonly TimeSpan life = TimeSpan.FromHours(1);
    private static readonly TimeSpan between = TimeSpan.FromMinutes(1);

    private readonly HttpClient client = new(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false, UseProxy = false, ConnectTimeout = TimeSpan.FromSeconds(5) })
    {
        Timeout = TimeSpan.FromSeconds(10),
        MaxResponseContentBufferSize = MostBytes,
    };

    private readonly SemaphoreSlim guard = new(1);
    private readonly OidcOptions options;
    private readonly TimeProvider clock;
    private Kept? kept;

    public OidcProvider(OidcOptions options, TimeProvider clock) => (this.options, this.clock) = (options, clock);

    /// <summary>Its issuer, as it writes it.</summary>
    public string Issuer => options.Issuer.OriginalString.TrimEnd('/');

    /// <summary>Where the browser is sent.</summary>
    public async Task<Result<Uri>> FindAuthorizationAsync(AskedSignIn asked, Uri redirect, CancellationToken cancellationToken)
    {
        var found = await FindAsync(isKeyUnknown: false, cancellationToken);
        if (found.Value is not { } there)
        {
            return new Result<Uri>(null, found.Problem);
        }

        var query = new Dictionary<string, string>
        {
            ["response_type"] = "code",
            ["client_id"] = options.ClientId,
            ["redirect_uri"] = redirect.AbsoluteUri,
            ["scope"] = "openid email",
            ["state"] = asked.State,
            ["nonce"] = asked.Nonce,
            ["code_challenge"] = asked.Challenge,
            ["code_challenge_method"] = "S256",
        };
        var text = string.Join('&', query.Select(p => $"{p.Key}={Uri.EscapeDataString(p.Value)}"));
        var endpoint = there.Provider.Authorization!.AbsoluteUri;
        return new Uri($"{endpoint}{(endpoint.Contains('?', StringComparison.Ordinal) ? '&' : '?')}{text}");
    }

    /// <summary>For whom it vouches, given the code that the browser brought back.</summary>
    public async Task<Result<VouchedFor>> RedeemAsync(string code, AskedSignIn asked, Uri redirect, CancellationToken cancellationToken)
    {
        var found = await FindAsync(isKeyUnknown: false, cancellationToken);
        if (found.Value is not { } there)
        {
            return new Result<VouchedFor>(null, found.Problem);
        }

        using var request = MakeTokenRequest(there.Provider.Token!, code, asked, redirect);
        var (answer, trouble) = await SendAsync<TokenAnswer>(request, cancellationToken);
        if (answer is null || IdToken.Parse(answer.IdToken) is not { } token)
        {
            return AccessProblems.ProviderIsNotBelieved(trouble ?? "its token cannot be read");
        }

        if (!token.IsSignedBy(there.Keys))
        {
            var fresh = await FindAsync(isKeyUnknown: true, cancellationToken);
            if (fresh.Value is null || !token.IsSignedBy(fresh.Value.Keys))
            {
                return AccessProblems.ProviderIsNotBelieved("its token is signed by no key of it");
            }
        }

        var vouched = token.Read(new(there.Provider.Issuer, options.ClientId, asked.Nonce, clock.GetUtcNow()));
        return vouched.Value is { VerifiedEmail: null } account ? account with { VerifiedEmail = await FindEmailAsync(account, there.Provider, answer, cancellationToken) } : vouched;
    }

    public void Dispose()
    {
        client.Dispose();
        guard.Dispose();
    }

    // Many providers leave the address out of the token and tell it to whoever shows the other one.
    private async Task<string?> FindEmailAsync(VouchedFor account, Discovered provider, TokenAnswer answer, CancellationToken cancellationToken)
    {
        if (answer.AccessToken is not { } access || !IsSafe(provider.Person))
        {
            return null;
        }

        using var request = new HttpRequestMessage(HttpMethod.Get, provider.Person);
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", access);
        var (told, _) = await SendAsync<JsonDocument>(request, cancellationToken);
        using (told)
        {
            return told?.RootElement is { ValueKind: JsonValueKind.Object } claims && IdToken.Text(claims, "sub") == account.Subject ? IdToken.VerifiedEmail(claims) : null;
        }
    }

    private HttpRequestMessage MakeTokenRequest(Uri endpoint, string code, AskedSignIn asked, Uri redirect)
    {
        var form = new Dictionary<string, string>
        {
            ["grant_type"] = "authorization_code",
            ["code"] = code,
            ["redirect_uri"] = redirect.AbsoluteUri,
            ["code_verifier"] = asked.Verifier,
        };
        var request = new HttpRequestMessage(HttpMethod.Post, endpoint);
        if (options.Secret is { } secret)
        {
            var both = $"{Uri.EscapeDataString(options.ClientId)}:{Uri.EscapeDataString(secret)}";
            request.Headers.Authorization = new AuthenticationHeaderValue("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes(both)));
        }
        else
        {
            form["client_id"] = options.ClientId;
        }

        request.Content = new FormUrlEncodedContent(form);
        return request;
    }

    private async Task<Result<Kept>> FindAsync(bool isKeyUnknown, CancellationToken cancellationToken)
    {
        await guard.WaitAsync(cancellationToken);
        try
        {
            var now = clock.GetUtcNow();
            if (kept is not null && now - kept.At < (isKeyUnknown ? between : life))
            {
                return kept;
            }

            var looked = await LookAsync(now, cancellationToken);
            kept = looked.Value ?? kept;
            return looked;
        }
        finally
        {
            guard.Release();
        }
    }

    private async Task<Result<Kept>> LookAsync(DateTimeOffset now, CancellationToken cancellationToken)
    {
        using var discovery = new HttpRequestMessage(HttpMethod.Get, $"{Issuer}/.well-known/openid-configuration");
        var (provider, trouble) = await SendAsync<Discovered>(discovery, cancellationToken);
        if (provider is null)
        {
            return AccessProblems.ProviderIsUnusable(trouble!);
        }

        if (provider.Issuer.TrimEnd('/') != Issuer || !IsSafe(provider.Authorization) || !IsSafe(provider.Token) || !IsSafe(provider.Keys))
        {
            return AccessProblems.ProviderIsUnusable("it calls itself otherwise, or names addresses that are not https");
        }

        using var ask = new HttpRequestMessage(HttpMethod.Get, provider.Keys);
        var (keys, missing) = await SendAsync<KeySet>(ask, cancellationToken);
        return keys is null ? AccessProblems.ProviderIsUnusable(missing!) : new Kept(provider, keys.Keys, now);
    }

    private async Task<(T? Answer, string? Trouble)> SendAsync<T>(HttpRequestMessage request, CancellationToken cancellationToken)
        where T : class
    {
        try
        {
            using var response = await client.SendAsync(request, cancellationToken);
            return response.IsSuccessStatusCode
                ? (JsonSerializer.Deserialize<T>(await response.Content.ReadAsByteArrayAsync(cancellationToken)), null)
                : (null, $"{request.RequestUri!.AbsolutePath} answered {(int)response.StatusCode}");
        }
        catch (HttpRequestException failed)
        {
            return (null, $"{request.RequestUri!.AbsolutePath}: {failed.Message}");
        }
        catch (JsonException)
        {
            return (null, $"{request.RequestUri!.AbsolutePath} answered something else than JSON");
        }
        catch (TaskCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return (null, $"{request.RequestUri!.AbsolutePath} did not answer in time");
        }
    }

    /// <summary>Whether what is sent there stays unseen: https, or this machine.</summary>
    internal static bool IsSafe(Uri? address) => address is { IsAbsoluteUri: true } && (address.Scheme == Uri.UriSchemeHttps || (address.Scheme == Uri.UriSchemeHttp && address.IsLoopback));

    private sealed record Kept(Discovered Provider, IReadOnlyList<SigningKey> Keys, DateTimeOffset At);
}
