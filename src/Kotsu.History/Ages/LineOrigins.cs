using System.Text;
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

    // "Name <address> time zone"
    private Contributor AuthorOf(ReadOnlySpan<byte> content)
    {
        var line = CommitFacts.LineOf(content, "author "u8);
        var open = line.IndexOf((byte)'<');
        var close = open < 0 ? -1 : line[open..].IndexOf((byte)'>');
        var name = open < 0 ? line : line[..open];
        var address = close < 0 ? default : line[(open + 1)..(open + close)];
        var (properName, properAddress) = mailmap.Resolve(Encoding.UTF8.GetString(name.Trim((byte)' ')), Encoding.UTF8.GetString(address));
        return new(properName, properAddress.ToLowerInvariant());
    }
}
