using System.Globalization;
using Kotsu.Core.Text;

namespace Kotsu.Core.Lenses.Reading;

/// <summary>Collects messages while a file is read.</summary>
internal sealed class LensMessages(bool strict)
{
    private readonly List<LensMessage> all = [];
    private int left;

    /// <summary>Whether the specification is kept to the letter.</summary>
    public bool IsStrict => strict;

    /// <summary>Whether the lens cannot be used.</summary>
    public bool HasErrors { get; private set; }

    /// <summary>What was collected; ends with a message that says how many more there are.</summary>
    public IReadOnlyList<LensMessage> All => left == 0 ? all : [.. all, More()];

    /// <summary>Whether there was more trouble than is collected.</summary>
    public bool AreCut => left > 0;

    /// <summary>Against the specification, and no published lens gets away with it.</summary>
    public void Error(string pointer, Words found, Words allowed, int? line = null, LensMessageKind kind = LensMessageKind.Form) =>
        Add(new(LensMessageSeverity.Error, pointer, found, allowed) { Line = line, Kind = kind });

    /// <summary>Against the specification, but found in published lenses: an error only when the specification is kept to the letter.</summary>
    public void Tolerated(string pointer, Words found, Words allowed, int? line = null, LensMessageKind kind = LensMessageKind.Form) =>
        Add(new(strict ? LensMessageSeverity.Error : LensMessageSeverity.Warning, pointer, found, allowed) { Line = line, Kind = kind });

    /// <summary>Not against the specification, but nothing reads it.</summary>
    public void Warning(string pointer, Words found, Words allowed) => Add(new(LensMessageSeverity.Warning, pointer, found, allowed));

    private void Add(LensMessage message)
    {
        HasErrors |= message.Severity is LensMessageSeverity.Error;
        if (all.Count < LensReader.MaxMessages - 1)
        {
            all.Add(message);
        }
        else
        {
            left++;
        }
    }

    private LensMessage More()
    {
        var count = left.ToString(CultureInfo.InvariantCulture);
        return new(
            HasErrors ? LensMessageSeverity.Error : LensMessageSeverity.Warning,
            "",
            new($"{count} more places like these", $"このほかに{count}か所の問題"),
            new("none", "問題が1つもない状態"));
    }
}
