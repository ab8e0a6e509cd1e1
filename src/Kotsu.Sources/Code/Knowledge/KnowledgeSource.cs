using Kotsu.Core.Snapshots;
using Kotsu.Sources.Code.Syntax;
using Kotsu.Sources.Files;

namespace Kotsu.Sources.Code.Knowledge;

/// <summary>Counts, for each folder of first-party code, how many people know it, from who wrote its files.</summary>
public sealed class KnowledgeSource : ISource
{
    /// <inheritdoc/>
    public SnapshotKind Kind => SnapshotKind.Knowledge;

    /// <inheritdoc/>
    public bool ReadsHistory => true;

    /// <inheritdoc/>
    public async Task<Sighting> LookAsync(SourceContext context, CancellationToken cancellationToken)
    {
        if (context is not { Contributions: { } contributions, History: { } history })
        {
            return new(null, NoHistory, []);
        }

        var code = context.Tree.Files.Where(f => f.Origin is FileOrigin.FirstParty && Languages.IsCode(f.Path)).ToDictionary(f => f.Path, StringComparer.Ordinal);
        if (code.Count == 0)
        {
            return new(null, NoCode, []);
        }

        var measure = new KnowledgeMeasure(contributions, history);
        var areas = await MeasureAsync(context, measure, code, cancellationToken);
        var overall = measure.Overall(code.Keys);
        return new(new KnowledgeSnapshot
        {
            ObservedOn = context.ObservedOn,
            Areas = [.. areas.Select(a => a.Area)],
            BusFactor = overall.People.Count,
            Files = overall.Files,
            IsShallow = contributions.IsCut,
        }, null, []);
    }

    private static NotSeen NoHistory { get; } = new(SnapshotKind.Knowledge, CouldNotLook: true, new(
        "There is no git history here to tell who knows the code.", "コードを誰が知っているかを示すgitの履歴がありません。"), Declare: null);

    private static NotSeen NoCode { get; } = new(SnapshotKind.Knowledge, CouldNotLook: false, new(
        "No first-party file of a known programming language is there.", "対応しているプログラミング言語で書かれた自前のファイルがありません。"), Declare: null);

    // Only a file's head tells that a program made it, and it matters only where one person seems to stand behind a folder. Without
    // those files other folders may take shape, so they are taken out and it is asked again until no folder has an unread file.
    private static async Task<IReadOnlyList<MeasuredArea>> MeasureAsync(
        SourceContext context, KnowledgeMeasure measure, Dictionary<string, TreeFile> code, CancellationToken cancellationToken)
    {
        var handmade = PlainContents.Handmade(context.KeepIn);
        var read = new HashSet<string>(StringComparer.Ordinal);
        while (true)
        {
            var areas = measure.Of(code.Keys);
            var before = code.Count;
            var doubted = areas.Where(a => a.Area.BusFactor == 1).SelectMany(a => a.Files).Where(read.Add).Select(f => code[f]).ToList();
            await foreach (var (file, text) in context.Tree.ReadAllAsync(doubted.FindAll(f => !handmade.Has(f)), cancellationToken))
            {
                if (text.Text is not null && GeneratedMark.IsIn(text.Text))
                {
                    code.Remove(file.Path);
                }
                else if (text.Text is not null)
                {
                    handmade.Note(file);
                }
            }

            if (code.Count == before)
            {
                handmade.Keep();
                return areas;
            }
        }
    }
}
