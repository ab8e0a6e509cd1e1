using System.Runtime.InteropServices;

namespace Kotsu.History.Lines;

/// <summary>Lines of one content in whose place others stand in the next. Numbers from 0.</summary>
/// <param name="Before">First line in the older content.</param>
/// <param name="BeforeCount">Lines there; may be 0.</param>
/// <param name="After">First line in the newer content.</param>
/// <param name="AfterCount">Lines there; may be 0.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct Hunk(int Before, int BeforeCount, int After, int AfterCount);
