using Kotsu.Core.Findings;

namespace Kotsu.Core.Problems;

/// <summary>Makes problems of a kind in one line.</summary>
internal static class Refuse
{
    public static Problem Invalid(string code, params (string Name, FindingValue Value)[] values) => Of(ProblemKind.Invalid, code, values);

    public static Problem NotFound(string code, params (string Name, FindingValue Value)[] values) => Of(ProblemKind.NotFound, code, values);

    public static Problem Conflict(string code, params (string Name, FindingValue Value)[] values) => Of(ProblemKind.Conflict, code, values);

    public static Problem CouldNotLook(string code, params (string Name, FindingValue Value)[] values) => Of(ProblemKind.CouldNotLook, code, values);

    public static Problem Of(ProblemKind kind, string code, params (string Name, FindingValue Value)[] values) =>
        new(code, kind, values.ToDictionary(v => v.Name, v => v.Value));
}
