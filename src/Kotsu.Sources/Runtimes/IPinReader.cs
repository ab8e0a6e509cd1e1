using Kotsu.Core.Snapshots;

namespace Kotsu.Sources.Runtimes;

/// <summary>Finds pinned versions in one kind of file.</summary>
internal interface IPinReader
{
    /// <summary>Whether files of this path are its kind.</summary>
    bool Wants(string path);

    /// <summary>The pins in the order of the file. Trouble goes to <see cref="PinFile.Look"/>.</summary>
    IEnumerable<RuntimePin> Read(PinFile file);
}
