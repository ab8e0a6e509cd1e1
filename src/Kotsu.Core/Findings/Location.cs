namespace Kotsu.Core.Findings;

/// <summary>The characters at which a reader can check a finding.</summary>
/// <param name="Path">Path in the repository, with <c>/</c> between its parts.</param>
/// <param name="Line">Line, from 1; 0 when the whole file is meant.</param>
/// <param name="Column">First column, from 1, in UTF-16 units; 0 when the whole line is meant.</param>
/// <param name="EndColumn">The column after the last one; 0 when the whole line is meant.</param>
/// <param name="Excerpt">The line's text from its first column, at most 200 characters; null where there is none.</param>
public sealed record Location(string Path, int Line = 0, int Column = 0, int EndColumn = 0, string? Excerpt = null)
{
    /// <summary>As editors and terminals understand it: <c>path:line</c>, or the path alone.</summary>
    public override string ToString() => Line > 0 ? FormattableString.Invariant($"{Path}:{Line}") : Path;
}
