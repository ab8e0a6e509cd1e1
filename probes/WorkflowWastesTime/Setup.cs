using System.Globalization;
using Kotsu.Core.Snapshots;

namespace Kotsu.Probes.WorkflowWastesTime;

/// <summary>What actions keep for the next run, each by its own rules.</summary>
internal static class Setup
{
    // These keep packages without being asked.
    private static readonly HashSet<string> AlwaysCaching =
        ["gradle/actions/setup-gradle", "gradle/gradle-build-action", "astral-sh/setup-uv", "actions-rust-lang/setup-rust-toolchain", "moonrepo/setup-rust", "ramsey/composer-install"];

    // Setup actions that have nothing to do with packages.
    private static readonly string[] Harmless =
        ["buildx", "qemu", "helm", "kubectl", "terraform", "gcloud", "msbuild", "php", "beam", "docker", "kind", "minikube", "cosign", "android", "xcode", "vstest", "nuget", "protoc", "oras", "ko"];

    // Names of own actions that may install or cache.
    private static readonly string[] Preparing =
        ["setup", "set-up", "install", "init", "prepare", "bootstrap", "cache", "toolchain", "env", "dep", "build", "node", "npm", "pnpm", "yarn", "python", "java", "maven", "gradle", "golang", "rust", "ruby", "dotnet"];

    /// <summary>Whether the step's action sets up <paramref name="ecosystem"/>.</summary>
    public static bool IsOf(WorkflowStep step, Ecosystem ecosystem) => ecosystem.Setups.Contains(Name(step));

    /// <summary>Whether nobody can tell from the outside what the step's action keeps: the repository's own actions that prepare something, and unknown setups.</summary>
    public static bool IsUnknown(WorkflowStep step)
    {
        var name = Name(step);
        return (name.StartsWith("./", StringComparison.Ordinal) && Preparing.Any(p => name.Contains(p, StringComparison.Ordinal)))
            || ((name.Contains("setup", StringComparison.Ordinal) || name.Contains("install", StringComparison.Ordinal))
                && !name.StartsWith("actions/setup-", StringComparison.Ordinal)
                && !Ecosystem.All.Any(e => e.Setups.Contains(name))
                && !Harmless.Any(h => name.Contains(h, StringComparison.Ordinal)));
    }

    /// <summary>Whether the step keeps packages of <paramref name="ecosystem"/>.</summary>
    public static bool Caches(WorkflowStep step, Ecosystem ecosystem, string? nodePackageManager)
    {
        var name = Name(step);
        if (name.StartsWith("actions/cache", StringComparison.Ordinal))
        {
            var path = step.With.GetValueOrDefault("path") ?? "";
            return path.Contains("${{", StringComparison.Ordinal) || ecosystem.CachePaths.Any(p => path.Contains(p, StringComparison.OrdinalIgnoreCase));
        }

        return name.Contains("cache", StringComparison.Ordinal) || (IsOf(step, ecosystem) && (IsAsked(step) || IsByDefault(step, name, nodePackageManager)));
    }

    private static bool IsAsked(WorkflowStep step) => step.With.Any(w =>
        w.Key is "cache" or "bundler-cache" or "enable-cache" or "cache-enabled" or "cache-environment" && w.Value is not ("" or "false"));

    private static bool IsByDefault(WorkflowStep step, string name, string? nodePackageManager) => name switch
    {
        // https://github.com/actions/setup-go: since v4 unless `cache: false`.
        "actions/setup-go" => Major(step) >= 4 && step.With.GetValueOrDefault("cache") != "false",
        // https://github.com/actions/setup-node: v5 for the manager that package.json names, v6 for npm only.
        "actions/setup-node" => step.With.GetValueOrDefault("package-manager-cache") != "false"
            && (nodePackageManager == "npm" ? Major(step) >= 5 : nodePackageManager is not null && Major(step) == 5),
        _ => AlwaysCaching.Contains(name) && step.With.GetValueOrDefault("cache-disabled") != "true",
    };

    /// <summary>The major version; a branch or a bare commit id counts as the newest.</summary>
    private static int Major(WorkflowStep step) =>
        int.TryParse(step.Version?.TrimStart('v').Split('.')[0], NumberStyles.None, CultureInfo.InvariantCulture, out var major) ? major : int.MaxValue;

    private static string Name(WorkflowStep step) => (step.Uses ?? "").Split('@')[0].ToLowerInvariant();
}
