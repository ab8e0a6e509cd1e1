namespace Kotsu.Sources.Files;

/// <summary>When paths changed. Days are those of the workload's time zone.</summary>
public interface IPathHistory
{
    /// <summary>Whether older history is cut off: every date is then "at least".</summary>
    bool IsShallow { get; }

    /// <summary>Day of the newest commit that changed the file, or any file below the folder; null where none is known.</summary>
    DateOnly? ChangedOn(string path);

    /// <summary>How many commits changed <paramref name="path"/> (file or folder) that are newer than the newest change of <paramref name="than"/>.</summary>
    int ChangesSince(string path, string than);
}
