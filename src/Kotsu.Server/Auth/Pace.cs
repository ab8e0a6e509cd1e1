using System.Collections.Concurrent;

namespace Kotsu.Server.Auth;

/// <summary>How often somebody may ask: a bucket of tokens for each, which fills up again as time passes.</summary>
internal sealed class Pace(TimeProvider clock)
{
    private const int MostBuckets = 50_000;
    private readonly ConcurrentDictionary<string, Bucket> buckets = new();

    /// <summary>Takes one token.</summary>
    /// <param name="key">Whose bucket.</param>
    /// <param name="rate">How it fills.</param>
    /// <returns>Null where there was one, else the seconds until there is.</returns>
    public long? Take(string key, Rate rate)
    {
        var now = clock.GetUtcNow();
        if (buckets.Count > MostBuckets)
        {
            Sweep(now);
        }

        var bucket = buckets.GetOrAdd(key, _ => new(rate, now));
        return bucket.Take(now);
    }

    /// <summary>Fills a bucket up again.</summary>
    public void Forget(string key) => buckets.TryRemove(key, out _);

    // Whoever asks under ever new names must not fill the memory. A bucket that is full again says nothing that a new one would not.
    private void Sweep(DateTimeOffset now)
    {
        foreach (var (key, bucket) in buckets)
        {
            if (bucket.IsFull(now))
            {
                buckets.TryRemove(key, out _);
            }
        }

        if (buckets.Count > MostBuckets)
        {
            buckets.Clear();
        }
    }

    private sealed class Bucket(Rate rate, DateTimeOffset begun)
    {
        private readonly Lock guard = new();
        private double tokens = rate.Burst;
        private DateTimeOffset filledAt = begun;

        public long? Take(DateTimeOffset now)
        {
            lock (guard)
            {
                Fill(now);
                if (tokens >= 1)
                {
                    tokens--;
                    return null;
                }

                return Math.Max(1, (long)Math.Ceiling((1 - tokens) / rate.PerSecond));
            }
        }

        public bool IsFull(DateTimeOffset now)
        {
            lock (guard)
            {
                Fill(now);
                return tokens >= rate.Burst;
            }
        }

        private void Fill(DateTimeOffset now)
        {
            var passed = (now - filledAt).TotalSeconds;
            if (passed > 0)
            {
                tokens = Math.Min(rate.Burst, tokens + (passed * rate.PerSecond));
                filledAt = now;
            }
        }
    }
}

/// <summary>How fast a bucket fills.</summary>
/// <param name="PerSecond">Tokens a second.</param>
/// <param name="Burst">Most tokens that it holds.</param>
public sealed record Rate(double PerSecond, int Burst);

/// <summary>How often people and programs may ask.</summary>
public sealed record Rates
{
    /// <summary>Requests of one credential; where none is known, of one address. 50 a second, 100 at once.</summary>
    public Rate Api { get; init; } = new(50, 100);

    /// <summary>Attempts to sign in from one address: 5 a minute.</summary>
    public Rate SignIn { get; init; } = new(5 / 60.0, 5);

    /// <summary>Refusals of one person that the audit log tells: 20 a minute. What is beyond is refused all the same.</summary>
    public Rate Denials { get; init; } = new(20 / 60.0, 20);
}
