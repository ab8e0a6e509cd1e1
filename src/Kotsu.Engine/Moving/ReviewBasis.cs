using System.Text.Json;
using System.Text.Json.Serialization;
using Kotsu.Core.Evidence;
using Kotsu.Core.Hope;
using Kotsu.Core.Lenses.Overlays;
using Kotsu.Engine.Reviewing;

namespace Kotsu.Engine.Moving;

/// <summary>What must be kept of a review, beside its findings, so that the way to the next one can be replayed: the practices that files can show something of, and what people said of them.</summary>
internal sealed record ReviewBasis
{
    public required IReadOnlyList<BasisPractice> Practices { get; init; }

    public required IReadOnlyList<BasisNote> Notes { get; init; }

    public required IReadOnlyList<RiskAcceptance> Acceptances { get; init; }

    public required IReadOnlyList<NotApplicable> NotApplicable { get; init; }

    public required IReadOnlyList<Dismissal> Dismissals { get; init; }

    /// <summary>The basis of a review.</summary>
    public static ReviewBasis Of(ReviewMaterial material, AdoptedLenses lenses, Judgement judgement)
    {
        var practices = judgement.Input.Practices
            .Where(p => judgement.FilesCanShow(p.Code))
            .Select(p => new BasisPractice(p with { Subjects = [] }, lenses.Find(p.Code)?.Links ?? []))
            .ToList();
        var codes = practices.Select(p => p.Practice.Code).ToHashSet();
        return new()
        {
            Practices = practices,
            Notes = [.. judgement.Input.Evidence.Where(e => e.Source is not EvidenceSource.Probe && codes.Contains(e.Practice)).Order(EvidenceOrder.Instance).Select(BasisNote.Of)],
            Acceptances = [.. judgement.Input.Acceptances.Where(a => codes.Contains(a.Practice))],
            NotApplicable = [.. judgement.Input.NotApplicable.Where(n => codes.Contains(n.Practice))],
            Dismissals = material.Dismissals,
        };
    }

    /// <summary>As the store keeps it.</summary>
    public string Write() => JsonSerializer.Serialize(this, BasisJson.Default.ReviewBasis);

    /// <summary>What the store kept; null where another version wrote it or it is nonsense: then what moved is not told.</summary>
    public static ReviewBasis? Read(string text)
    {
        try
        {
            return JsonSerializer.Deserialize(text, BasisJson.Default.ReviewBasis);
        }
        catch (Exception nonsense) when (nonsense is JsonException or NotSupportedException or InvalidOperationException)
        {
            return null;
        }
    }

    /// <summary>The input of the figures of that review.</summary>
    /// <param name="asOf">Its day.</param>
    /// <param name="findings">What its probes had found.</param>
    public HopeInput Restore(DateOnly asOf, EvidenceFromFindings findings)
    {
        var evidence = Notes.Select(n => n.Restore()).ToList();
        var practices = new List<PracticeInPlay>();
        foreach (var (practice, links) in Practices)
        {
            var found = findings.For(practice.Code, links);
            practices.Add(practice with { Subjects = found.Subjects });
            evidence.AddRange(found.Evidence);
        }

        return new() { AsOf = asOf, Practices = practices, Evidence = evidence, Acceptances = Acceptances, NotApplicable = NotApplicable };
    }
}

/// <summary>A practice and the probes that bore on it then.</summary>
internal sealed record BasisPractice(PracticeInPlay Practice, IReadOnlyList<ProbeLink> Links);

[JsonSourceGenerationOptions(DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(ReviewBasis))]
internal sealed partial class BasisJson : JsonSerializerContext;
