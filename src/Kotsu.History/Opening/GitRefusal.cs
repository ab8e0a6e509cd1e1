namespace Kotsu.History;

/// <summary>Why a folder's history cannot be read.</summary>
/// <param name="Reason">Which of the known reasons.</param>
/// <param name="Detail">The file, reference or object concerned; never a file's content. May be empty.</param>
public sealed record GitRefusal(GitRefusalReason Reason, string Detail);

/// <summary>The known reasons for which a folder's history cannot be read.</summary>
public enum GitRefusalReason
{
    /// <summary>The folder is neither a work tree nor a bare repository.</summary>
    NotARepository,

    /// <summary>The <c>.git</c> file leads nowhere, or the repository has no objects folder.</summary>
    Incomplete,

    /// <summary>References are kept in the reftable format, which is not read here.</summary>
    Reftable,

    /// <summary>HEAD, or the reference that it names, is not what git writes.</summary>
    HeadUnreadable,

    /// <summary>The commit that HEAD names is not among the repository's own objects.</summary>
    TipMissing,

    /// <summary>The same, and the repository borrows objects from another one, which is not followed: a clone with <c>--shared</c> or <c>--reference</c>.</summary>
    TipBorrowed,
}

/// <summary>What opening a folder gave: a repository, or the reason why not.</summary>
/// <param name="Repository">Null when refused.</param>
/// <param name="Refusal">Null when opened.</param>
public sealed record GitOpening(GitRepository? Repository, GitRefusal? Refusal);
