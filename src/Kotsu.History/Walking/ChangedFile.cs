using System.Runtime.InteropServices;
using Kotsu.History.Objects;

namespace Kotsu.History.Walking;

/// <summary>A live file that a parent does not have in the same way.</summary>
/// <param name="Path">Its whole path, in the newer commit.</param>
/// <param name="File">The file with its lines.</param>
/// <param name="InParent">What the parent has at that path.</param>
internal sealed record ChangedFile(byte[] Path, LiveFile File, ParentEntry InParent);

/// <summary>What a parent has at the path of a file.</summary>
/// <param name="Kind">0 where it has nothing there, or a folder.</param>
/// <param name="Id">The object.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct ParentEntry(int Kind, ObjectId Id)
{
    /// <summary>Whether the parent has nothing there, so that the file may have had another name.</summary>
    public bool IsAbsent => Kind == 0;
}
