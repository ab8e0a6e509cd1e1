using Kotsu.Core.Findings;
using Kotsu.Core.Snapshots;

namespace Kotsu.Probes.PathHasNoOwner;

/// <summary>True of a path most of whose files nobody owns; once for the whole repository where no owner is declared at all.</summary>
public sealed class PathHasNoOwnerProbe : IProbe
{
    // Owners on the path concerned, as contacts: not a list of people.
    private const int MostOwners = 3;

    /// <inheritdoc/>
    public IEnumerable<Finding> Run(WorkloadSnapshots seen)
    {
        var snapshot = seen.Get<OwnershipSnapshot>();
        return snapshot.DeclaredIn.Count == 0
            ? [Finding.True(new("path", "/", "/"), "undeclared", at: null)]
            : snapshot.Paths.Select(Judge);
    }

    private static Finding Judge(OwnedPath path)
    {
        var subject = new Subject("path", path.At.Path, path.At.Path);
        var at = path.DecidedBy ?? path.At;
        (string Name, FindingValue Value)[] values =
        [
            ("path", new FindingValue.Text(path.At.Path)),
            ("files", new FindingValue.Count(path.Files)),
            ("unowned", new FindingValue.Count(path.Unowned)),
            ("owners", new FindingValue.Names([.. path.Owners.Take(MostOwners)])),
            ("line", new FindingValue.Text(at.ToString())),
        ];

        // Where half of the files or more have an owner there is somebody to ask about the others.
        return path switch
        {
            _ when path.Unowned * 2 <= path.Files => Finding.False(subject, "owned", at, values),
            _ when path.Unowned < path.Files => Finding.True(subject, "most", at, values),
            { DecidedBy: not null } => Finding.True(subject, "taken-away", at, values),
            _ => Finding.True(subject, "none", at, values),
        };
    }
}
