using Kotsu.Core.Evidence;
using Kotsu.Core.Findings;
using Kotsu.Core.Problems;
using Kotsu.Core.Snapshots;
using Kotsu.Sources.Definitions;

namespace Kotsu.Sources.Statements;

/// <summary>Gathers statements file by file; the rules that look at several files come last.</summary>
internal sealed class StatementCollection
{
    private readonly List<PracticeEvidence> evidence = [];
    private readonly List<RiskAcceptance> acceptances = [];
    private readonly List<Dismissal> dismissals = [];
    private readonly List<NotApplicable> notApplicable = [];
    private readonly List<PracticeContext> contexts = [];
    private readonly List<Unreadable> unreadable = [];

    public void Refuse(Unreadable file) => unreadable.Add(file);

    // The date is not compared with today: what is dated later does not count yet. What is too strong is weighed down, not refused.
    public void Add(DefinitionReading<PracticeEvidence> read) => Add(read, evidence, e => EvidenceRules.FindProblem(e with { Rung = EvidenceRung.None }, DateOnly.MaxValue), e => e.At);

    public void Add(DefinitionReading<RiskAcceptance> read) => Add(read, acceptances, _ => null, a => a.At);

    public void Add(DefinitionReading<Dismissal> read) => Add(read, dismissals, EvidenceRules.FindProblem, d => d.At);

    public void Add(DefinitionReading<Decision> read)
    {
        Add(new DefinitionReading<NotApplicable>(read.Value?.NotApplicable, read.Troubles), notApplicable, EvidenceRules.FindProblem, n => n.At);
        Add(new DefinitionReading<PracticeContext>(read.Value?.Context, []), contexts, EvidenceRules.FindProblem, c => c.At);
    }

    public StatementReading Judge()
    {
        var (valid, refused) = AcceptanceRules.Judge(acceptances);
        unreadable.AddRange(refused.Select(r => Unreadable(r.Acceptance.At!, r.Problem)));

        var statements = new StatementSet
        {
            Evidence = InOrder(evidence, e => e.At),
            Acceptances = InOrder(valid, a => a.At),
            Dismissals = InOrder(dismissals, d => d.At),
            NotApplicable = InOrder(notApplicable, n => n.At),
            Contexts = InOrder(contexts.OrderBy(c => c.On).ThenBy(c => c.At!.Path, StringComparer.Ordinal).GroupBy(c => c.Practice).Select(g => g.Last()), c => c.At),
        };

        return new(statements, [.. unreadable.OrderBy(u => u.At.Path, StringComparer.Ordinal).ThenBy(u => u.At.Line).ThenBy(u => u.At.Column)]);
    }

    private void Add<T>(DefinitionReading<T> read, List<T> all, Func<T, Problem?> findProblem, Func<T, Location?> at)
        where T : class
    {
        unreadable.AddRange(read.Troubles);
        if (read.Value is not { } value)
        {
            return;
        }

        if (findProblem(value) is { } problem)
        {
            unreadable.Add(Unreadable(at(value)!, problem));
        }
        else
        {
            all.Add(value);
        }
    }

    private static Unreadable Unreadable(Location at, Problem problem)
    {
        var (message, fix) = (ProblemPages.Message(problem), ProblemPages.Fix(problem));
        return new(at, new($"{message.En} {fix.En}", message.Ja + fix.Ja));
    }

    private static T[] InOrder<T>(IEnumerable<T> all, Func<T, Location?> at) => [.. all.OrderBy(s => at(s)!.Path, StringComparer.Ordinal)];
}
