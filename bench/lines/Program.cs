using System.Globalization;
using System.Text;
using Kotsu.History;

// lines REPOSITORY blame|text|both [all]: asks the library where lines come from, and writes what it says.
// Lines to ask about come on the standard input, "path TAB number" each, or a path alone for each of its lines; with "all", every line of every file is asked for.
// Each line that it writes is "path TAB first TAB count TAB commit of blame TAB commit of the text".
var question = args[1] switch
{
    "blame" => LineQuestion.Blame,
    "text" => LineQuestion.Text,
    _ => LineQuestion.Both,
};
var opening = await GitRepository.OpenAsync(args[0], CancellationToken.None);
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
    foreach (var file in answers)
    {
        Write(file, output);
    }
}

return 0;

// Lines that follow each other and come from the same commits are told together.
static void Write(FileLines file, StreamWriter output)
{
    var numbers = file.Numbers;
    for (int from = 0, to = 0; from < numbers.Count; from = to)
    {
        var (blame, text) = (file.BlameOf(numbers[from])?.Commit, file.TextOf(numbers[from])?.Commit);
        for (to = from + 1; to < numbers.Count && numbers[to] == numbers[to - 1] + 1; to++)
        {
            if (file.BlameOf(numbers[to])?.Commit != blame || file.TextOf(numbers[to])?.Commit != text)
            {
                break;
            }
        }

        output.Write(string.Create(CultureInfo.InvariantCulture, $"{file.Path}\t{numbers[from]}\t{to - from}\t{blame ?? "-"}\t{text ?? "-"}\n"));
    }
}

static List<LineAgeRequest> Asked(Stream input)
{
    using var lines = new StreamReader(input, Encoding.UTF8);
    return [.. Read(lines).GroupBy(l => l.Path, l => l.Number).Select(g => g.Contains(0) ? LineAgeRequest.Whole(g.Key) : new(g.Key, [.. g]))];
}

static IEnumerable<(string Path, int Number)> Read(StreamReader lines)
{
    while (lines.ReadLine() is { } line)
    {
        var tab = line.LastIndexOf('\t');
        yield return tab < 0 ? (line, 0) : (line[..tab], int.Parse(line.AsSpan(tab + 1), CultureInfo.InvariantCulture));
    }
}
