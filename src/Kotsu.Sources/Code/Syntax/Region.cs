using System.Runtime.InteropServices;

namespace Kotsu.Sources.Code.Syntax;

/// <summary>A comment or a string in a text.</summary>
/// <param name="Start">Where its opener begins.</param>
/// <param name="ContentStart">Where its content begins.</param>
/// <param name="ContentEnd">Behind the last character of its content.</param>
/// <param name="End">Behind its closer.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct Region(int Start, int ContentStart, int ContentEnd, int End, RegionKind Kind);
