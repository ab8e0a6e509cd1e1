namespace Kotsu.History;

/// <summary>A commit.</summary>
/// <param name="Id">40 or 64 hexadecimal digits.</param>
/// <param name="CommittedAt">Its commit date, in UTC.</param>
public sealed record GitCommit(string Id, DateTimeOffset CommittedAt);
