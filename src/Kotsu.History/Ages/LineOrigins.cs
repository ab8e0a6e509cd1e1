using Kotsu.History.Objects;
using Kotsu.History.Walking;

namespace Kotsu.History;

/// <summary>What is told about the commits that lines come from; each is read once.</summary>
internal sealed class LineOrigins(ObjectStore store, IReadOnlySet<ObjectId> shallow, Mailmap mailmap)
{
    private readonly Dictionary<ObjectId, LineOrigin> known = [];

    /// <summary>What is told about a commit.</summary>
    public LineOrigin Of(ObjectId commit)
    {
        if (!known.TryGetValue(commit, out var origin))
        {
            var content = store.Read(commit).Content;
            var time = CommitFacts.TimeOf(content, "committer "u8);
            known[commit] = origin = new(commit.ToHex(store.HashLength), DateTimeOffset.FromUnixTimeSeconds(time), shallow.Contains(commit), AuthorOf(content));
        }

        return origin;
    }

    private Contributor AuthorOf(ReadOnlySpan<byte> content)
    {
        var (name, address) = CommitAuthor.Of(content);
        var (properName, properAddress) = mailmap.Resolve(name, address);
        return new(properName, properAddress.ToLowerInvariant());
    }
}
