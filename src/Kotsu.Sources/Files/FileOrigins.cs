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

    // Files are asked about folder by folder.
    private string folder = "";
    private (bool IsVendored, bool IsFixture) above;

    /// <summary>The origin of a file. Not for several threads at once.</summary>
    public FileOrigin Of(string path)
    {
        var slash = path.LastIndexOf('/') + 1;
        if (!path.AsSpan(0, slash).SequenceEqual(folder))
        {
            folder = path[..slash];
            above = (HasFolder(folder, vendoredFolders.GetAlternateLookup<ReadOnlySpan<char>>()) && !IsOwnWrapper(folder), IsFixtureFolder(folder));
        }

        var name = path.AsSpan(slash);
        return attributes.Says(path, FileOrigin.Vendored) ?? (above.IsVendored || name is "gradlew" or "gradlew.bat" or "mvnw" or "mvnw.cmd") ? FileOrigin.Vendored
            : attributes.Says(path, FileOrigin.Generated) ?? IsGenerated(name) ? FileOrigin.Generated
            : above.IsFixture || name.EndsWith(".snap", StringComparison.Ordinal) ? FileOrigin.Fixture : FileOrigin.FirstParty;
    }

    private static bool IsFixtureFolder(string folder) =>
        HasFolder(folder, fixtureFolders.GetAlternateLookup<ReadOnlySpan<char>>())
        || folder.StartsWith("src/test/resources/", StringComparison.Ordinal) || folder.Contains("/src/test/resources/", StringComparison.Ordinal);

    private static bool IsOwnWrapper(string folder) =>
        folder.Contains("wrapper/", StringComparison.Ordinal)
        && !wrapperParents.Any(p => folder.Contains(p, StringComparison.Ordinal))
        && !folder.Split('/').SkipLast(1).Any(part => part != "wrapper" && vendoredFolders.Contains(part));

    private static bool IsGenerated(ReadOnlySpan<char> name)
    {
        if (generatedNames.GetAlternateLookup<ReadOnlySpan<char>>().Contains(name))
        {
            return true;
        }

        foreach (var ending in generatedEndings)
        {
            if (name.EndsWith(ending, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return name.StartsWith("zz_generated", StringComparison.Ordinal)
            || name.Contains("_generated.", StringComparison.Ordinal)
            || name.Contains(".generated.", StringComparison.Ordinal);
    }

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
