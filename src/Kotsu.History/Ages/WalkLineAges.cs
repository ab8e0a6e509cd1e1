namespace Kotsu.History;

/// <summary>Ages of lines by what they say, all files in one walk.</summary>
internal sealed class WalkLineAges(GitRepository repository, WalkBounds bounds) : ILineAges
{
    public async Task<IReadOnlyList<FileLineAges>> FindAsync(IReadOnlyList<LineAgeRequest> requests, CancellationToken cancellationToken)
    {
        var found = await repository.ExplainLinesAsync(requests, LineQuestion.Text, bounds, cancellationToken);
        return [.. found.Select(f => new FileLineAges(f.Path, AgesOf(f), f.IsWhole))];
    }

    private static Dictionary<int, LineAge> AgesOf(FileLines file) => file.Numbers
        .Select(number => (number, origin: file.TextOf(number)))
        .Where(l => l.origin is not null)
        .ToDictionary(l => l.number, l => new LineAge(l.origin!.CommittedAt, l.origin.AtLeast, l.origin.Author));
}
