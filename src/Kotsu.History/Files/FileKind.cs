namespace Kotsu.History.Files;

/// <summary>What stands at a path, links not followed.</summary>
public enum FileKind
{
    /// <summary>Nothing, or nothing that may be seen.</summary>
    Missing,

    /// <summary>A regular file.</summary>
    Regular,

    /// <summary>A folder.</summary>
    Folder,

    /// <summary>A symbolic link.</summary>
    Link,

    /// <summary>A pipe, socket or device: opening it can block for ever or do something.</summary>
    Special,
}
