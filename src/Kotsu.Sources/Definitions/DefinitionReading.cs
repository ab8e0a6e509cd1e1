using Kotsu.Core.Snapshots;

namespace Kotsu.Sources.Definitions;

/// <summary>What came of reading a YAML file of ours.</summary>
/// <param name="Value">Null exactly when there is trouble.</param>
/// <param name="Troubles">All that is wrong, in file order: path, line, column, what was found and what is allowed.</param>
public sealed record DefinitionReading<T>(T? Value, IReadOnlyList<Unreadable> Troubles)
    where T : class;
