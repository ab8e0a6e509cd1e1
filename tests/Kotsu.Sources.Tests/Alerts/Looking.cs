using Kotsu.Core.Snapshots;
using Kotsu.Core.Workloads;
using Kotsu.Sources.Files;

namespace Kotsu.Sources.Tests.Alerts;

/// <summary>Looks with a source at files that a test wrote down.</summary>
internal static class Looking
{
    public static readonly DateOnly Today = new(2026, 8, 22);

    public static Task<Sighting> With(ISource source, DeclaredSources? declared, IPathHistory? history, params (string Path, string Text)[] files) =>
        source.LookAsync(new(new MemoryTree(files), new() { Sources = declared ?? new() }, Today, history), TestContext.Current.CancellationToken);

    public static Task<Sighting> With(ISource source, params (string Path, string Text)[] files) => With(source, null, null, files);

    public static T Seen<T>(this Sighting sighting)
        where T : Snapshot => Assert.IsType<T>(sighting.Snapshot);
}
