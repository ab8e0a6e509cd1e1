using Kotsu.Core.Findings;
using Kotsu.Sources;

namespace Kotsu.Testing;

/// <summary>One fault, put into a little repository that has none: what a probe does not find here it does not find elsewhere.</summary>
/// <param name="Path">The file it is put into; made where it is not there.</param>
/// <param name="From">The text that it replaces, which stands there exactly once; empty puts it at the end.</param>
/// <param name="To">The fault.</param>
/// <param name="Subject">Key of the subject that it makes bad.</param>
/// <param name="Message">The message with which it is told.</param>
public sealed record PlantedFault(string Path, string From, string To, string Subject, string Message)
{
    /// <summary>Files that stand beside it.</summary>
    public IReadOnlyList<(string Path, string Text)> Beside { get; init; } = [];

    /// <summary>Plants it into a copy of <paramref name="fixture"/> in memory, and says what the probe then finds bad: message and subject key.</summary>
    public async Task<IReadOnlyList<(string Message, string Subject)>> FoundByAsync(IProbe probe, ISource source, string fixture)
    {
        var folder = Checkout.Path(fixture);
        var texts = Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
            .ToDictionary(f => System.IO.Path.GetRelativePath(folder, f).Replace('\\', '/'), File.ReadAllText, StringComparer.Ordinal);
        texts[Path] = Plant(texts.GetValueOrDefault(Path, ""));

        var sighting = await OneLook.At(new MemoryTree([.. texts.Select(t => (t.Key, t.Value)), .. Beside]), source);

        return [.. probe.Run(new([sighting.Snapshot!])).Where(f => f.Outcome is Outcome.True).Select(f => (f.Message, f.Subject.Key))];
    }

    private string Plant(string text)
    {
        Xunit.Assert.True(From.Length == 0 || text.Split(From).Length == 2, $"'{From}' does not stand exactly once in {Path}.");
        return From.Length == 0 ? text + To : text.Replace(From, To, StringComparison.Ordinal);
    }
}
