using System.Globalization;
using System.Text;

namespace Kotsu.Demo.Repositories;

/// <summary>Writes commits as <c>git fast-import</c> reads them.</summary>
/// <param name="nameOf">The name of a person by key.</param>
internal sealed class FastImport(Stream stream, Func<string, string> nameOf)
{
    private static readonly UTF8Encoding utf8 = new(encoderShouldEmitUTF8Identifier: false);

    /// <summary>Writes them.</summary>
    /// <param name="isFirst">Whether the branch does not exist yet.</param>
    public void Write(IEnumerable<Commit> commits, bool isFirst)
    {
        foreach (var commit in commits)
        {
            Write(commit, isFirst ? null : "refs/heads/main^0");
            isFirst = true; // from here on each follows the one before
        }
    }

    /// <summary>Who made a commit and when, as git writes it.</summary>
    public static string SignatureOf(Commit commit, Func<string, string> nameOf) =>
        string.Create(CultureInfo.InvariantCulture, $"{nameOf(commit.By)} <{commit.By}@video.example> {commit.At.ToUnixTimeSeconds()} +0900");

    private void Write(Commit commit, string? from)
    {
        var signature = SignatureOf(commit, nameOf);
        Line("commit refs/heads/main");
        Line($"author {signature}");
        Line($"committer {signature}");
        Data(commit.Message);
        if (from is not null)
        {
            Line($"from {from}");
        }

        foreach (var change in commit.Changes)
        {
            Line(change.Text is null ? $"D {change.Path}" : $"M 100644 inline {change.Path}");
            if (change.Text is { } text)
            {
                Data(text);
            }
        }

        if (commit.Tag is { } tag)
        {
            Line($"tag {tag}");
            Line("from refs/heads/main");
            Line($"tagger {signature}");
            Data(tag);
        }
    }

    private void Data(string text)
    {
        var bytes = utf8.GetBytes(text);
        Line(string.Create(CultureInfo.InvariantCulture, $"data {bytes.Length}"));
        stream.Write(bytes);
        Line("");
    }

    private void Line(string text)
    {
        stream.Write(utf8.GetBytes(text));
        stream.WriteByte((byte)'\n');
    }
}
