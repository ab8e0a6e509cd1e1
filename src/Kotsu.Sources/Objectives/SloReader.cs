using System.Globalization;
using Kotsu.Core.Snapshots;
using Kotsu.Sources.Files;
using Kotsu.Sources.Yaml;

namespace Kotsu.Sources.Objectives;

/// <summary>Reads objectives of OpenSLO (v1, v1alpha), Sloth (file and Kubernetes object) and Pyrra.</summary>
internal static class SloReader
{
    public static void Read(TextLines lines, YamlNode document, FoundObjectives found)
    {
        var api = document["apiVersion"]?.Text ?? document["version"]?.Text ?? "";
        switch (api.Split('/')[0], document["kind"]?.Text)
        {
            case ("openslo" or "openslo.com", "SLO"):
                ReadOpenSlo(lines, document, found);
                break;
            case ("openslo" or "openslo.com", "Service") when (document["metadata"]?["name"]) is YamlScalar { Value.Length: > 0 } name:
                found.Add(new KnownService(name.Value, lines.At(name)));
                break;
            case ("prometheus", null) when api == "prometheus/v1" && document["slos"] is not null:
                ReadSloth(lines, document, found);
                break;
            case ("prometheus", null) when document["slos"] is not null:
                found.AddTrouble(lines.At(document["version"]!), $"The version '{api}' is not known; prometheus/v1 is read.", $"バージョン「{api}」は未知です。読み取れるのはprometheus/v1です。");
                break;
            case ("sloth.slok.dev", "PrometheusServiceLevel") when document["spec"] is YamlMap spec:
                ReadSloth(lines, spec, found);
                break;
            case ("pyrra.dev", "ServiceLevelObjective"):
                ReadPyrra(lines, document, found);
                break;
        }
    }

    private static void ReadOpenSlo(TextLines lines, YamlNode document, FoundObjectives found)
    {
        var spec = document["spec"];
        var first = spec?["objectives"] is { Items: [var objective, ..] } ? objective : null;
        var target = first?["target"] ?? first?["targetPercent"];
        Add(lines, spec?["service"], document["metadata"]?["name"], target, first?["target"] is null ? 100 : 1, document, found);
    }

    private static void ReadSloth(TextLines lines, YamlNode spec, FoundObjectives found)
    {
        if (spec["slos"] is not YamlList { Nodes: [_, ..] objectives })
        {
            found.AddTrouble(lines.At(spec), "This Sloth file has no SLOs; at least one is needed under 'slos'.", "このSlothファイルにはSLOがありません。slosの下に1つ以上必要です。");
            return;
        }

        foreach (var objective in objectives)
        {
            Add(lines, spec["service"], objective["name"], objective["objective"], 100, objective, found);
        }
    }

    private static void ReadPyrra(TextLines lines, YamlNode document, FoundObjectives found)
    {
        var labels = document["metadata"]?["labels"];
        var name = document["metadata"]?["name"];
        var service = labels?["pyrra.dev/service"] ?? labels?["service"] ?? labels?["app.kubernetes.io/name"] ?? labels?["app"];
        if (service is not null || name?.Text is null)
        {
            Add(lines, service, name, document["spec"]?["target"], 100, document, found);
        }
        else
        {
            found.AddNameless(new(name.Text, name.Text, Target(lines, document["spec"]?["target"], 100, document, found), lines.At(name)));
        }
    }

    private static void Add(TextLines lines, YamlNode? service, YamlNode? name, YamlNode? target, int whole, YamlNode within, FoundObjectives found)
    {
        if (service?.Text is not { Length: > 0 } of || name?.Text is not { Length: > 0 } called)
        {
            found.AddTrouble(lines.At(service ?? name ?? within), "This SLO names no service or has no name; both are needed.", "このSLOにはサービスまたは名前の指定がありません。どちらも必要です。");
            return;
        }

        found.Add(new Objective(of, called, Target(lines, target, whole, within, found), lines.At(name)));
    }

    private static double? Target(TextLines lines, YamlNode? target, int whole, YamlNode within, FoundObjectives found)
    {
        if (decimal.TryParse(target?.Text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value) && value > 0 && value < whole)
        {
            return (double)(value / whole);
        }

        found.AddTrouble(
            lines.At(target ?? within),
            $"The target is '{target?.Text}'; a number above 0 and below {whole} is needed.",
            $"目標値が「{target?.Text}」です。0より大きく{whole}より小さい数値が必要です。");
        return null;
    }
}
