using Kotsu.Core.Findings;
using Kotsu.Core.Text;

namespace Kotsu.Core.Snapshots;

/// <summary>A file that a source wanted to read and could not. It is told and the rest goes on.</summary>
/// <param name="At">The file, with line and column where the trouble is known.</param>
/// <param name="Reason">What was found and what is allowed, in a sentence.</param>
public sealed record Unreadable(Location At, Words Reason);
