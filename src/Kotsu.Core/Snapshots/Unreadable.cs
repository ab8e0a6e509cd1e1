using Kotsu.Core.Findings;
using Kotsu.Core.Text;

namespace Kotsu.Core.Snapshots;

/// <summary>A file that a source wanted to read and could not. It is told and the rest goes on.</summary>
/// <param name="At">The file, with line and column where the trouble is known.</param>
/// <param name="Reason">What was found and what is allowed, in a sentence.</param>
public sealed record Unreadable(Location At, Words Reason)
{
    /// <summary>By place; what several sources stumbled over comes once.</summary>
    public static IEnumerable<Unreadable> InOrder(IEnumerable<Unreadable> unreadable) => unreadable
        .OrderBy(u => u.At.Path, StringComparer.Ordinal).ThenBy(u => u.At.Line).ThenBy(u => u.At.Column).ThenBy(u => u.Reason.En, StringComparer.Ordinal)
        .DistinctBy(u => (u.At.Path, u.Reason.En));
}
