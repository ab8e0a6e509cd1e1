using System.Buffers.Text;
using System.Text;
using Kotsu.History.Git;

namespace Kotsu.History;

/// <summary>Reads what <c>git blame --incremental</c> writes.</summary>
internal sealed class BlameReader(Mailmap mailmap, IReadOnlySet<string> shallow, IReadOnlySet<int> wanted)
{
    private readonly Dictionary<string, LineAge> commits = new(StringComparer.Ordinal);
    private readonly Dictionary<int, LineAge> ages = [];
    private string id = "";
    private int line;
    private int count;
    private string author = "";
    private string email = "";
    private long time;

    /// <summary>The ages of the wanted lines, by line.</summary>
    public IReadOnlyDictionary<int, LineAge> Ages => ages;

    /// <summary>Reads until the end.</summary>
    public void ReadAll(RecordReader reader)
    {
        while (reader.TryRead((byte)'\n', out var record))
        {
            if (TryReadStart(record))
            {
                continue;
            }

            if (Has(record, "author "u8, out var value))
            {
                author = Encoding.UTF8.GetString(value);
            }
            else if (Has(record, "author-mail "u8, out value))
            {
                email = Encoding.UTF8.GetString(value.Trim("<>"u8));
            }
            else if (Has(record, "committer-time "u8, out value))
            {
                _ = Utf8Parser.TryParse(value, out time, out _);
            }
            else if (Has(record, "filename "u8, out _))
            {
                Finish();
            }
        }
    }

    private static bool Has(ReadOnlySpan<byte> record, ReadOnlySpan<byte> key, out ReadOnlySpan<byte> value)
    {
        value = record.StartsWith(key) ? record[key.Length..] : default;
        return record.StartsWith(key);
    }

    // "<id> <line in that commit> <line in the tip> <lines>"
    private bool TryReadStart(ReadOnlySpan<byte> record)
    {
        var blank = record.IndexOf((byte)' ');
        if (blank is not (40 or 64) || record.IndexOfAnyExceptInRange((byte)'0', (byte)'f') != blank)
        {
            return false;
        }

        var rest = record[(blank + 1)..];
        rest = rest[(rest.IndexOf((byte)' ') + 1)..];
        if (!Utf8Parser.TryParse(rest, out line, out var used) || used == rest.Length || !Utf8Parser.TryParse(rest[(used + 1)..], out count, out _))
        {
            return false;
        }

        id = Encoding.ASCII.GetString(record[..blank]);
        return true;
    }

    // The facts of a commit are told once; its later lines refer to them.
    private void Finish()
    {
        if (!commits.TryGetValue(id, out var age))
        {
            var (name, address) = mailmap.Resolve(author, email);
            age = new(DateTimeOffset.FromUnixTimeSeconds(Math.Clamp(time, 0, uint.MaxValue)), shallow.Contains(id), new(name, address.ToLowerInvariant()));
            commits[id] = age;
        }

        for (var told = line; told < line + count; told++)
        {
            if (wanted.Contains(told))
            {
                ages[told] = age;
            }
        }
    }
}
