using Kotsu.Core.Text;

namespace Kotsu.Core.Lenses.Reading;

/// <summary>Something about a lens file that its author should know.</summary>
/// <param name="Pointer">Where, as a JSON pointer (RFC 6901); empty means the whole file.</param>
/// <param name="Found">What stands there, a phrase.</param>
/// <param name="Allowed">What may stand there, a phrase.</param>
public sealed record LensMessage(LensMessageSeverity Severity, string Pointer, Words Found, Words Allowed)
{
    /// <summary>The whole message as one sentence.</summary>
    public Words Sentence => new(
        $"{Place.En}: found {Found.En}; allowed is {Allowed.En}.",
        $"{Place.Ja}: {Found.Ja}が見つかりましたが、{Allowed.Ja}である必要があります。");

    private Words Place => Pointer.Length == 0 ? new("the file", "ファイル全体") : new(Pointer, Pointer);
}

/// <summary>Whether the lens can be used.</summary>
public enum LensMessageSeverity
{
    /// <summary>It can: the file bends the form in a way that published lenses do.</summary>
    Warning,

    /// <summary>It cannot.</summary>
    Error,
}
