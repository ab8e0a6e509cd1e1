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

    /// <summary>What sort of trouble it is.</summary>
    public LensMessageKind Kind { get; init; }

    /// <summary>The line, from 1, where the text itself is broken; null where the pointer says where to look.</summary>
    public int? Line { get; init; }

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

/// <summary>What sort of trouble a message is about.</summary>
public enum LensMessageKind
{
    /// <summary>The form: a missing or superfluous key, a bound, an id, the text itself.</summary>
    Form,

    /// <summary>A condition names a choice that its question does not have.</summary>
    UnknownChoice,

    /// <summary>A question has no <c>default</c> rule.</summary>
    NoDefault,
}
