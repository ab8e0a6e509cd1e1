using Kotsu.Core.Text;

namespace Kotsu.Core.Snapshots;

/// <summary>A kind of thing that a source did not find, or could not look at.</summary>
/// <param name="Kind">What was looked for.</param>
/// <param name="CouldNotLook">False: looked and found none. True: looking itself failed.</param>
/// <param name="Reason">What was looked for and where, in a sentence.</param>
/// <param name="Declare">The key of <c>kotsu.yaml</c> that says where it is, such as <c>sources.alerts.rules</c>; null where there is none.</param>
public sealed record NotSeen(SnapshotKind Kind, bool CouldNotLook, Words Reason, string? Declare);
