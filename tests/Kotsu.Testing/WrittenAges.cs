using System.Globalization;
using System.Text.RegularExpressions;
using Kotsu.History;
using Kotsu.Sources.Files;

namespace Kotsu.Testing;

/// <summary>Ages of lines that a fixture wrote down: a line is from the day in <c>[2024-05-31]</c>, at least so old with <c>[2024-05-31+]</c>; without, its age is not known.</summary>
public sealed class WrittenAges(IFileTree tree) : ILineAges
{
    private static readonly Regex day = new(@"\[(?<day>\d{4}-\d{2}-\d{2})(?<more>\+?)\]", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking | RegexOptions.CultureInvariant);

    /// <inheritdoc/>
    public async Task<IReadOnlyList<FileLineAges>> FindAsync(IReadOnlyList<LineAgeRequest> requests, CancellationToken cancellationToken)
    {
        var answers = new List<FileLineAges>();
        foreach (var request in requests)
        {
            var text = await tree.ReadAsync(tree.Files.Single(f => f.Path == request.Path), cancellationToken);
            var lines = text.Text!.Split('\n');
            var ages = request.Lines.Select(n => (Line: n, Match: day.Match(lines[n - 1]))).Where(l => l.Match.Success);
            answers.Add(new(request.Path, ages.ToDictionary(l => l.Line, l => Age(l.Match)), IsWhole: true));
        }

        return answers;
    }

    private static LineAge Age(Match match) => new(
        new(DateTime.ParseExact(match.Groups["day"].Value, "yyyy-MM-dd", CultureInfo.InvariantCulture), TimeSpan.Zero),
        match.Groups["more"].Length > 0,
        new("Ann Example", "ann@example.com"));
}
