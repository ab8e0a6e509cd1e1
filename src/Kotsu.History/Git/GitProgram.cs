namespace Kotsu.History.Git;

/// <summary>Which file is executed when git is asked.</summary>
/// <remarks>
/// The runtime would look beside the running program and in the working directory before it looks in PATH: a file called
/// <c>git</c> in the reviewed folder would then be run. So the absolute path is found here, from absolute entries of PATH only.
/// </remarks>
public static class GitProgram
{
    private static readonly Lazy<string?> found = new(() => Find(Environment.GetEnvironmentVariable("PATH"), "git"));

    /// <summary>Absolute path of git; null where PATH has none.</summary>
    public static string? Path => found.Value;

    internal static string? Find(string? searchPath, string program)
    {
        var name = OperatingSystem.IsWindows() ? program + ".exe" : program;
        return (searchPath ?? "").Split(System.IO.Path.PathSeparator)
            .Where(System.IO.Path.IsPathFullyQualified)
            .Select(folder => System.IO.Path.Combine(folder, name))
            .FirstOrDefault(IsExecutable);
    }

    private static bool IsExecutable(string file)
    {
        const UnixFileMode AnyExecute = UnixFileMode.UserExecute | UnixFileMode.GroupExecute | UnixFileMode.OtherExecute;
        return File.Exists(file) && (OperatingSystem.IsWindows() || (File.GetUnixFileMode(file) & AnyExecute) is not UnixFileMode.None);
    }
}
