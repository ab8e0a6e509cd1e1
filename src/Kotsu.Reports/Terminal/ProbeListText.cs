using Kotsu.Core.Findings;
using Kotsu.Reports.Wording;

namespace Kotsu.Reports.Terminal;

/// <summary>Every probe in a line.</summary>
public static class ProbeListText
{
    /// <summary>Mark, id, stage and statement, in the order given.</summary>
    public static string Of(IReadOnlyList<ProbeDefinition> probes, TextOptions options)
    {
        var language = options.Language;
        var screen = new Screen(options.Palette);
        var id = probes.Select(p => Columns.Of(p.Id.Value)).DefaultIfEmpty(0).Max();
        var stage = probes.Select(p => Columns.Of(p.Stage.Name(language))).DefaultIfEmpty(0).Max();
        foreach (var probe in probes)
        {
            screen.Paragraph(
                $"{probe.Severity.Shape()} {Columns.PadRight(probe.Id.Value, id)}  {Columns.PadRight(probe.Stage.Name(language), stage)}",
                id + stage + 6,
                probe.Statement.In(language),
                most: 3);
        }

        return screen.ToString();
    }
}
