using System.Text.RegularExpressions;
using Kotsu.Core.Findings;
using Kotsu.Sources;
using Kotsu.Sources.Runbooks;

namespace Kotsu.Probes.RunbookIsStub;

/// <summary>Sound pages of three kinds, from each of which one thing at a time is taken away.</summary>
public sealed class RunbookIsStubRecallTests
{
    private static readonly (string Path, string Text, string Heading)[] pages =
    [
        ("runbooks/StartIsSlow.md", Fixture("whole-pages/docs/runbooks/StartIsSlow.md"), "## "),
        ("runbooks/origin-restart.md", Fixture("a-japanese-table-of-steps/docs/runbooks/origin-restart.md"), "## "),
        ("runbooks/start.adoc", Fixture("whole-pages/docs/runbooks/StartIsSlow.md").Replace("---\nowner: player\n---\n", "", StringComparison.Ordinal).Replace("## ", "== ", StringComparison.Ordinal).Replace("# S", "= S", StringComparison.Ordinal), "== "),
    ];

    private static readonly string[] gaps = ["TODO", "TBD", "FIXME: ask the edge team", "(to be written)", "Coming soon.", "[describe the next step]", "未記入", "この節は後で書く。", "（仮）"];

    public static TheoryData<string, string> Faults
    {
        get
        {
            var faults = new TheoryData<string, string>();
            foreach (var (path, text, heading) in pages)
            {
                var sections = Regex.Split(text, $"(?m)^(?={heading})").ToList();
                for (var at = 1; at < sections.Count; at++)
                {
                    faults.Add(path, string.Concat(sections.Where((_, index) => index != at)));
                    faults.Add(path, string.Concat(sections.Select((s, index) => index == at ? s.Split('\n')[0] + "\n\n" : s)));
                }

                foreach (var gap in gaps)
                {
                    faults.Add(path, text + "\n" + gap + "\n");
                }

                faults.Add(path, WithoutCommands(text));
            }

            return faults;
        }
    }

    [Fact]
    public async Task The_sound_pages_are_sound()
    {
        foreach (var (path, text, _) in pages)
        {
            Assert.Equal((path, Outcome.False), (path, await Judge(path, text)));
        }
    }

    [Theory]
    [MemberData(nameof(Faults))]
    public async Task What_is_taken_away_is_missed(string path, string text) => Assert.Equal(Outcome.True, await Judge(path, text));

    [Theory]
    [InlineData(3)]
    [InlineData(30)]
    [InlineData(59)]
    public async Task Too_few_words_are_missed(int words)
    {
        var text = $"# DiskIsFull\n\n## Meaning\n\nfull\n\n## Impact\n\nnone\n\n## Diagnosis\n\n```sh\ndf -h\n```\n\n## Mitigation\n\n{string.Join(' ', Enumerable.Repeat("word", words - 2))}\n";

        Assert.Equal(Outcome.True, await Judge("runbooks/DiskIsFull.md", text));
    }

    private static string Fixture(string path) => File.ReadAllText(Checkout.Path("probes", "RunbookIsStub", "fixtures", path));

    private static string WithoutCommands(string text) =>
        Regex.Replace(Regex.Replace(text, "(?ms)^ *```.*?```", "Look at the graph."), "`[^`]*`", "-");

    private static async Task<Outcome> Judge(string path, string text)
    {
        var sighting = await new RunbooksSource().LookAsync(new SourceContext(new MemoryTree((path, text)), new(), new(2026, 8, 22), null), TestContext.Current.CancellationToken);

        return Assert.Single(new RunbookIsStubProbe().Run(new([sighting.Snapshot!]))).Outcome;
    }
}
