using System.Diagnostics;
using System.Globalization;
using System.Text;

namespace Kotsu.History.Tests.Walking;

/// <summary>Histories written into one repository through <c>git fast-import</c>, and what git itself says of them.</summary>
internal sealed class ImportedHistories : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("kotsu-import-").FullName;
    private readonly List<(string Tip, SortedDictionary<string, MadeFile> Files)> tips = [];
    private readonly List<IReadOnlyList<string>> commits = [];

    public ImportedHistories(IReadOnlyList<MadeHistory> histories)
    {
        Run(["init", "--quiet", "--bare", "."], "");
        var stream = new StringBuilder();
        var mark = 0;
        var last = new List<(int Mark, SortedDictionary<string, MadeFile> Files)>();
        foreach (var history in histories)
        {
            var states = history.States();
            Write(stream, history, states, mark);
            mark += states.Count;
            last.Add((mark, states[^1].Files));
        }

        Run(["fast-import", "--quiet", "--export-marks=marks"], stream.ToString());
        var ids = File.ReadLines(Path.Combine(folder, "marks")).Select(l => l.Split(' ')).ToDictionary(l => int.Parse(l[0].AsSpan(1), CultureInfo.InvariantCulture), l => l[1]);
        tips.AddRange(last.Select(l => (ids[l.Mark], l.Files)));
        commits.AddRange(last.Select((l, i) => (IReadOnlyList<string>)[.. histories[i].Commits.Select((_, number) => ids[l.Mark - histories[i].Commits.Count + 1 + number])]));
    }

    /// <summary>The bare repository.</summary>
    public string Folder => folder;

    /// <summary>The newest commit of each history.</summary>
    public IReadOnlyList<string> Tips => [.. tips.Select(t => t.Tip)];

    /// <summary>The commits of a history, in the order in which they were made.</summary>
    public IReadOnlyList<string> CommitsOf(int history) => commits[history];

    /// <summary>The files of a tip that blame can be asked about.</summary>
    public IEnumerable<string> FilesOf(int history) => tips[history].Files.Where(f => f.Value.Mode != "120000").Select(f => f.Key);

    /// <summary>What <c>git blame</c> says of every file of every tip: one commit a line.</summary>
    public IReadOnlyDictionary<(int History, string Path), string[]> Blamed(string options = "")
    {
        var asked = tips.SelectMany((_, i) => FilesOf(i).Select(path => (History: i, Path: path))).ToList();
        var script = string.Concat(asked.Select(a => $"git blame {options} -l -s --root {tips[a.History].Tip} -- '{a.Path}' || echo failed\necho ==\n"));
        var answers = RunProgram("sh", ["-s"], script).Split("==\n");
        Assert.DoesNotContain("failed\n", answers);
        return asked.Zip(answers).ToDictionary(p => p.First, p => p.Second.Split('\n')[..^1].Select(l => l[..40]).ToArray());
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private static void Write(StringBuilder stream, MadeHistory history, IReadOnlyList<(IReadOnlyList<int> Parents, SortedDictionary<string, MadeFile> Files)> states, int before)
    {
        var time = 1_600_000_000;
        for (var i = 0; i < states.Count; i++)
        {
            time += history.Commits[i].Delay;
            var parents = string.Concat(states[i].Parents.Select((p, n) => string.Create(CultureInfo.InvariantCulture, $"{(n == 0 ? "from" : "merge")} :{before + p + 1}\n")));
            stream.Append(CultureInfo.InvariantCulture, $"reset refs/heads/t\ncommit refs/heads/t\nmark :{before + i + 1}\ncommitter A <a@example.com> {time} +0000\ndata 0\n{parents}deleteall\n");
            foreach (var (path, file) in states[i].Files)
            {
                stream.Append(CultureInfo.InvariantCulture, $"M {file.Mode} inline {path}\ndata {file.Text.Length}\n{file.Text}\n");
            }

            stream.Append('\n');
        }
    }

    private void Run(string[] arguments, string input) => RunProgram("git", arguments, input);

    private string RunProgram(string program, string[] arguments, string input)
    {
        var start = new ProcessStartInfo(program, arguments) { WorkingDirectory = folder, RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false };
        start.Environment["GIT_CONFIG_NOSYSTEM"] = "1";
        start.Environment["GIT_CONFIG_GLOBAL"] = "/dev/null";
        using var process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEndAsync();
        var writing = Task.Run(() =>
        {
            process.StandardInput.Write(input);
            process.StandardInput.Close();
        });
        var output = process.StandardOutput.ReadToEnd();
        writing.Wait();
        process.WaitForExit();
        Assert.True(process.ExitCode == 0, errors.Result);
        return output;
    }
}
