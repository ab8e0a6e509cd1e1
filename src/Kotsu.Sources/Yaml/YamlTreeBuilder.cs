using Kotsu.Core.Text;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Kotsu.Sources.Yaml;

/// <summary>Builds our tree from parser events. Recursion is bounded by <see cref="YamlLimits.Depth"/>.</summary>
internal sealed class YamlTreeBuilder(Parser parser, YamlLimits limits)
{
    private readonly Dictionary<string, (YamlNode Node, long Size, int Height)> anchors = [];
    private int events;
    private int aliases;
    private int depth;
    private int deepest;
    private long nodes;

    /// <summary>The end of the last thing that was read: the nearest known place of a trouble that has none of its own.</summary>
    public Mark At { get; private set; } = new(0, 1, 1);

    /// <summary>The root of the next document, or null at the end of the stream.</summary>
    public YamlNode? ReadDocument()
    {
        while (Next() is { } happened)
        {
            if (happened is DocumentStart)
            {
                anchors.Clear();
                return ReadNode(NextInside());
            }
        }

        return null;
    }

    private ParsingEvent? Next()
    {
        if (!parser.MoveNext())
        {
            return null;
        }

        var happened = parser.Current!;
        At = happened.End;
        depth += happened.NestingIncrease;
        deepest = Math.Max(deepest, depth);
        Bound(++events <= limits.Events, happened, limits.Events, "nodes and marks", "個の要素");
        Bound(depth <= limits.Depth + 2, happened, limits.Depth, "levels of nesting", "段の入れ子");
        return happened;
    }

    private ParsingEvent NextInside() => Next() ?? throw new YamlException("The text ends inside a document.");

    private YamlNode ReadNode(ParsingEvent start)
    {
        if (start is AnchorAlias alias)
        {
            return Follow(alias);
        }

        var before = nodes;
        var (above, outer) = (depth, deepest);
        deepest = depth;
        Count(1, start);
        YamlNode node = start switch
        {
            Scalar scalar => ReadScalar(scalar),
            SequenceStart sequence => ReadList(sequence),
            MappingStart mapping => ReadMap(mapping),
            _ => throw new YamlException(start.Start, start.End, $"{start.GetType().Name} where a value should stand"),
        };

        if (start is NodeEvent { Anchor.IsEmpty: false } named)
        {
            anchors[named.Anchor.Value] = (node, nodes - before, deepest - above + start.NestingIncrease);
        }

        deepest = Math.Max(deepest, outer);
        return node;
    }

    private YamlNode Follow(AnchorAlias alias)
    {
        Bound(++aliases <= limits.Aliases, alias, limits.Aliases, "aliases", "個のエイリアス");
        if (!anchors.TryGetValue(alias.Value.Value, out var target))
        {
            throw new YamlException(alias.Start, alias.End, $"The alias *{alias.Value.Value} names no anchor before it.");
        }

        // A chain of aliases can be far deeper than the text: whoever walks the tree must not fall off the stack.
        deepest = Math.Max(deepest, depth + target.Height);
        Bound(deepest <= limits.Depth + 2, alias, limits.Depth, "levels of nesting", "段の入れ子");
        Count(target.Size, alias);
        return target.Node;
    }

    private static YamlScalar ReadScalar(Scalar scalar)
    {
        var oneLine = scalar.Start.Line == scalar.End.Line;
        return new(scalar.Value, (int)scalar.Start.Line, (int)scalar.Start.Column, oneLine ? (int)scalar.End.Column : 0, scalar.Style is ScalarStyle.Plain);
    }

    private YamlList ReadList(SequenceStart start)
    {
        var items = new List<YamlNode>();
        while (Next() is { } happened and not SequenceEnd)
        {
            items.Add(ReadNode(happened));
        }

        return new(items, (int)start.Start.Line, (int)start.Start.Column);
    }

    private YamlMap ReadMap(MappingStart start)
    {
        var entries = new List<YamlEntry>();
        while (Next() is { } happened and not MappingEnd)
        {
            var key = ReadNode(happened);
            var value = ReadNode(NextInside());
            entries.Add(new(key as YamlScalar ?? new("?", key.Line, key.Column, 0, IsPlain: true), value));
        }

        return new(entries, (int)start.Start.Line, (int)start.Start.Column);
    }

    private void Count(long more, ParsingEvent at)
    {
        nodes += more;
        Bound(nodes <= limits.ExpandedNodes, at, limits.ExpandedNodes, "nodes once its aliases are followed", "個の要素（エイリアス展開後）");
    }

    private static void Bound(bool holds, ParsingEvent at, long limit, string en, string ja)
    {
        if (!holds)
        {
            throw new YamlLimitException(at.Start, new Words(
                $"The file has more than {limit} {en}; it is not read further.",
                $"ファイルに{limit}{ja}を超える内容があるため、ここから先は読み取りません。"));
        }
    }
}
