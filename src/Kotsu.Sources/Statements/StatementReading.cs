using Kotsu.Core.Evidence;
using Kotsu.Core.Snapshots;

namespace Kotsu.Sources.Statements;

/// <summary>What people said, and the files that say something that cannot be used.</summary>
/// <param name="Unreadable">By path and line. A file is used whole or not at all.</param>
public sealed record StatementReading(StatementSet Statements, IReadOnlyList<Unreadable> Unreadable);
