using Kotsu.Core.Findings;
using Kotsu.Core.Snapshots;
using Kotsu.Core.Text;
using Kotsu.Sources.Alerts;
using Kotsu.Sources.Files;

namespace Kotsu.Sources.Runbooks;

/// <summary>Looks for runbook pages in Markdown, AsciiDoc and reStructuredText, and measures what stands in them.</summary>
public sealed class RunbooksSource : ISource
{
    // A page is read by people: what stands beyond this no reader of it reaches.
    private const int LongestPage = 64 * 1024;

    /// <inheritdoc/>
    public SnapshotKind Kind => SnapshotKind.Runbooks;

    /// <inheritdoc/>
    public bool ReadsHistory => true;

    /// <inheritdoc/>
    public async Task<Sighting> LookAsync(SourceContext context, CancellationToken cancellationToken)
    {
        var linked = await LinkedPagesAsync(context, cancellationToken);
        var pages = new RunbookPages(context.Declaration.Sources, linked);
        var wanted = context.Tree.Files.Where(f => pages.IsPage(f, out _)).ToList();
        var unreadable = new List<Unreadable>();
        var look = new Look(context, linked, unreadable);
        var runbooks = new List<Runbook>();
        await foreach (var (file, read) in context.Tree.ReadAllAsync(wanted, cancellationToken))
        {
            if (read.Text is null)
            {
                unreadable.Add(new(new Location(file.Path), read.Trouble ?? new("The file was not read.", "ファイルを読み取れませんでした。")));
            }
            else if (look.Read(file.Path, read.Text, MustLookLikeOne(pages, file)) is { } runbook)
            {
                runbooks.Add(runbook);
            }
        }

        return runbooks.Count == 0
            ? new(null, NotFound(unreadable.Count > 0), unreadable)
            : new(new RunbooksSnapshot { ObservedOn = context.ObservedOn, Runbooks = [.. runbooks.OrderBy(r => r.At.Path, StringComparer.Ordinal)] }, null, unreadable);
    }

    private static bool MustLookLikeOne(RunbookPages pages, TreeFile file) => pages.IsPage(file, out var must) && must;

    private static async Task<HashSet<string>> LinkedPagesAsync(SourceContext context, CancellationToken cancellationToken)
    {
        var look = await AlertLook.TakeAsync(context, cancellationToken);
        return [.. look.Alerts.Select(a => a.Runbook).Where(r => r is { State: RunbookLinkState.Found }).Select(r => r!.Page!)];
    }

    private static NotSeen NotFound(bool couldNotLook) => new(SnapshotKind.Runbooks, couldNotLook, new Words(
        "No runbook pages were found: no folder named runbooks, playbooks or 手順書, and no alert that points at a page here.",
        "ランブックが見つかりませんでした。runbooks、playbooks、手順書などの名前のフォルダーも、アラートから参照されているページもありません。"), "sources.runbooks");

    /// <summary>One look at the pages of a workload.</summary>
    private sealed class Look(SourceContext context, HashSet<string> linked, List<Unreadable> unreadable)
    {
        private readonly MentionedPaths mentioned = new(context.Tree, context.Declaration.Sources);

        public Runbook? Read(string path, string text, bool mustLookLikeOne)
        {
            var isWhole = text.Length <= LongestPage;
            var source = new SourceText(path, isWhole ? text : text[..LongestPage]);
            if (Parse(path, source.Text) is not { } page)
            {
                unreadable.Add(new(new Location(path), new("The page is nested too deeply to be read.", "ページの入れ子が深すぎるため、読み取れませんでした。")));
                return null;
            }

            if (RunbookPages.IsRetired(page) || (RunbookPages.IsIndex(path, page) && !linked.Contains(path)) || (mustLookLikeOne && !LooksLikeRunbook(page)))
            {
                return null;
            }

            if (!isWhole)
            {
                unreadable.Add(new(new Location(path), new(
                    $"The page has {text.Length} characters; the first {LongestPage} are read.",
                    $"ページが{text.Length}文字あるため、先頭の{LongestPage}文字だけを読み取りました。")));
            }

            return Dated(RunbookReader.Read(source, page, linked.Contains(path)), page, source, isWhole);
        }

        private static Page? Parse(string path, string text) => System.IO.Path.GetExtension(path).ToLowerInvariant() switch
        {
            ".adoc" or ".asciidoc" => AsciiDocPage.Read(text),
            ".rst" => RstPage.Read(text),
            _ => MarkdownPage.Read(text),
        };

        /// <summary>In a folder of many kinds of page: one that has at least two of the usual sections.</summary>
        private static bool LooksLikeRunbook(Page page)
        {
            var outline = new PageOutline(page);
            return outline.IsAboutTrouble && outline.Filled.Count >= 2;
        }

        private Runbook Dated(Runbook runbook, Page page, SourceText source, bool isWhole) => runbook with
        {
            // What the part that was not read may hold is not missing.
            MissingSections = isWhole ? runbook.MissingSections : [],
            ChangedOn = context.History?.ChangedOn(source.Path),
            About = context.History is { } history ? mentioned.In(page, source, history) : [],
        };
    }
}
