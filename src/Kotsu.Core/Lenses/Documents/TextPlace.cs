namespace Kotsu.Core.Lenses.Documents;

/// <summary>A place in a text file.</summary>
/// <param name="Line">From 1; lines end with a line feed.</param>
/// <param name="Column">From 1, in UTF-16 units; a byte order mark takes no column.</param>
public sealed record TextPlace(int Line, int Column);
