using Kotsu.Core.Problems;

namespace Kotsu.Storage.Statements;

/// <summary>Where a statement was written, or why it was not.</summary>
/// <param name="Path">From the root of the workload, with <c>/</c> between its parts; null when it was refused.</param>
/// <param name="Problem">Why it was refused; null when it was written.</param>
public sealed record WrittenStatement(string? Path, Problem? Problem);
