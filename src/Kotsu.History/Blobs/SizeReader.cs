using System.Buffers.Text;
using System.Text;
using Kotsu.History.Git;

namespace Kotsu.History;

/// <summary>Asks <c>git cat-file --batch-check</c> for sizes before any content is read.</summary>
internal sealed class SizeReader(OwnRepository repository, TimeSpan limit)
{
    /// <summary>Object ids and sizes in bytes, in the order of the names; null where the repository lacks the file's content.</summary>
    /// <param name="names">Object ids, or <c>commit:path</c>; no line ends.</param>
    public async Task<IReadOnlyList<(string Id, long Size)?>> ReadAsync(IReadOnlyList<string> names, CancellationToken cancellationToken)
    {
        if (names.Count == 0)
        {
            return [];
        }

        using var git = GitProcess.Start(repository, limit, ["cat-file", "--batch-check", "--buffer"], cancellationToken);
        var asking = git.WriteInputAsync(input => Ask(input, names));
        var sizes = await Task.Run(() => ReadAll(new RecordReader(git.Output), names.Count), cancellationToken);
        git.Kill();
        await asking;
        await git.WaitAsync();
        cancellationToken.ThrowIfCancellationRequested();
        return sizes;
    }

    private static void Ask(Stream input, IReadOnlyList<string> names)
    {
        using var lines = new StreamWriter(input) { NewLine = "\n" };
        foreach (var name in names)
        {
            lines.WriteLine(name);
        }
    }

    // "<id> SP <type> SP <size>", or "<name> SP missing"
    private static (string Id, long Size)?[] ReadAll(RecordReader reader, int count)
    {
        var sizes = new (string Id, long Size)?[count];
        for (var i = 0; i < count && reader.TryRead((byte)'\n', out var line); i++)
        {
            var type = line.IndexOf(" blob "u8);
            if (type > 0 && Utf8Parser.TryParse(line[(type + 6)..], out long size, out _))
            {
                sizes[i] = (Encoding.ASCII.GetString(line[..type]), size);
            }
        }

        return sizes;
    }
}
