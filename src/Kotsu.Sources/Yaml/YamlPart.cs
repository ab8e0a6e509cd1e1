using Kotsu.Core.Findings;
using Kotsu.Sources.Files;

namespace Kotsu.Sources.Yaml;

/// <summary>A document of a file, or one that stands as a text inside of it, with what its own positions are off by.</summary>
/// <param name="Source">The file.</param>
/// <param name="Root">The document.</param>
/// <param name="LinesAbove">Lines of the file above the first line of the document.</param>
/// <param name="Indent">Characters of the file to the left of it.</param>
/// <param name="Only">The one line of the file that all of it counts for; 0 where positions are exact.</param>
internal sealed record YamlPart(SourceText Source, YamlNode Root, int LinesAbove = 0, int Indent = 0, int Only = 0)
{
    /// <summary>Where <paramref name="node"/> stands in the file.</summary>
    public Location At(YamlNode node) => Only == 0 && node is YamlScalar { EndColumn: > 0 } scalar
        ? Source.At(LineOf(node), scalar.Column + Indent, scalar.EndColumn + Indent)
        : Source.At(LineOf(node));

    /// <summary>The line of <paramref name="node"/> in the file, from 1.</summary>
    public int LineOf(YamlNode node) => Only > 0 ? Only : node.Line + LinesAbove;

    /// <summary>The documents that stand as a text in this one and that <paramref name="isWanted"/> takes.</summary>
    public IEnumerable<YamlPart> Inside(Func<string, bool> isWanted) =>
        from text in YamlSearch.LongTexts(Root)
        where isWanted(text.Value)
        from root in YamlReader.Read(text.Value).Documents
        select Placed(text, root);

    private YamlPart Placed(YamlScalar text, YamlNode root)
    {
        // Only in a literal block (|) does each line of the text stand on its own line of the file.
        var line = LineOf(text);
        var opening = Source.Line(line);
        var isLiteral = Only == 0 && opening.AsSpan(opening.LastIndexOf(':') + 1).TrimStart().StartsWith("|");
        var first = Enumerable.Range(line + 1, 10).Select(Source.Line).FirstOrDefault(l => !string.IsNullOrWhiteSpace(l), "");
        return isLiteral
            ? new(Source, root, line, first.Length - first.TrimStart(' ').Length)
            : new(Source, root, Only: line);
    }
}
