using System.Security.Cryptography;
using System.Text;
using Kotsu.Server.Api;

namespace Kotsu.Server.Host;

/// <summary>Hashes the body of a request with an idempotency key before anything reads it.</summary>
internal sealed class BodyGuard(RequestDelegate next)
{
    public async Task InvokeAsync(HttpContext context)
    {
        if (Repetition.IsAsked(context.Request))
        {
            context.Request.EnableBuffering();
            using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
            hash.AppendData(Encoding.UTF8.GetBytes($"{context.Request.Headers.IfMatch}\n"));
            var buffer = new byte[16 * 1024];
            int read;
            while ((read = await context.Request.Body.ReadAsync(buffer, context.RequestAborted)) > 0)
            {
                hash.AppendData(buffer.AsSpan(0, read));
            }

            context.Request.Body.Position = 0;
            context.Features.Set(new BodyHash(Convert.ToHexStringLower(hash.GetHashAndReset())));
        }

        await next(context);
    }
}
