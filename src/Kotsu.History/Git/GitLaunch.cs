using System.Diagnostics;

namespace Kotsu.History.Git;

/// <summary>How git is started: nothing of the machine's, the user's or the repository's configuration reaches it.</summary>
/// <remarks>
/// git(1), "SECURITY": running git inside an untrusted <c>.git</c> folder is not safe. So it only ever runs inside
/// a repository that we wrote ourselves; what follows is the second lock.
/// </remarks>
internal static class GitLaunch
{
    private static readonly string nothing = OperatingSystem.IsWindows() ? "NUL" : "/dev/null";

    private static readonly string[] settings =
    [
        $"core.hooksPath={nothing}",
        $"core.attributesFile={nothing}",
        $"core.excludesFile={nothing}",
        "core.fsmonitor=false",
        "core.pager=cat",
        "core.symlinks=false",
        "gc.auto=0",
        "maintenance.auto=false",
        "protocol.allow=never",
        "credential.helper=",
    ];

    /// <summary>What runs <paramref name="arguments"/> inside our own repository at <paramref name="gitFolder"/>.</summary>
    /// <exception cref="FileNotFoundException">PATH has no git.</exception>
    public static ProcessStartInfo In(string gitFolder, IEnumerable<string> arguments)
    {
        var start = new ProcessStartInfo(GitProgram.Path ?? throw new FileNotFoundException("PATH has no git."))
        {
            WorkingDirectory = gitFolder,
            UseShellExecute = false,
            CreateNoWindow = true,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        SetEnvironment(start.Environment, gitFolder);
        foreach (var argument in Options(gitFolder).Concat(arguments))
        {
            start.ArgumentList.Add(argument);
        }

        return start;
    }

    /// <summary>The same for a run that may speak to one remote repository, by its protocol alone.</summary>
    /// <exception cref="FileNotFoundException">PATH has no git.</exception>
    public static ProcessStartInfo To(string protocol, string gitFolder, IEnumerable<string> arguments)
    {
        var start = In(gitFolder, ["-c", $"protocol.{protocol}.allow=always", .. arguments]);
        start.Environment["GIT_ALLOW_PROTOCOL"] = protocol;
        start.Environment["GIT_PROTOCOL_FROM_USER"] = "0";
        return start;
    }

    private static IEnumerable<string> Options(string gitFolder)
    {
        yield return $"--git-dir={gitFolder}";
        yield return "--no-pager";
        yield return "--no-replace-objects";
        yield return "--no-optional-locks";
        yield return "--literal-pathspecs";
        foreach (var setting in settings)
        {
            yield return "-c";
            yield return setting;
        }
    }

    private static void SetEnvironment(IDictionary<string, string?> environment, string gitFolder)
    {
        var kept = OperatingSystem.IsWindows() ? new[] { "PATH", "SystemRoot", "TEMP" } : ["PATH"];
        var before = kept.Select(name => (name, value: environment.TryGetValue(name, out var value) ? value : null)).ToList();

        environment.Clear();
        foreach (var (name, value) in before.Where(b => b.value is not null))
        {
            environment[name] = value;
        }

        environment["HOME"] = "/nonexistent";
        environment["XDG_CONFIG_HOME"] = "/nonexistent";
        environment["GIT_CONFIG_NOSYSTEM"] = "1";
        environment["GIT_CONFIG_SYSTEM"] = nothing;
        environment["GIT_CONFIG_GLOBAL"] = nothing;
        environment["GIT_ATTR_NOSYSTEM"] = "1";
        environment["GIT_TERMINAL_PROMPT"] = "0";
        environment["GIT_ASKPASS"] = "/bin/false";
        environment["GIT_SSH_COMMAND"] = "/bin/false";
        environment["GIT_ALLOW_PROTOCOL"] = "none";
        environment["GIT_NO_LAZY_FETCH"] = "1";
        environment["GIT_NO_REPLACE_OBJECTS"] = "1";
        environment["GIT_OPTIONAL_LOCKS"] = "0";
        environment["GIT_CEILING_DIRECTORIES"] = gitFolder;
        environment["LC_ALL"] = "C";
        environment["TZ"] = "UTC";
    }
}
