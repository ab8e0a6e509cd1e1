using Kotsu.Core.Workloads;
using Kotsu.Sources.Definitions;

namespace Kotsu.Sources.Declarations;

/// <summary>Reads the key <c>indicators</c>.</summary>
internal static class IndicatorsReader
{
    private static readonly Dictionary<string, bool> isLowerBetter = new() { ["lower"] = true, ["higher"] = false };

    public static IReadOnlyList<DeclaredIndicator> Read(DefinitionFields root)
    {
        var ids = new DeclaredIds();
        return [.. root.Maps("indicators", DeclarationKeys.Indicator).Select(i => ReadOne(i, ids))];
    }

    private static DeclaredIndicator ReadOne(DefinitionFields entry, DeclaredIds ids)
    {
        var indicator = new DeclaredIndicator(
            ids.Read(entry),
            entry.RequiredText("title"),
            entry.RequiredText("unit"),
            entry.OneOf("better", isLowerBetter),
            entry.Text("prometheus"),
            entry.Text("csv"),
            entry.Text("column"));

        var isFromPrometheus = entry.Find("prometheus") is not null;
        var isFromFile = entry.Find("csv") is not null && entry.Find("column") is not null;
        var hasRest = entry.Find("csv") is not null || entry.Find("column") is not null;
        if (isFromPrometheus == isFromFile || (isFromPrometheus && hasRest))
        {
            entry.Troubles.Add(
                entry.Node,
                new("an indicator without exactly one place to read it from", "読み取り元が1つに決まらない指標"),
                new("either `prometheus`, or `csv` with `column`", "`prometheus`、または`csv`と`column`の組のどちらか一方"));
        }

        return indicator;
    }
}
