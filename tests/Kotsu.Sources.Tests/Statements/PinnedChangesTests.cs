using Kotsu.Core.Evidence;
using Kotsu.Sources.Files;
using Kotsu.Sources.Statements;

namespace Kotsu.Sources.Tests.Statements;

public sealed class PinnedChangesTests
{
    private static readonly DateOnly day = new(2027, 3, 1);

    private static readonly WrittenHistory history = new(new() { ["ops/restore.sh"] = day.AddDays(5), ["ops"] = day.AddDays(9), ["ops/app.yaml"] = day.AddDays(7) });

    [Theory]
    [InlineData("ops/restore.sh", 5)]
    [InlineData("./ops/restore.sh", 5)]
    [InlineData("ops", 9)]
    [InlineData("./ops/restore.sh --all -f ops/app.yaml", 7)]
    [InlineData("ops/app.yaml#replicas", 7)]
    [InlineData("docs/other.md", null)]
    [InlineData("--ops", null)]
    public void A_pin_is_a_path_a_command_or_a_setting_within_a_file(string pin, int? changed) =>
        Assert.Equal(changed is { } days ? day.AddDays(days) : null, Changed(Note(pin)));

    [Fact]
    public void The_latest_change_of_all_pins_counts() => Assert.Equal(day.AddDays(9), Changed(Note("ops/restore.sh", "ops", "nothing")));

    [Fact]
    public void A_day_that_somebody_wrote_down_stays_if_it_is_later()
    {
        Assert.Equal(day.AddDays(20), Changed(Note("ops") with { ChangedOn = day.AddDays(20) }));
        Assert.Equal(day.AddDays(9), Changed(Note("ops") with { ChangedOn = day }));
        Assert.Equal(day, Changed(Note() with { ChangedOn = day }));
    }

    private static DateOnly? Changed(PracticeEvidence evidence) => Assert.Single(PinnedChanges.Apply([evidence], history)).ChangedOn;

    private static PracticeEvidence Note(params string[] pins) => new()
    {
        Practice = new("OPS07-BP03"),
        Rung = EvidenceRung.Exercised,
        Date = day,
        Source = new EvidenceSource.Note("mina", Standing.Outsider),
        Pins = Pins.Of(pins),
    };

    private sealed class WrittenHistory(Dictionary<string, DateOnly> changes) : IPathHistory
    {
        public bool IsShallow => false;

        public DateOnly? ChangedOn(string path) => changes.TryGetValue(path, out var day) ? day : null;

        public int ChangesSince(string path, string than) => 0;
    }
}
