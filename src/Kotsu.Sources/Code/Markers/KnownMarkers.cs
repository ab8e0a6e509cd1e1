using System.Text;
using Kotsu.Core.Snapshots;
using Kotsu.History.Files;
using Kotsu.Sources.Files;

namespace Kotsu.Sources.Code.Markers;

/// <summary>What was found in one content under one path.</summary>
/// <param name="ContentId">The object id of the content.</param>
/// <param name="IsGenerated">Whether its head says that a program made it.</param>
/// <param name="Markers">The markers by line; without their ages, which depend on the tip.</param>
internal sealed record KnownFile(string ContentId, bool IsGenerated, IReadOnlyList<Marker> Markers);

/// <summary>What was found in contents that may hold markers, by path and object id: the next run need not read them again.</summary>
/// <remarks>
/// A <see cref="KeptFile"/>: the number of files; of each its path, id, whether it is generated and its markers behind their number. What an id names
/// never changes, and the path decides in which language it is read; so it holds at any commit.
/// </remarks>
internal sealed class KnownMarkers
{
    private const int FewestToKeep = 20;
    private const int ShareToKeep = 50;
    private const int Largest = 64 * 1024 * 1024;
    private const string Name = "marked.bin";

    private static readonly string[] tags = ["TODO", "FIXME", "HACK", "XXX"];

    private readonly string? folder;
    private readonly Dictionary<string, KnownFile> before = new(StringComparer.Ordinal);
    private readonly List<(string Path, KnownFile File)> now = [];
    private int fresh;

    /// <summary>Reads those of a folder; null keeps none.</summary>
    public KnownMarkers(string? folder)
    {
        this.folder = folder;
        if (folder is not null && KeptFile.Read(folder, Name, Mark, Largest) is { } kept && !TryRead(new(kept.Span)))
        {
            before.Clear();
        }
    }

    // The number goes up with what is looked for, and with how it is judged.
    private static ReadOnlySpan<byte> Mark => "KOTSUMK1"u8;

    /// <summary>What is known of a file; null where it has to be read.</summary>
    public KnownFile? Find(TreeFile file)
    {
        if (file.ContentId is not { } id || !before.TryGetValue(file.Path, out var known) || known.ContentId != id)
        {
            return null;
        }

        now.Add((file.Path, known));
        return known;
    }

    /// <summary>Notes what was found in a file.</summary>
    public void Note(TreeFile file, bool isGenerated, IReadOnlyList<Marker> markers)
    {
        if (folder is not null && file.ContentId is { } id && markers.All(IsWhole))
        {
            now.Add((file.Path, new(id, isGenerated, markers)));
            fresh++;
        }
    }

    /// <summary>Keeps what this run met, and nothing older.</summary>
    public void Keep()
    {
        if (folder is null || fresh <= Math.Max(FewestToKeep, now.Count / ShareToKeep))
        {
            return;
        }

        using var content = new MemoryStream();
        content.Write(Mark);
        var numbers = new NumberWriter(content);
        numbers.Write(now.Count);
        foreach (var (path, file) in now)
        {
            numbers.Write(path);
            numbers.Write(file.ContentId);
            numbers.Write(file.IsGenerated ? 1 : 0);
            numbers.Write(file.Markers.Count);
            foreach (var marker in file.Markers)
            {
                Write(numbers, marker);
            }
        }

        KeptFile.Write(folder, Name, content);
    }

    private static void Write(NumberWriter numbers, Marker marker)
    {
        numbers.Write(marker.At.Line);
        numbers.Write(marker.At.Column);
        numbers.Write(marker.At.Excerpt ?? "");
        numbers.Write(Array.IndexOf(tags, marker.Tag));
        numbers.Write((int)marker.Place);
        numbers.Write(marker.Text);
        numbers.Write(marker.Assignee is null ? 0 : 1);
        numbers.Write(marker.Assignee ?? "");
    }

    // Half a character at a cut end would be another one when it is read again.
    private static bool IsWhole(Marker marker) => IsWhole(marker.Text) && IsWhole(marker.At.Excerpt ?? "") && IsWhole(marker.Assignee ?? "");

    private static bool IsWhole(string text) => Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text)) == text;

    private bool TryRead(NumberReader numbers)
    {
        var files = numbers.NextCount();
        for (var i = 0; i < files && numbers.IsGood; i++)
        {
            var path = numbers.NextText();
            var id = numbers.NextText();
            var isGenerated = numbers.Next(2) == 1;
            var markers = new Marker[numbers.NextCount()];
            for (var m = 0; m < markers.Length && numbers.IsGood; m++)
            {
                markers[m] = Read(ref numbers, path);
            }

            before[path] = new(id, isGenerated, markers);
        }

        return numbers.IsAtEnd;
    }

    private static Marker Read(ref NumberReader numbers, string path)
    {
        var line = (int)numbers.Next(int.MaxValue);
        var column = (int)numbers.Next(int.MaxValue);
        var excerpt = numbers.NextText();
        var tag = tags[numbers.Next(tags.Length)];
        var place = (MarkerPlace)numbers.Next(3);
        var text = numbers.NextText();
        var hasAssignee = numbers.Next(2) == 1;
        var assignee = numbers.NextText();
        return new()
        {
            At = new(path, line, column, column + tag.Length, excerpt),
            Tag = tag,
            Place = place,
            Text = text,
            Assignee = hasAssignee ? assignee : null,
        };
    }
}
