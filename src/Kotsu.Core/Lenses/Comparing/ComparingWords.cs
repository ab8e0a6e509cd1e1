using Kotsu.Core.Lenses.Linting;
using Kotsu.Core.Text;

namespace Kotsu.Core.Lenses.Comparing;

/// <summary>Says a difference in a sentence.</summary>
internal static class ComparingWords
{
    public static Words Of(LensChange change)
    {
        var part = PartOf(change);
        return change.Kind switch
        {
            LensChangeKind.Added => new($"{part.En} is new: “{change.After}”.", $"{part.Ja}「{change.After}」が加わりました。"),
            LensChangeKind.Removed => new($"{part.En} is gone: “{change.Before}”.", $"{part.Ja}「{change.Before}」がなくなりました。"),
            LensChangeKind.Retitled => new(
                $"{part.En} was “{change.Before}” and is “{change.After}”.", $"{part.Ja}の表記が「{change.Before}」から「{change.After}」に変わりました。"),
            LensChangeKind.Moved => new(
                $"{part.En} has moved from pillar `{change.Before}` to `{change.After}`.", $"{part.Ja}が柱`{change.Before}`から`{change.After}`に移りました。"),
            _ => OfRisk(part, change.Risk!),
        };
    }

    private static Words OfRisk(Words part, RiskChange risk)
    {
        var answers = LintWords.Number(risk.Answers);
        var of = LintWords.Number(risk.Of);
        return new(
            $"{part.En} judges {answers} of {of} answers differently. Before: {risk.Before.Sentence.En} Now: {risk.After.Sentence.En}",
            $"{part.Ja}で、{of}通りの回答のうち{answers}通りのリスクが変わりました。変更前: {risk.Before.Sentence.Ja}変更後: {risk.After.Sentence.Ja}");
    }

    private static Words PartOf(LensChange change) => change.Part switch
    {
        LensPart.Pillar => new($"Pillar `{change.Id}`", $"柱`{change.Id}`"),
        LensPart.Question => new($"Question `{change.Id}`", $"質問`{change.Id}`"),
        LensPart.Choice => new($"Choice `{change.Id}`", $"選択肢`{change.Id}`"),
        _ => new("The lens", "レンズ"),
    };
}
