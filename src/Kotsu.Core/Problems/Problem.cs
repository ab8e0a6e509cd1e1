using Kotsu.Core.Findings;

namespace Kotsu.Core.Problems;

/// <summary>A refusal as a value: found by its code; its sentences and its fix, in both languages, stand in its page <c>docs/problems/CODE.md</c>.</summary>
/// <param name="Code">Such as <c>KOTSU0107</c>.</param>
/// <param name="Kind">How the outside should take it.</param>
/// <param name="Values">The values that the sentences name.</param>
public sealed record Problem(string Code, ProblemKind Kind, IReadOnlyDictionary<string, FindingValue> Values);

/// <summary>How the outside should take a refusal.</summary>
public enum ProblemKind
{
    /// <summary>The input is wrong; exit code 2, HTTP 400.</summary>
    Invalid,

    /// <summary>What was named is not there; exit code 2, HTTP 404.</summary>
    NotFound,

    /// <summary>It does not fit the present state; exit code 2, HTTP 409.</summary>
    Conflict,

    /// <summary>The world could not be looked at; exit code 3, HTTP 503.</summary>
    CouldNotLook,

    /// <summary>Nobody is signed in; HTTP 401.</summary>
    NotSignedIn,

    /// <summary>Whoever asks may not; HTTP 403.</summary>
    Denied,

    /// <summary>It was changed since it was read; HTTP 412.</summary>
    Stale,

    /// <summary>It must be said which version was read; HTTP 428.</summary>
    VersionIsMissing,

    /// <summary>Too much at once; HTTP 429.</summary>
    TooMany,

    /// <summary>The input is too large; HTTP 413.</summary>
    TooLarge,
}
