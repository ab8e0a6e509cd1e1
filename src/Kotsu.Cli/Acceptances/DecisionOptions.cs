using System.CommandLine;
using Kotsu.Cli.Parsing;
using Kotsu.Core.Evidence;
using Kotsu.Core.Lenses;

namespace Kotsu.Cli.Acceptances;

/// <summary>Who accepts a risk, why, what is done instead, and until when.</summary>
public sealed class DecisionOptions
{
    private readonly Option<string?> by;
    private readonly Option<string?> authority;
    private readonly Option<int?> level;
    private readonly Option<string?> reason;
    private readonly Option<string?> measure;
    private readonly Option<DateOnly?> until;

    /// <summary>The options, in the language of <paramref name="values"/>.</summary>
    public DecisionOptions(Values values)
    {
        by = values.Text("--by", "WHO", new("Who accepts it.", "受容する人。"));
        authority = values.Text("--authority", "ROLE", new("By what authority, such as \"head of service\".", "その権限。「サービス責任者」など。"));
        level = values.Number("--level", 1, 100, new("How high that authority stands, from 1 (leads a team) upwards; a second renewal needs a higher one. Default: 1.", "権限の段階。チームリーダーを1とします。2回目の更新からは、より上の段階が必要です。省略すると1。"));
        reason = values.Text("--reason", "TEXT", new("Why the gap is lived with.", "受容する理由。"));
        measure = values.Text("--measure", "TEXT", new("What is done instead.", "代わりに行う対策。"));
        until = values.Day("--until", new("The first day on which it no longer holds; within a year.", "受容が終わる日（この日からは受容されません）。1年以内。"));
        by.Required = authority.Required = reason.Required = measure.Required = until.Required = true;
    }

    /// <summary>Lets a command take them.</summary>
    public void AddTo(Command command)
    {
        foreach (var option in new Option[] { by, authority, level, reason, measure, until })
        {
            command.Options.Add(option);
        }
    }

    /// <summary>The decision, signed today.</summary>
    public RiskAcceptance Read(ParseResult parsed, PracticeCode practice, DateOnly today) => new()
    {
        Practice = practice,
        By = parsed.GetValue(by)!,
        Authority = parsed.GetValue(authority)!,
        Level = parsed.GetValue(level) ?? 1,
        Reason = parsed.GetValue(reason)!,
        CompensatingMeasure = parsed.GetValue(measure)!,
        SignedOn = today,
        ExpiresOn = parsed.GetValue(until)!.Value,
    };
}
