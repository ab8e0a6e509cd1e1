using Kotsu.Core.Text;
using YamlDotNet.Core;

namespace Kotsu.Sources.Yaml;

/// <summary>Reads YAML of others: by events, without types, within <see cref="YamlLimits"/>. Nothing in a text can stop the program.</summary>
public static class YamlReader
{
    /// <summary>Reads all documents of <paramref name="text"/>.</summary>
    public static YamlDocuments Read(string text, YamlLimits? limits = null)
    {
        var bounds = limits ?? YamlLimits.Default;
        if (text.Length > bounds.Characters)
        {
            return new([], new(0, 0, new(
                $"The file has {text.Length} characters; at most {bounds.Characters} are read.",
                $"ファイルが{text.Length}文字あります。読み取るのは{bounds.Characters}文字までです。")));
        }

        var documents = new List<YamlNode>();
        var builder = new YamlTreeBuilder(new Parser(new StringReader(text)), bounds);
        try
        {
            while (builder.ReadDocument() is { } root)
            {
                if (root is not YamlScalar { IsNull: true })
                {
                    documents.Add(root);
                }
            }

            return new(documents, null);
        }
        catch (YamlException broken)
        {
            var at = broken.Start.Line > 0 ? broken.Start : builder.At;
            return new(documents, new((int)at.Line, (int)at.Column, Said(broken)));
        }
        catch (Exception broken) when (broken is not OutOfMemoryException)
        {
            // The parser below throws plain exceptions on some malformed inputs; this is the parser guard of the house rules.
            return new(documents, new((int)builder.At.Line, (int)builder.At.Column, new(
                "This is not valid YAML: the parser lost its way after this place.",
                "YAMLとして正しくありません。この位置より後を解析できませんでした。")));
        }
    }

    private static Words Said(YamlException broken)
    {
        if (broken is YamlLimitException limit)
        {
            return limit.Said;
        }

        var text = broken.InnerException?.Message ?? broken.Message;
        return new($"This is not valid YAML: {text}", $"YAMLとして正しくありません: {text}");
    }
}
