using Kotsu.Core.Hope.Changes;

namespace Kotsu.Engine.Moving;

/// <summary>The kinds of change as <see cref="Core.Reviews.ChangeBar"/> names them.</summary>
public static class ChangeKindNames
{
    /// <summary>In camel case; new subjects are called so.</summary>
    public static string Of(ChangeKind kind)
    {
        var name = kind is ChangeKind.Subjects ? "NewSubjects" : kind.ToString();
        return char.ToLowerInvariant(name[0]) + name[1..];
    }
}
