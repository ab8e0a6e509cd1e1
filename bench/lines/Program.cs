using System.Globalization;
using System.Text;
using Kotsu.History;

// lines REPOSITORY blame|text|both [all]: asks the library where lines come from, and writes what it says.
// Lines to ask about come on the standard input, "path TAB number" each; with "all", every line of every file is asked for.
var question = args[1] switch
{
    "blame" => LineQuestion.Blame,
    "text" => LineQuestion.Text,
    _ => LineQuestion.Both,
};
var scratch = Directory.CreateTempSubdirectory("kotsu-lines-").FullName;
var opening = await GitRepository.OpenAsync(args[0], scratch, CancellationToken.None);
if (opening.Repository is not { } repository)
{
    Console.Error.WriteLine(opening.Refusal);
    return 1;
}

await using (repository)
{
    var requests = args.Length > 2
        ? [.. (await repository.ListFilesAsync(null, CancellationToken.None)).Files.Select(f => LineAgeRequest.Whole(f.Path))]
        : Asked(Console.OpenStandardInput());
    var answers = await repository.ExplainLinesAsync(requests, question, new() { Time = TimeSpan.FromHours(1) }, CancellationToken.None);
    await using var output = new StreamWriter(Console.OpenStandardOutput(), new UTF8Encoding(false), 1 << 16);
    foreach (var (file, number) in answers.SelectMany(f => f.Numbers.Select(n => (f, n))))
    {
        output.Write(string.Create(CultureInfo.InvariantCulture, $"{file.Path}\t{number}\t{file.BlameOf(number)?.Commit ?? "-"}\t{file.TextOf(number)?.Commit ?? "-"}\n"));
    }
}

Directory.Delete(scratch, recursive: true);
return 0;

static List<LineAgeRequest> Asked(Stream input)
{
    using var lines = new StreamReader(input, Encoding.UTF8);
    return [.. Read(lines).GroupBy(l => l.Path, l => l.Number).Select(g => new LineAgeRequest(g.Key, [.. g]))];
}

static IEnumerable<(string Path, int Number)> Read(StreamReader lines)
{
    while (lines.ReadLine() is { } line)
    {
        var tab = line.LastIndexOf('\t');
        yield return (line[..tab], int.Parse(line.AsSpan(tab + 1), CultureInfo.InvariantCulture));
    }
}
