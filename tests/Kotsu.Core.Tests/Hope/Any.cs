using FsCheck;
using FsCheck.Fluent;
using Kotsu.Core.Evidence;
using Kotsu.Core.Findings;
using Kotsu.Core.Hope;
using Kotsu.Core.Lenses;

namespace Kotsu.Core.Tests;

/// <summary>Workloads of every shape, small enough that evidence, subjects and acceptances meet often.</summary>
internal static class Any
{
    private static readonly string[] codes = ["P0", "P1", "P2"];
    private static readonly Subject[] parts = [Some.Alert("a"), Some.Alert("b", weight: 3), new("runbook", "r", "r"), new("runbook", "s", "s", 2)];

    public static readonly Gen<Subject> About = Gen.Elements<Subject>([Subject.Whole, .. parts]);

    public static readonly Gen<EvidenceRung> Rung = Gen.Elements(Enum.GetValues<EvidenceRung>());

    private static readonly Gen<DateOnly> day = Gen.Frequency((8, Days(-400, 0)), (3, Days(-60, 0)), (1, Days(1, 60)));

    private static readonly Gen<DateOnly?> maybeDay = Gen.Frequency((3, Gen.Constant<DateOnly?>(null)), (1, day.Select(d => (DateOnly?)d)));

    private static readonly Gen<EvidenceSource> source = Gen.OneOf(
        Gen.Elements<EvidenceSource>(new EvidenceSource.Probe(Some.Probe), new EvidenceSource.Probe(new("RunbookIsStub"))),
        from who in Gen.Elements("mina", "kei")
        from standing in Gen.Elements(Standing.Owner, Standing.Outsider)
        select (EvidenceSource)new EvidenceSource.Note(who, standing),
        Gen.Elements<EvidenceSource>(new EvidenceSource.TakenOver("kei", Origin.Copied, "template")));

    private static readonly Gen<Dismissal?> dismissal = Gen.Frequency(
        (3, Gen.Constant<Dismissal?>(null)),
        (1, from day in Days(-60, 20) from length in Gen.Choose(1, 90) select (Dismissal?)(Some.Dismissal(day.AddDays(length)) with { On = day })));

    public static readonly Gen<PracticeEvidence> Evidence =
        from code in Code
        from subject in About
        from rung in Rung
        from date in day
        from origin in source
        from changedOn in maybeDay
        from isContrary in Gen.Frequency((4, Gen.Constant(false)), (1, Gen.Constant(true)))
        from putAside in dismissal
        from schedule in Gen.Elements<int?>(null, 7, 40)
        select new PracticeEvidence
        {
            Practice = code,
            Subject = subject,
            Rung = rung,
            Date = date,
            Source = origin,
            ChangedOn = changedOn,
            IsContrary = isContrary,
            Dismissal = isContrary && origin is EvidenceSource.Probe ? putAside : null,
            ScheduleInDays = schedule,
        };

    public static readonly Gen<RiskAcceptance> Acceptance =
        from code in Code
        from signed in day
        from length in Gen.Choose(1, 365)
        select Some.Acceptance(code.Value) with { SignedOn = signed, ExpiresOn = signed.AddDays(length) };

    public static readonly Gen<HopeInput> Workload = WorkloadAsOf(Some.Day);

    public static Gen<PracticeCode> Code => Gen.Elements(codes).Select(c => new PracticeCode(c));

    public static Gen<HopeInput> WorkloadAsOf(DateOnly asOf) =>
        from practices in Gen.CollectToList(codes.Append("P3"), Practice)
        from drop in Gen.Choose(0, 3)
        from evidence in Evidence.ListOf()
        from acceptances in Acceptance.ListOf()
        from notApplicable in Gen.Frequency((3, Gen.Constant<NotApplicable[]>([])), (1, NotApplicable.Select(n => new[] { n })))
        select new HopeInput
        {
            AsOf = asOf,
            Practices = [.. practices.Skip(drop)],
            Evidence = [.. evidence],
            Acceptances = [.. acceptances.Take(2)],
            NotApplicable = notApplicable,
        };

    /// <summary>The same without anything that is dated after its day: what is to come is new, not time passing.</summary>
    public static HopeInput WithoutPlans(HopeInput input) => input with
    {
        Practices = [.. input.Practices.Select(p => p with { Context = p.Context?.On <= input.AsOf ? p.Context : null })],
        Evidence = [.. input.Evidence.Where(e => e.Date <= input.AsOf && (e.Dismissal is null || e.Dismissal.On <= input.AsOf))],
        Acceptances = [.. input.Acceptances.Where(a => a.SignedOn <= input.AsOf)],
        NotApplicable = [.. input.NotApplicable.Where(n => n.On <= input.AsOf)],
    };

    /// <summary>The same in another order.</summary>
    public static HopeInput Shuffled(HopeInput input, int seed)
    {
        var random = new Random(seed);
        return input with
        {
            Practices = [.. input.Practices.Select(p => p with { Subjects = Shuffle(p.Subjects) }).OrderBy(_ => random.Next())],
            Evidence = Shuffle(input.Evidence),
            Acceptances = Shuffle(input.Acceptances),
            NotApplicable = Shuffle(input.NotApplicable),
        };

        T[] Shuffle<T>(IReadOnlyList<T> all) => [.. all.OrderBy(_ => random.Next())];
    }

    public static void Holds<T>(Gen<T> any, Action<T> property) =>
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(400), Prop.ForAll(any.ToArbitrary(), property));

    private static Gen<NotApplicable> NotApplicable =>
        from code in Code
        from since in day
        select new NotApplicable(code, "No such thing here.", "kei", since);

    private static Gen<PracticeInPlay> Practice(string code) =>
        from risk in Gen.Elements(Enum.GetValues<PracticeRisk>())
        from hasOwner in Gen.Elements(true, true, false)
        from subjects in Gen.SubListOf(parts)
        from weight in Gen.Elements(0, 0.5, 1, 2)
        from weighedOn in day
        select new PracticeInPlay
        {
            Code = new(code),
            Risk = risk,
            HasOwner = hasOwner,
            Subjects = [.. subjects],
            Context = weight == 0 ? null : new() { Practice = new(code), Weight = weight, Reason = "It is so.", By = "kei", On = weighedOn },
        };

    private static Gen<DateOnly> Days(int from, int to) => Gen.Choose(from, to).Select(d => Some.Day.AddDays(d));
}
