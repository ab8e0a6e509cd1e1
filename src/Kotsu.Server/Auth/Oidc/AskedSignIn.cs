using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using Kotsu.Engine.Access;

namespace Kotsu.Server.Auth.Oidc;

/// <summary>What was asked of the provider, kept by the browser, sealed, until it comes back.</summary>
internal sealed record AskedSignIn(string State, string Nonce, string Verifier)
{
    /// <summary>What the provider is told of the verifier (RFC 7636).</summary>
    public string Challenge => Base64Url.EncodeToString(SHA256.HashData(Encoding.ASCII.GetBytes(Verifier)));

    public static AskedSignIn New() => new(Secrets.New(), Secrets.New(), Secrets.New());

    public override string ToString() => $"{State} {Nonce} {Verifier}";

    public static AskedSignIn? Parse(string? text) => text?.Split(' ') is [var state, var nonce, var verifier] ? new(state, nonce, verifier) : null;
}
