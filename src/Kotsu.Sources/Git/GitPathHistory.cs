using Kotsu.History;
using Kotsu.Sources.Files;

namespace Kotsu.Sources.Git;

/// <summary>The history of a repository in the days of a workload.</summary>
internal sealed class GitPathHistory(PathHistory history, WorkloadDays days) : IPathHistory
{
    /// <inheritdoc/>
    public bool IsShallow => history.IsCut;

    /// <inheritdoc/>
    public DateOnly? ChangedOn(string path) => history.ChangedAt(path) is { } moment ? days.Of(moment) : null;

    /// <inheritdoc/>
    public int ChangesSince(string path, string than) => history.ChangesSince(path, than);
}
