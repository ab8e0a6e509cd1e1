using FsCheck;
using FsCheck.Fluent;
using Kotsu.Core.Evidence;
using Kotsu.Sources.Statements;
using Kotsu.Storage.Statements;

namespace Kotsu.Storage.Tests.Statements;

/// <summary>What is written is what is read, whatever people write.</summary>
public sealed class StatementRoundTripTests
{
    [Fact]
    public void Evidence() => Holds(AnyStatement.Evidence, StatementFolders.Evidence, StatementText.Of, s => s.Evidence, e => e with { At = null });

    [Fact]
    public void Acceptances() => Holds(AnyStatement.Acceptance, StatementFolders.Acceptances, StatementText.Of, s => s.Acceptances, a => a with { At = null });

    [Fact]
    public void Dismissals() => Holds(AnyStatement.Dismissal, StatementFolders.Dismissals, StatementText.Of, s => s.Dismissals, d => d with { At = null });

    [Fact]
    public void Not_applicable() => Holds(AnyStatement.NotApplicable, StatementFolders.Decisions, StatementText.Of, s => s.NotApplicable, n => n with { At = null });

    [Fact]
    public void Contexts() => Holds(AnyStatement.Context, StatementFolders.Decisions, StatementText.Of, s => s.Contexts, c => c with { At = null });

    [Fact]
    public void Nothing_that_cannot_be_seen_reaches_the_file() => Check.One(
        Config.QuickThrowOnFailure.WithMaxTest(300),
        Prop.ForAll(AnyStatement.Text.ToArbitrary(), text =>
        {
            var written = StatementText.Of(new NotApplicable(new("OPS01-BP01"), text, "mina", new(2027, 3, 1)));

            Assert.DoesNotContain(written, c => c != '\n' && (char.IsControl(c) || c is '\u200b' or '\u202e' or '\u2028' or '\ufeff' or '\u00a0'));
        }));

    [Fact]
    public void Half_a_surrogate_pair_becomes_a_replacement_character()
    {
        var text = StatementText.Of(new NotApplicable(new("OPS01-BP01"), "a\ud83db", "mina", new(2027, 3, 1)));

        Assert.Contains("reason: \"a\ufffdb\"", text, StringComparison.Ordinal);
    }

    private static void Holds<T>(Gen<T> any, string folder, Func<T, string> write, Func<StatementSet, IEnumerable<T>> pick, Func<T, T> strip) => Check.One(
        Config.QuickThrowOnFailure.WithMaxTest(300),
        Prop.ForAll(any.ToArbitrary(), statement =>
        {
            var reading = StatementReader.Read([($"{folder}/a.yaml", write(statement))]);

            Assert.Empty(reading.Unreadable);
            Assert.Equal([statement], pick(reading.Statements).Select(strip));
        }));
}
