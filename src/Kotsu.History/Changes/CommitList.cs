using System.Buffers.Text;
using System.Text;
using Kotsu.History.Git;

namespace Kotsu.History;

/// <summary>The commits that are no merges, newest first, as columns.</summary>
internal sealed class CommitList
{
    /// <summary>Ids, 40 or 64 digits.</summary>
    public List<string> Ids { get; } = [];

    /// <summary>Commit dates, seconds since 1970.</summary>
    public List<long> Times { get; } = [];

    /// <summary>Authors, see <see cref="People.Number"/>.</summary>
    public List<int> Authors { get; } = [];

    /// <summary>Whether the list does not reach the first commit.</summary>
    public bool IsCut { get; private set; }

    /// <summary>Reads the list through <c>git rev-list</c>.</summary>
    public static async Task<CommitList> ReadAsync(OwnRepository repository, string tip, People people, ChangeBounds bounds, CancellationToken cancellationToken)
    {
        string[] arguments = ["rev-list", "--no-merges", "--format=%ct%x00%an%x00%ae", tip];
        using var git = GitProcess.Start(repository, bounds.Time, arguments, cancellationToken);
        var commits = new CommitList { IsCut = repository.Shallow.Count > 0 };
        var isWhole = await Task.Run(() => commits.ReadAll(new RecordReader(git.Output), people, bounds.Commits), cancellationToken);
        if (!isWhole)
        {
            git.Kill();
        }

        // A missing commit ends the list: what is older is not known.
        var (code, _) = await git.WaitAsync();
        commits.IsCut |= !isWhole || code != 0;
        cancellationToken.ThrowIfCancellationRequested();
        return commits;
    }

    // "commit <id> LF", then the format of ours, LF.
    private bool ReadAll(RecordReader reader, People people, int most)
    {
        while (reader.TryRead((byte)'\n', out var line))
        {
            var id = Encoding.ASCII.GetString(line[(line.IndexOf((byte)' ') + 1)..]);
            if (Ids.Count == most || !reader.TryRead((byte)'\n', out line))
            {
                return false;
            }

            Add(id, line, people);
        }

        return !reader.WasTooLong;
    }

    private void Add(string id, ReadOnlySpan<byte> line, People people)
    {
        var nameAt = line.IndexOf((byte)0) + 1;
        var emailAt = nameAt + line[nameAt..].IndexOf((byte)0) + 1;
        Ids.Add(id);
        Times.Add(Utf8Parser.TryParse(line, out long time, out _) ? Math.Clamp(time, 0, uint.MaxValue) : 0);
        Authors.Add(people.Number(Encoding.UTF8.GetString(line[nameAt..(emailAt - 1)]), Encoding.UTF8.GetString(line[emailAt..])));
    }
}
