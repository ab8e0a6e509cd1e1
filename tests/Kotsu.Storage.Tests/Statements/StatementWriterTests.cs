using Kotsu.Core.Evidence;
using Kotsu.Core.Lenses;
using Kotsu.Storage.Statements;

namespace Kotsu.Storage.Tests.Statements;

public sealed class StatementWriterTests : IDisposable
{
    private static readonly DateOnly day = new(2027, 3, 1);

    private static readonly PracticeEvidence note = new()
    {
        Practice = new("OPS07-BP03"),
        Subject = new("alert", "PlayFails", "PlayFails"),
        Rung = EvidenceRung.Exercised,
        Date = day,
        Source = new EvidenceSource.Note("mina", Standing.Outsider),
        Note = "Ran the restore: 40 minutes.\n  Step 3 named a host that is gone.\nMended it.",
        Pins = Pins.Of("ops/restore.sh", "ops/hosts.yml"),
    };

    private static readonly RiskAcceptance acceptance = new()
    {
        Practice = note.Practice,
        By = "kei",
        Authority = "head of service",
        Level = 2,
        Reason = "Late.",
        CompensatingMeasure = "Watch.",
        SignedOn = day,
        ExpiresOn = day.AddDays(9),
    };

    private readonly string root = Directory.CreateTempSubdirectory("kotsu-statements-").FullName;

    public void Dispose() => Directory.Delete(root, recursive: true);

    [Fact]
    public async Task A_note_is_one_small_file_that_a_reviewer_can_read()
    {
        var written = await new StatementWriter(root).WriteAsync(note, TestContext.Current.CancellationToken);

        Assert.Null(written.Problem);
        Assert.Matches("^.kotsu/evidence/2027-03-01-OPS07-BP03-[0-9a-f]{8}.yaml$", written.Path!);
        Assert.Equal(
            """
            practice: "OPS07-BP03"
            subject: "alert:PlayFails"
            answer: "yes"
            strength: "exercised"
            date: 2027-03-01
            by: "mina"
            as: "outsider"
            note: "Ran the restore: 40 minutes.\n\
                \  Step 3 named a host that is gone.\n\
                Mended it."
            pins:
              - "ops/hosts.yml"
              - "ops/restore.sh"

            """,
            ReadText(written.Path!));
    }

    [Fact]
    public async Task The_same_statement_is_written_once()
    {
        var writer = new StatementWriter(root);

        var first = await writer.WriteAsync(note, TestContext.Current.CancellationToken);
        var again = await writer.WriteAsync(note with { At = new("elsewhere.yaml") }, TestContext.Current.CancellationToken);

        Assert.Equal(first, again);
        Assert.Single(Directory.GetFiles(Path.Combine(root, ".kotsu/evidence")));
    }

    [Fact]
    public async Task What_somebody_edited_by_hand_is_never_overwritten()
    {
        var writer = new StatementWriter(root);
        var names = new List<string>();
        for (var i = 0; i < 3; i++)
        {
            names.Add((await writer.WriteAsync(note, TestContext.Current.CancellationToken)).Path!);
            await File.WriteAllTextAsync(Path.Combine(root, names[i]), $"# edited {i}\n", TestContext.Current.CancellationToken);
        }

        Assert.Equal(3, names.Distinct().Count());
        Assert.Equal("# edited 0\n", ReadText(names[0]));
    }

    [Fact]
    public async Task Each_kind_has_its_folder_and_its_day()
    {
        var writer = new StatementWriter(root);
        var dismissal = new Dismissal { Probe = new("RunbookIsStub"), On = day, Until = day.AddDays(9), Why = "Moves.", By = "kei" };
        var context = new PracticeContext { Practice = note.Practice, Weight = 0.5, OurRisk = PracticeRisk.Low, Reason = "Few use it.", By = "kei", On = day };

        string?[] paths =
        [
            (await writer.WriteAsync(acceptance, TestContext.Current.CancellationToken)).Path,
            (await writer.WriteAsync(dismissal, TestContext.Current.CancellationToken)).Path,
            (await writer.WriteAsync(dismissal with { Probe = null, Fingerprint = new(new string('a', 32)) }, TestContext.Current.CancellationToken)).Path,
            (await writer.WriteAsync(new NotApplicable(note.Practice, "No alerts.", "kei", day), TestContext.Current.CancellationToken)).Path,
            (await writer.WriteAsync(context, TestContext.Current.CancellationToken)).Path,
        ];

        Assert.Equal(
            ["acceptances/2027-03-01-OPS07-BP03", "dismissals/2027-03-01-RunbookIsStub", "dismissals/2027-03-01-finding", "decisions/2027-03-01-OPS07-BP03", "decisions/2027-03-01-OPS07-BP03"],
            paths.Select(p => p![".kotsu/".Length..^"-00000000.yaml".Length]));
        Assert.Contains("weight: 0.5\nourRisk: \"low\"\n", ReadText(paths[4]!), StringComparison.Ordinal);
        Assert.Contains("level: 2\n", ReadText(paths[0]!), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("mylens/question/../../choice", "mylens-question-------choice")]
    [InlineData("日本", "--")]
    [InlineData("", "-")]
    public async Task A_code_of_any_kind_gives_a_name_that_stays_in_the_folder(string code, string name)
    {
        var written = await new StatementWriter(root).WriteAsync(note with { Practice = new(code) }, TestContext.Current.CancellationToken);

        Assert.StartsWith($".kotsu/evidence/2027-03-01-{name}-", written.Path!, StringComparison.Ordinal);
        Assert.True(File.Exists(Path.Combine(root, written.Path!)));
    }

    [Theory]
    [InlineData(".kotsu")]
    [InlineData(".kotsu/evidence")]
    public async Task Nothing_is_written_through_a_link(string folder)
    {
        var elsewhere = Directory.CreateDirectory(Path.Combine(root, "elsewhere")).FullName;
        Directory.CreateDirectory(Path.GetDirectoryName(Path.Combine(root, folder))!);
        Directory.CreateSymbolicLink(Path.Combine(root, folder), elsewhere);

        var written = await new StatementWriter(root).WriteAsync(note, TestContext.Current.CancellationToken);

        Assert.Equal("KOTSU0121", written.Problem?.Code);
        Assert.Empty(Directory.GetFileSystemEntries(elsewhere));
    }

    [Fact]
    public async Task A_linked_file_of_the_same_name_is_left_alone()
    {
        var writer = new StatementWriter(root);
        var path = (await writer.WriteAsync(note, TestContext.Current.CancellationToken)).Path!;
        File.Move(Path.Combine(root, path), Path.Combine(root, "moved.yaml"));
        File.CreateSymbolicLink(Path.Combine(root, path), Path.Combine(root, "moved.yaml"));

        Assert.NotEqual(path, (await writer.WriteAsync(note, TestContext.Current.CancellationToken)).Path);
    }

    [Fact]
    public async Task A_disk_that_refuses_is_a_problem_not_a_crash()
    {
        await File.WriteAllTextAsync(Path.Combine(root, ".kotsu"), "a file where a folder should be", TestContext.Current.CancellationToken);

        var written = await new StatementWriter(root).WriteAsync(note, TestContext.Current.CancellationToken);

        Assert.Equal("KOTSU0122", written.Problem?.Code);
        Assert.Null(written.Path);
    }

    [Fact]
    public void What_a_probe_found_is_not_written_down() =>
        Assert.Throws<ArgumentException>(() => StatementText.Of(note with { Source = new EvidenceSource.Probe(new("RunbookIsStub")) }));

    private string ReadText(string path) => File.ReadAllText(Path.Combine(root, path));
}
