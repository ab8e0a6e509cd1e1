namespace Kotsu.History.Mirrors;

/// <summary>Why a remote repository could not be fetched from or pushed to.</summary>
/// <param name="Kind">Which of the known reasons.</param>
/// <param name="Said">What git said in one line of visible characters, at most 300; may be empty. The other side may have worded it.</param>
public sealed record MirrorTrouble(MirrorTroubleKind Kind, string Said);

/// <summary>The known reasons.</summary>
public enum MirrorTroubleKind
{
    /// <summary>Another one.</summary>
    Other,

    /// <summary>PATH has no git, or one that cannot be held to an address (before 2.37).</summary>
    NoGit,

    /// <summary>The other side could not be reached, was too slow, broke off or is out of order: it may pass.</summary>
    Unreachable,

    /// <summary>The other side wants another credential, or has no such repository: hosts do not tell which.</summary>
    Refused,

    /// <summary>The other side sends elsewhere.</summary>
    Moved,

    /// <summary>The repository has no such branch, or no commit at all.</summary>
    NoBranch,

    /// <summary>PATH has no client of ssh.</summary>
    NoSsh,

    /// <summary>The other side has none of the keys that it was said to have.</summary>
    AnotherHost,

    /// <summary>The mirror would be larger than allowed.</summary>
    TooLarge,
}
