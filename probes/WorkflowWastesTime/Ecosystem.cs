namespace Kotsu.Probes.WorkflowWastesTime;

/// <summary>A language whose packages a job fetches, and what speaks for it in a workflow.</summary>
/// <param name="Name">As a reader calls it.</param>
/// <param name="Fetches">Whether a command, given as its words from the tool's name on, fetches or builds many packages.</param>
/// <param name="Tools">The tool names that <paramref name="Fetches"/> is asked about.</param>
/// <param name="CachePaths">Parts of paths that hold its packages.</param>
/// <param name="Setups">Names of the setup actions that can cache for it, without version.</param>
internal sealed record Ecosystem(string Name, string[] Tools, Func<string[], bool> Fetches, string[] CachePaths, string[] Setups)
{
    /// <summary>All that the probe knows.</summary>
    public static IReadOnlyList<Ecosystem> All { get; } =
    [
        new("Node.js", ["npm", "yarn", "pnpm", "bun"], FetchesNode, ["npm", "node_modules", "yarn", "pnpm", "bun"], ["actions/setup-node", "pnpm/action-setup", "oven-sh/setup-bun"]),
        new("Python", ["pip", "pip3", "poetry", "pipenv", "uv", "pdm", "tox", "nox", "conda", "mamba"], FetchesPython, ["pip", "venv", "poetry", "uv", "conda", "pdm", "tox", "nox"], ["actions/setup-python", "astral-sh/setup-uv", "pdm-project/setup-pdm", "mamba-org/setup-micromamba"]),
        new("Java", ["mvn", "mvnw", "gradle", "gradlew", "sbt"], FetchesJava, [".m2", "maven", "gradle", ".ivy", ".sbt", "coursier"], ["actions/setup-java", "gradle/actions/setup-gradle", "gradle/gradle-build-action"]),
        new("Go", ["go"], c => Second(c, "build", "test", "vet") || Says(c, "mod", "download"), ["go/pkg", "go-build", "gocache", "gomodcache", "go-mod", "golang"], ["actions/setup-go"]),
        new("Ruby", ["bundle"], c => Second(c, "install") || c.Length == 1, ["gem", "bundle"], ["ruby/setup-ruby"]),
        new(".NET", ["dotnet"], c => Second(c, "restore", "build", "test", "publish", "pack"), ["nuget"], ["actions/setup-dotnet"]),
        new("Rust", ["cargo"], c => Second(c, "build", "test", "check", "clippy", "run", "nextest", "install"), ["cargo", "target"], ["actions-rust-lang/setup-rust-toolchain", "moonrepo/setup-rust"]),
        new("PHP", ["composer"], c => Second(c, "install", "update"), ["composer", "vendor"], ["ramsey/composer-install"]),
    ];

    private static bool FetchesNode(string[] command) => command switch
    {
        _ when command.Contains("-g") || command.Contains("--global") => false,
        ["yarn"] or ["yarn", ['-', '-', ..], ..] => true,
        ["npm" or "pnpm", "ci", ..] => true,
        // A word behind `install` names one package; a list of packages stands in a file.
        [_, "install" or "i"] or [_, "install" or "i", ['-', ..], ..] => true,
        _ => false,
    };

    private static bool FetchesPython(string[] command) => command switch
    {
        ["conda" or "mamba", "env", "update" or "create", ..] => true,
        ["tox" or "nox", ..] => !command.Contains("--version"),
        ["poetry" or "pipenv" or "pdm" or "uv", "install" or "sync", ..] => true,
        ["pip" or "pip3" or "uv", ..] => command.Contains("install") && command.Any(w => w is "-r" or "-e" || w.StartsWith('.') || w.StartsWith("-r", StringComparison.Ordinal) || w.StartsWith("--requirement", StringComparison.Ordinal)),
        _ => false,
    };

    private static bool FetchesJava(string[] command) => command.Length > 1 && command[1] is not ("-v" or "-version" or "--version");

    private static bool Second(string[] command, params string[] words) => command.Length > 1 && words.Contains(command[1]);

    private static bool Says(string[] command, string second, string third) => command is [_, var b, var c, ..] && b == second && c == third;
}
