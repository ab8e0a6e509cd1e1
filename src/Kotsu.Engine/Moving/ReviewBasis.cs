using System.Text.Json;
using System.Text.Json.Serialization;
using Kotsu.Core.Evidence;
using Kotsu.Core.Hope;
using Kotsu.Core.Lenses.Overlays;
using Kotsu.Engine.Reviewing;

namespace Kotsu.Engine.Moving;

/// <summary>
/// What must be kept of a review, beside its findings, so that the way to the next one can be replayed: the practices that files can
/// show something of, the probes that bore on them, and what people said of them.
/// </summary>
/// <param name="Said">The input of the figures without what probes found, as <see cref="HopeInputJson"/> writes it.</param>
/// <param name="Links">The probes that bore on each practice, by code.</param>
/// <param name="Dismissals">What had been put aside.</param>
internal sealed record ReviewBasis(string Said, IReadOnlyDictionary<string, IReadOnlyList<ProbeLink>> Links, IReadOnlyList<Dismissal> Dismissals)
{
    /// <summary>The basis of a review.</summary>
    public static ReviewBasis Of(ReviewMaterial material, AdoptedLenses lenses, Judgement judgement)
    {
        var shown = judgement.ShownInput;
        var said = shown with
        {
            Practices = [.. shown.Practices.Select(p => p with { Subjects = [] })],
            Evidence = [.. shown.Evidence.Where(e => e.Source is not EvidenceSource.Probe).Order(EvidenceOrder.Instance)],
        };
        return new(HopeInputJson.Write(said), said.Practices.ToDictionary(p => p.Code.Value, p => lenses.Find(p.Code)?.Links ?? []), material.Dismissals);
    }

    /// <summary>As the store keeps it.</summary>
    public string Write() => JsonSerializer.Serialize(this, ReviewBasisContext.Default.ReviewBasis);

    /// <summary>What the store kept; null where another version wrote it or it is nonsense: then what moved is not told.</summary>
    public static ReviewBasis? Read(string text)
    {
        try
        {
            return JsonSerializer.Deserialize(text, ReviewBasisContext.Default.ReviewBasis);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>The input of the figures of that review; null where it cannot be understood.</summary>
    /// <param name="findings">What its probes had found.</param>
    public HopeInput? Restore(EvidenceFromFindings findings)
    {
        if (HopeInputJson.Read(Said) is not { } said)
        {
            return null;
        }

        var found = said.Practices.ToDictionary(p => p.Code, p => findings.For(p.Code, Links.GetValueOrDefault(p.Code.Value) ?? []));
        return said with
        {
            Practices = [.. said.Practices.Select(p => p with { Subjects = found[p.Code].Subjects })],
            Evidence = [.. said.Evidence, .. found.Values.SelectMany(f => f.Evidence)],
        };
    }
}

[JsonSourceGenerationOptions(
    IgnoreReadOnlyProperties = true,
    RespectNullableAnnotations = true,
    RespectRequiredConstructorParameters = true,
    UseStringEnumConverter = true)]
[JsonSerializable(typeof(ReviewBasis))]
internal sealed partial class ReviewBasisContext : JsonSerializerContext;
