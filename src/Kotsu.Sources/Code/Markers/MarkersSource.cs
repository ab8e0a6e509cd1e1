using Kotsu.Core.Findings;
using Kotsu.Core.Snapshots;
using Kotsu.Core.Text;
using Kotsu.History;
using Kotsu.Sources.Code.Syntax;
using Kotsu.Sources.Files;
using Kotsu.Sources.Git;

namespace Kotsu.Sources.Code.Markers;

/// <summary>Reads every file of a known language once and finds the TODO, FIXME, HACK and XXX in comments, annotations and skip reasons, with their ages.</summary>
public sealed class MarkersSource : ISource
{
    // A script without an ending is small; what is larger is data.
    private const long LargestScript = 256 * 1024;

    // More files than this have one cause, which is told once.
    private const int MostTold = 20;

    /// <inheritdoc/>
    public SnapshotKind Kind => SnapshotKind.Markers;

    /// <inheritdoc/>
    public async Task<Sighting> LookAsync(SourceContext context, CancellationToken cancellationToken)
    {
        var unreadable = new List<Unreadable>();
        var files = context.Tree.Files.Where(f => MayHoldCode(context.Tree, f)).ToList();
        var (markers, leftOut) = await FindAsync(context, files, unreadable, cancellationToken);
        var aged = await WithAgesAsync(context, markers, unreadable, cancellationToken);
        return files.Count == 0
            ? new(null, NotSeen, unreadable)
            : new(new MarkersSnapshot { ObservedOn = context.ObservedOn, Markers = aged, LeftOut = leftOut }, null, unreadable);
    }

    // Contents that an earlier run looked through are not read again.
    private static async Task<(List<Marker> Markers, int LeftOut)> FindAsync(
        SourceContext context, List<TreeFile> files, List<Unreadable> unreadable, CancellationToken cancellationToken)
    {
        var plain = PlainContents.Unmarked(context.KeepIn);
        var known = new KnownMarkers(context.KeepIn);
        var found = new Dictionary<string, KnownFile>(StringComparer.Ordinal);
        var unread = new List<TreeFile>();
        foreach (var file in files)
        {
            if (known.Find(file) is { } before)
            {
                found[file.Path] = before;
            }
            else if (!plain.Has(file))
            {
                unread.Add(file);
            }
        }

        await foreach (var (file, text) in context.Tree.ReadAllAsync(unread, cancellationToken))
        {
            if (text.Text is null)
            {
                unreadable.AddRange(file.Origin is FileOrigin.FirstParty && Languages.Find(file.Path) is not null ? [new Unreadable(new Location(file.Path), text.Trouble!)] : []);
            }
            else if (!MarkerReader.MayHold(text.Text))
            {
                plain.Note(file);
            }
            else
            {
                var syntax = Languages.Find(file.Path) ?? Languages.OfScript(text.Text);
                var read = new KnownFile("", GeneratedMark.IsIn(text.Text), syntax is null ? [] : MarkerReader.Read(file.Path, text.Text, syntax));
                known.Note(file, read.IsGenerated, read.Markers);
                found[file.Path] = read;
            }
        }

        plain.Keep();
        known.Keep();
        return InOrder(files, found);
    }

    private static (List<Marker> Markers, int LeftOut) InOrder(List<TreeFile> files, Dictionary<string, KnownFile> found)
    {
        var markers = new List<Marker>();
        var leftOut = 0;
        foreach (var file in files)
        {
            if (found.TryGetValue(file.Path, out var known))
            {
                var isOurs = file.Origin is FileOrigin.FirstParty && !known.IsGenerated;
                markers.AddRange(isOurs ? known.Markers : []);
                leftOut += isOurs ? 0 : known.Markers.Count;
            }
        }

        return (markers, leftOut);
    }

    private static NotSeen NotSeen { get; } = new(SnapshotKind.Markers, CouldNotLook: false, new(
        "No file of a known programming language is there.", "対応しているプログラミング言語のファイルがありません。"), Declare: null);

    private static bool MayHoldCode(IFileTree tree, TreeFile file) =>
        Languages.Find(file.Path) is not null || (Languages.MayBeScript(file.Path) && file.Origin is FileOrigin.FirstParty && tree.SizeOf(file) <= LargestScript);

    private static async Task<IReadOnlyList<Marker>> WithAgesAsync(
        SourceContext context, List<Marker> markers, List<Unreadable> unreadable, CancellationToken cancellationToken)
    {
        if (context.LineAges is not { } lineAges)
        {
            return markers;
        }

        var requests = markers.GroupBy(m => m.At.Path).Select(g => new LineAgeRequest(g.Key, [.. g.Select(m => m.At.Line)])).ToList();
        var found = await lineAges.FindAsync(requests, cancellationToken);
        var byPath = found.ToDictionary(f => f.Path, StringComparer.Ordinal);
        var days = new WorkloadDays(context.Declaration.TimeZone);

        var broken = found.Where(f => !f.IsWhole).Select(f => new Unreadable(new Location(f.Path), NoAge)).ToList();
        unreadable.AddRange(broken.Count <= MostTold ? broken : [new(new Location("/"), NoAges(broken.Count))]);
        return [.. markers.Select(m => byPath[m.At.Path].Lines.TryGetValue(m.At.Line, out var age)
            ? m with { Since = days.Of(age.Since), AtLeast = age.AtLeast, Contact = age.Author.IsProgram ? null : age.Author.Name }
            : m)];
    }

    private static Words NoAges(int files) => new(
        $"The age of lines in {files} files could not be found out: history is missing or takes too long to read.",
        $"{files}件のファイルで、行がいつからあるか調べられませんでした。履歴が欠けているか、読み取りに時間がかかりすぎます。");

    private static Words NoAge { get; } = new(
        "The age of lines in this file could not be found out: its history has missing objects or takes too long to read.",
        "このファイルの行がいつからあるか調べられませんでした。履歴のオブジェクトが欠けているか、読み取りに時間がかかりすぎます。");
}
