using System.Collections.Concurrent;
using System.Reflection;
using Kotsu.Core.Lenses;
using Kotsu.Core.Lenses.Editions;
using Kotsu.Core.Lenses.Overlays;
using Kotsu.Core.Lenses.Reading;
using Kotsu.Core.Problems;
using Kotsu.Sources.Definitions;
using Kotsu.Sources.Lenses;

namespace Kotsu.Engine.Catalogues;

/// <summary>The lenses that ship with Kotsu, and those of others by their files. A lens is parsed when it is asked for.</summary>
public static class LensCatalogue
{
    private const string Prefix = "lenses/";
    private const string LensFile = "/lens.json";
    private const string OverlayFile = "/overlay.yaml";
    private const string EditionsFile = "/editions.yaml";
    private static readonly Assembly ours = typeof(LensCatalogue).Assembly;

    private static readonly ConcurrentDictionary<string, Lazy<LensFound>> parsed = new(StringComparer.Ordinal);

    /// <summary>The ids of the lenses that ship with Kotsu, in ordinal order.</summary>
    public static IReadOnlyList<string> Shipped { get; } =
    [
        .. ours.GetManifestResourceNames()
            .Where(n => n.StartsWith(Prefix, StringComparison.Ordinal) && n.EndsWith(LensFile, StringComparison.Ordinal))
            .Select(n => n[Prefix.Length..^LensFile.Length])
            .Order(StringComparer.Ordinal),
    ];

    /// <summary>The ids of the lenses whose earlier editions are known, in ordinal order.</summary>
    public static IReadOnlyList<string> WithEditions { get; } = [.. Shipped.Where(id => ours.GetManifestResourceInfo($"{Prefix}{id}{EditionsFile}") is not null)];

    /// <summary>The lens with an id, or in a file.</summary>
    /// <param name="named">An id, or a path that ends with <c>.json</c>.</param>
    /// <param name="imported">The lenses that the workload's people imported. Those that ship with Kotsu come first.</param>
    public static LensFound Find(string named, IEnumerable<LensTexts>? imported = null)
    {
        if (Shipped.Contains(named))
        {
            return parsed.GetOrAdd(named, id => new(() => Read(ReadShipped(id)))).Value;
        }

        var texts = IsFile(named) ? LensTexts.Read(named) : imported?.FirstOrDefault(l => l.Id == named);
        return texts is not null ? Read(texts) : new(null, Unknown(named, imported));
    }

    /// <summary>Whether a lens is named by its file, not by its id.</summary>
    public static bool IsFile(string named) => named.EndsWith(".json", StringComparison.OrdinalIgnoreCase);

    /// <summary>No lens has the id.</summary>
    public static Problem Unknown(string named, IEnumerable<LensTexts>? imported) =>
        ReviewProblems.LensIsUnknown(named, string.Join(", ", Shipped.Concat(imported?.Select(l => l.Id) ?? [])));

    /// <summary>What is known of a lens's editions; null where nothing is.</summary>
    public static EditionHistory? FindEditions(string id)
    {
        using var stream = ours.GetManifestResourceStream($"{Prefix}{id}{EditionsFile}");
        if (stream is null)
        {
            return null;
        }

        using var reader = new StreamReader(stream);
        return EditionsReader.Read(reader.ReadToEnd(), $"{Prefix}{id}{EditionsFile}").Value;
    }

    /// <summary>Understands the files of a lens.</summary>
    public static LensFound Read(LensTexts texts)
    {
        var reading = LensReader.Read(texts.Lens);
        if (reading.Lens is not { } lens)
        {
            var error = reading.Messages.First(m => m.Severity is LensMessageSeverity.Error);
            return new(null, ReviewProblems.LensIsWrong(texts.Path, error.Sentence));
        }

        if (texts.Overlay is null)
        {
            return new(new(new(texts.Id), lens, null), null);
        }

        var overlay = OverlayReader.Read(texts.Overlay, texts.OverlayPath, lens);
        return overlay.Value is { } read
            ? new(new(new LensId(texts.Id), lens, read), null)
            : new(null, ReviewProblems.LensIsWrong(overlay.Troubles[0].At.ToString(), overlay.Troubles[0].Reason));
    }

    /// <summary>The files of a lens that ships with Kotsu.</summary>
    internal static LensTexts ReadShipped(string id)
    {
        using var lens = new MemoryStream();
        using (var stream = ours.GetManifestResourceStream($"{Prefix}{id}{LensFile}")!)
        {
            stream.CopyTo(lens);
        }

        using var overlay = ours.GetManifestResourceStream($"{Prefix}{id}{OverlayFile}");
        using var reader = overlay is null ? null : new StreamReader(overlay);
        return new(id, $"{Prefix}{id}{LensFile}", lens.ToArray(), reader?.ReadToEnd());
    }
}

/// <summary>What came of looking for a lens.</summary>
/// <param name="Lens">Null exactly when there is a problem.</param>
/// <param name="Problem">Why there is no lens.</param>
public sealed record LensFound(Questionnaire? Lens, Problem? Problem);
