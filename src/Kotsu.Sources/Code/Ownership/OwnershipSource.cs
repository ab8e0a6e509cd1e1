using Kotsu.Core.Snapshots;
using Kotsu.Sources.Files;

namespace Kotsu.Sources.Code.Ownership;

/// <summary>Finds who owns which path, from CODEOWNERS, OWNERS, <c>catalog-info.yaml</c>, MAINTAINERS and <c>kotsu.yaml</c>.</summary>
public sealed class OwnershipSource : ISource
{
    /// <inheritdoc/>
    public SnapshotKind Kind => SnapshotKind.Ownership;

    /// <inheritdoc/>
    public async Task<Sighting> LookAsync(SourceContext context, CancellationToken cancellationToken)
    {
        // What was copied in or made by a program is owned by whoever copies or makes it.
        var files = context.Tree.Files.Where(f => f.Origin is FileOrigin.FirstParty or FileOrigin.Fixture).Select(f => f.Path).ToList();
        if (files.Count == 0)
        {
            return new(null, OwnershipWords.NoFiles, []);
        }

        var owners = await Owners.ReadAsync(context, cancellationToken);
        var snapshot = new OwnershipSnapshot
        {
            ObservedOn = context.ObservedOn,
            DeclaredIn = owners.DeclaredIn,
            Paths = OwnedPaths.Of(files, owners.Of),
            DeadPatterns = [.. CodeOwners.Dead(owners.Rules, [.. context.Tree.Files.Select(f => f.Path)])],
        };
        return new(snapshot, null, owners.Unreadable);
    }
}
