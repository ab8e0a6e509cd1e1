using System.Text;
using Kotsu.History.Objects;
using Kotsu.History.Walking;

namespace Kotsu.History;

/// <summary>What is told about the commits that lines come from; each is read once.</summary>
internal sealed class LineOrigins(ObjectStore store, IReadOnlySet<ObjectId> shallow, Mailmap mailmap)
{
    private readonly Dictionary<ObjectId, LineOrigin> known = [];

    /// <summary>What a walk has read of commits: those are not read again.</summary>
    public IReadOnlyDictionary<ObjectId, CommitFacts> Facts { get; set; } = new Dictionary<ObjectId, CommitFacts>();

    /// <summary>What is told about a commit.</summary>
    public LineOrigin Of(ObjectId commit)
    {
        if (!known.TryGetValue(commit, out var origin))
        {
            var (author, time) = Facts.TryGetValue(commit, out var facts) && facts.Author is { } line
                ? (CommitAuthor.OfLine(line, Encoding.ASCII), facts.Time)
                : Read(commit);
            known[commit] = origin = new(commit.ToHex(store.HashLength), DateTimeOffset.FromUnixTimeSeconds(time), shallow.Contains(commit), ToContributor(author));
        }

        return origin;
    }

    private ((string Name, string Email) Author, long Time) Read(in ObjectId commit)
    {
        var content = store.Read(commit).Content;
        var read = (CommitAuthor.Of(content), CommitFacts.TimeOf(content, "committer "u8));
        store.EndStep();
        return read;
    }

    private Contributor ToContributor((string Name, string Email) author)
    {
        var (name, address) = mailmap.Resolve(author.Name, author.Email);
        return new(name, address.ToLowerInvariant());
    }
}
