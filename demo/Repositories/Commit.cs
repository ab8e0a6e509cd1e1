namespace Kotsu.Demo.Repositories;

/// <summary>A commit to be.</summary>
/// <param name="By">Key of the author.</param>
internal sealed record Commit(DateTimeOffset At, string By, string Message, IReadOnlyList<FileChange> Changes)
{
    /// <summary>The release that it is; null for none.</summary>
    public string? Tag { get; init; }
}

/// <summary>A file and its new text; null removes it.</summary>
internal sealed record FileChange(string Path, string? Text);
