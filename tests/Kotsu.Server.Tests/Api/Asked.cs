namespace Kotsu.Server.Tests.Api;

/// <summary>The SQL statements of each request. Two are equal when they asked as often; what was asked is shown where a test fails.</summary>
internal sealed class Asked
{
    private readonly SortedDictionary<string, IReadOnlyList<string>> requests = new(StringComparer.Ordinal);

    /// <summary>Keeps what a request asked.</summary>
    public void Add(string request, IReadOnlyList<string> statements) => requests[request] = statements;

    /// <summary>Every request asked something, and no more than that often.</summary>
    public void AssertAtMost(int most, int least = 1) => Assert.True(
        requests.Values.All(statements => statements.Count >= least && statements.Count <= most),
        Told(requests.Where(r => r.Value.Count < least || r.Value.Count > most)));

    /// <summary>Every request asked as often there as here.</summary>
    public void AssertAsOften(Asked other)
    {
        var keys = requests.Keys.Union(other.requests.Keys).Where(key => requests.GetValueOrDefault(key)?.Count != other.requests.GetValueOrDefault(key)?.Count).ToList();
        Assert.True(keys.Count == 0, Told(keys.SelectMany(key => new[] { KeyValuePair.Create(key, requests.GetValueOrDefault(key, [])), KeyValuePair.Create(key, other.requests.GetValueOrDefault(key, [])) })));
    }

    private static string Told(IEnumerable<KeyValuePair<string, IReadOnlyList<string>>> found) =>
        string.Join("\n\n", found.Select(r => $"{r.Key}: {r.Value.Count} statements\n{string.Join("\n", r.Value.Select((text, at) => $"{at + 1}. {text.ReplaceLineEndings(" ")}"))}"));
}
