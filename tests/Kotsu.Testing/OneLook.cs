using Kotsu.Core.Snapshots;
using Kotsu.Core.Workloads;
using Kotsu.Sources;
using Kotsu.Sources.Files;

namespace Kotsu.Testing;

/// <summary>Lets a source look once at a tree that a test wrote down.</summary>
public static class OneLook
{
    /// <summary>What <paramref name="source"/> returns of <paramref name="tree"/>.</summary>
    public static Task<Sighting> At(IFileTree tree, ISource source, DateOnly? on = null, WorkloadDeclaration? declaration = null) =>
        source.LookAsync(new(tree, declaration ?? new(), on ?? new(2026, 11, 21), History: null), CancellationToken.None);

    /// <summary>The snapshot that <paramref name="source"/> returns; the test fails where it returns none.</summary>
    public static async Task<T> At<T>(IFileTree tree, ISource source, DateOnly? on = null, WorkloadDeclaration? declaration = null)
        where T : Snapshot
    {
        var sighting = await At(tree, source, on, declaration);
        return Xunit.Assert.IsType<T>(sighting.Snapshot);
    }
}
