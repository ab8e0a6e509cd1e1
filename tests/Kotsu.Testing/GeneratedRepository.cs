using System.Diagnostics;
using System.Globalization;

namespace Kotsu.Testing;

/// <summary>A git repository that a test makes in a temporary folder, with dates and people of its own choosing.</summary>
public sealed class GeneratedRepository : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("kotsu-test-").FullName;

    /// <summary>An empty repository with a work tree.</summary>
    public GeneratedRepository(params string[] initOptions)
    {
        Folder = System.IO.Path.Combine(folder, "repository");
        Scratch = System.IO.Path.Combine(folder, "scratch");
        Directory.CreateDirectory(Folder);
        Directory.CreateDirectory(Scratch);
        Git(["init", "--quiet", "--initial-branch=main", .. initOptions, "."]);
    }

    /// <summary>The work tree.</summary>
    public string Folder { get; }

    /// <summary>A folder for whoever reads the repository.</summary>
    public string Scratch { get; }

    /// <summary>A path of the work tree.</summary>
    public string Path(params string[] parts) => System.IO.Path.Combine([Folder, .. parts]);

    /// <summary>A path beside the work tree.</summary>
    public string Beside(string name) => System.IO.Path.Combine(folder, name);

    /// <summary>Writes a file of the work tree; a null text deletes it.</summary>
    public void Write(string path, string? text)
    {
        var file = Path(path.Split('/'));
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(file)!);
        if (text is null)
        {
            File.Delete(file);
        }
        else
        {
            File.WriteAllText(file, text);
        }
    }

    /// <summary>Writes files and commits everything there is.</summary>
    /// <param name="day">Such as 2024-05-31; noon UTC is meant.</param>
    /// <param name="author">Such as <c>Ann Example &lt;ann@example.com&gt;</c>.</param>
    /// <returns>The commit's id.</returns>
    public string Commit(string day, string author, params (string Path, string? Text)[] files)
    {
        foreach (var (path, text) in files)
        {
            Write(path, text);
        }

        Git("add", "--all");
        var time = $"{day}T12:00:00Z";
        Run(Folder, ["commit", "--quiet", "--allow-empty", "--message=change", $"--author={author}", $"--date={time}"], ("GIT_COMMITTER_DATE", time));
        return Git("rev-parse", "HEAD").Trim();
    }

    /// <summary>Runs git in the work tree and returns what it wrote; a failure fails the test.</summary>
    public string Git(params string[] arguments) => Run(Folder, arguments);

    /// <summary>Runs git in the work tree as a careless tool would, whatever comes of it.</summary>
    public void TryGit(params string[] arguments) => Start(Folder, arguments).Process.Dispose();

    /// <summary>Runs git in some folder.</summary>
    public static string Run(string folder, string[] arguments, params (string Name, string Value)[] environment)
    {
        var (process, output, errors) = Start(folder, arguments, environment);
        using (process)
        {
            Xunit.Assert.True(process.ExitCode == 0, string.Create(CultureInfo.InvariantCulture, $"git {string.Join(' ', arguments)}: {process.ExitCode} {errors}"));
            return output;
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        try
        {
            Directory.Delete(folder, recursive: true);
        }
        catch (IOException)
        {
            // The temporary folder is the system's to clear.
        }
    }

    private static (Process Process, string Output, string Errors) Start(string folder, string[] arguments, params (string Name, string Value)[] environment)
    {
        var start = new ProcessStartInfo("git", arguments) { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true, RedirectStandardInput = true, UseShellExecute = false };
        foreach (var name in start.Environment.Keys.Where(k => k.StartsWith("GIT_", StringComparison.Ordinal)).ToList())
        {
            start.Environment.Remove(name);
        }

        foreach (var (name, value) in environment.Concat([
            ("GIT_CONFIG_NOSYSTEM", "1"), ("GIT_CONFIG_GLOBAL", "/dev/null"), ("GIT_TERMINAL_PROMPT", "0"),
            ("GIT_AUTHOR_NAME", "Some Body"), ("GIT_AUTHOR_EMAIL", "some@example.com"),
            ("GIT_COMMITTER_NAME", "Some Body"), ("GIT_COMMITTER_EMAIL", "some@example.com")]))
        {
            start.Environment[name] = value;
        }

        var process = Process.Start(start)!;
        process.StandardInput.Close();
        var errors = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (process, output, errors.Result);
    }
}
