namespace Kotsu.Sources.Files;

/// <summary>Tells, from a file's path and from <c>.gitattributes</c>, whether people of the workload wrote it.</summary>
/// <remarks>Source of the names: github-linguist's <c>vendor.yml</c> and <c>generated.rb</c>, cut down to what a path alone tells safely.</remarks>
internal sealed class FileOrigins(GitAttributes attributes)
{
    private static readonly HashSet<string> vendoredFolders = new(StringComparer.Ordinal)
    {
        "vendor", "vendors", "vendored", "third_party", "third-party", "thirdparty", "3rdparty", "node_modules", "bower_components",
        "jspm_packages", "Godeps", "Pods", "Carthage", "dist", ".yarn", "site-packages", ".venv", "venv", "wrapper",
    };

    private static readonly HashSet<string> fixtureFolders = new(StringComparer.OrdinalIgnoreCase)
    {
        "testdata", "test-data", "test_data", "fixtures", "fixture", "__fixtures__", "__snapshots__", "__image_snapshots__", "test-fixtures", "testfixtures",
    };

    private static readonly HashSet<string> generatedNames = new(StringComparer.Ordinal)
    {
        "package-lock.json", "npm-shrinkwrap.json", "yarn.lock", "pnpm-lock.yaml", "bun.lock", "Cargo.lock", "Gemfile.lock", "poetry.lock",
        "uv.lock", "Pipfile.lock", "composer.lock", "go.sum", "packages.lock.json", "flake.lock", "mix.lock", "Podfile.lock", "gradle.lockfile",
    };

    private static readonly string[] generatedEndings =
    [
        ".pb.go", ".pb.gw.go", "_grpc.pb.go", ".pb.cc", ".pb.h", "_pb2.py", "_pb2_grpc.py", "_pb.js", "_pb.d.ts", "_pb.rb",
        ".g.cs", ".g.i.cs", ".designer.cs", ".g.dart", ".freezed.dart", ".map", ".d.ts.map", ".min.js", ".min.css", "-min.js", ".bundle.js",
    ];

    // "wrapper" is somebody else's only below the build tools that copy it in.
    private static readonly string[] wrapperParents = ["gradle/wrapper/", ".mvn/wrapper/"];

    /// <summary>The origin of a file.</summary>
    public FileOrigin Of(string path)
    {
        var name = path[(path.LastIndexOf('/') + 1)..];
        return Decide(path, FileOrigin.Vendored, () => IsVendored(path, name))
            ?? Decide(path, FileOrigin.Generated, () => IsGenerated(name))
            ?? (IsFixture(path, name) ? FileOrigin.Fixture : FileOrigin.FirstParty);
    }

    private FileOrigin? Decide(string path, FileOrigin origin, Func<bool> looksSo) =>
        attributes.Says(path, origin) ?? looksSo() ? origin : null;

    private static bool IsFixture(string path, string name) =>
        HasFolder(path, fixtureFolders.GetAlternateLookup<ReadOnlySpan<char>>())
        || name.EndsWith(".snap", StringComparison.Ordinal)
        || path.StartsWith("src/test/resources/", StringComparison.Ordinal) || path.Contains("/src/test/resources/", StringComparison.Ordinal);

    private static bool IsVendored(string path, string name) =>
        (HasFolder(path, vendoredFolders.GetAlternateLookup<ReadOnlySpan<char>>()) && !IsOwnWrapper(path))
        || name is "gradlew" or "gradlew.bat" or "mvnw" or "mvnw.cmd";

    private static bool IsOwnWrapper(string path) =>
        path.Contains("wrapper/", StringComparison.Ordinal)
        && !wrapperParents.Any(p => path.Contains(p, StringComparison.Ordinal))
        && !path.Split('/').SkipLast(1).Any(part => part != "wrapper" && vendoredFolders.Contains(part));

    private static bool IsGenerated(string name) =>
        generatedNames.Contains(name)
        || generatedEndings.Any(ending => name.EndsWith(ending, StringComparison.OrdinalIgnoreCase))
        || name.StartsWith("zz_generated", StringComparison.Ordinal)
        || name.Contains("_generated.", StringComparison.Ordinal)
        || name.Contains(".generated.", StringComparison.Ordinal);

    private static bool HasFolder(string path, HashSet<string>.AlternateLookup<ReadOnlySpan<char>> folders)
    {
        var rest = path.AsSpan();
        for (var slash = rest.IndexOf('/'); slash >= 0; slash = rest.IndexOf('/'))
        {
            if (folders.Contains(rest[..slash]))
            {
                return true;
            }

            rest = rest[(slash + 1)..];
        }

        return false;
    }
}
