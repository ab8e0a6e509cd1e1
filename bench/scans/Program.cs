using System.Diagnostics;
using System.Globalization;
using Kotsu.Engine.Histories;

// scans REPOSITORY DATA RUNS BEFORE AFTER: scans one repository again and again in one process, as a server does that runs for months.
// Each run looks at BEFORE with nothing kept, then at AFTER with what that look kept. The repository is a bare one whose HEAD may be moved.
// Writes "first TAB wall TAB cpu" and "again TAB wall TAB cpu" for each run, in seconds.
var (repository, data, runs) = (args[0], args[1], int.Parse(args[2], CultureInfo.InvariantCulture));
for (var run = 0; run < runs; run++)
{
    if (Directory.Exists(data))
    {
        Directory.Delete(data, recursive: true);
    }

    await LookAsync("first", args[3]);
    await LookAsync("again", args[4]);
}

return 0;

async Task LookAsync(string name, string tip)
{
    await File.WriteAllTextAsync(Path.Combine(repository, "HEAD"), tip + "\n");
    // What the look before left behind is not this one's to sweep up.
    GC.Collect();
    using var process = Process.GetCurrentProcess();
    var (started, cpu) = (Stopwatch.GetTimestamp(), process.TotalProcessorTime);
    var (overview, problem) = await ShowHistory.RunAsync(new() { Path = repository, KeepHistoryIn = _ => data }, TimeProvider.System, CancellationToken.None);
    var wall = Stopwatch.GetElapsedTime(started);
    process.Refresh();
    if (overview is null)
    {
        throw new InvalidOperationException(problem!.Code);
    }

    Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name}\t{wall.TotalSeconds:0.000}\t{(process.TotalProcessorTime - cpu).TotalSeconds:0.000}"));
}
