using System.Runtime.InteropServices;
using Kotsu.Core.Snapshots;
using Kotsu.Sources.Code.Syntax;

namespace Kotsu.Sources.Code.Markers;

/// <summary>Tells, of a string, whether it is the reason for which a test is skipped, or a remark in an annotation.</summary>
internal static class CallContext
{
    // A call's arguments are near. Farther back is somebody else's bracket.
    private const int Farthest = 4000;

    private static readonly HashSet<string> skipCalls = new(StringComparer.OrdinalIgnoreCase)
    {
        "skip", "skipf", "skipnow", "skipif", "skip_if", "skipunless", "skiptest", "skiptestf", "xfail", "xit", "xtest", "xdescribe", "xcontext", "pending",
        "ignore", "disabled", "disabledif", "disabledonos", "disabledonjre", "fixme", "todo",
        "assumetrue", "assumefalse", "assumethat", "assumenotnull", "assumenoexception", "assumingthat", "assumption", "notready", "knownfailure", "expectedfailure",
    };

    // Their arguments are input or names of tests, not remarks.
    private static readonly HashSet<string> dataAnnotations = new(StringComparer.OrdinalIgnoreCase)
    {
        "inlinedata", "memberdata", "testcase", "testcases", "datarow", "arguments", "csvsource", "valuesource", "enumsource", "methodsource", "displayname",
        "parameterizedtest", "parametrize", "test", "trait", "tag", "category", "property", "jsonproperty", "jsonpropertyname", "description", "given", "when", "then",
        "path", "getmapping", "postmapping", "requestmapping", "route", "example", "schema", "literal", "regex", "pattern", "named", "value", "localdata", "initializer",
    };

    private static readonly HashSet<string> reasonArguments = new(StringComparer.OrdinalIgnoreCase)
    {
        "skip", "reason", "justification", "message", "because", "ignore", "ignoremessage", "comment", "why", "disabled",
    };

    /// <summary>Where the string that begins at a place stands; null for an ordinary string.</summary>
    /// <param name="text">The whole text.</param>
    /// <param name="regions">Its comments and strings.</param>
    /// <param name="index">Which of them the string is.</param>
    public static MarkerPlace? Of(string text, List<Region> regions, int index)
    {
        var region = regions[index];
        var argument = ArgumentName(text, region.Start);
        foreach (var call in Enclosing(text, regions, index))
        {
            if (call.IsAnnotation && dataAnnotations.Contains(call.LastName) && !reasonArguments.Contains(argument))
            {
                return null;
            }

            if (skipCalls.Contains(call.LastName) || (call.IsAnnotation && argument.StartsWith("skip", StringComparison.OrdinalIgnoreCase)) || IsSkipChain(call.Name))
            {
                return MarkerPlace.SkipReason;
            }

            if (call.IsAnnotation)
            {
                return IsVersion(call.LastName) || IsVersion(argument) ? null : MarkerPlace.Annotation;
            }
        }

        return null;
    }

    // skip.If, it.skip, Assert.Skip, test.fixme, t.Skipf
    private static bool IsSkipChain(string name) =>
        name.Split('.').Any(part => part is "skip" or "Skip" or "xit" or "Assume" or "Skippable");

    private static bool IsVersion(string name) => name.EndsWith("since", StringComparison.OrdinalIgnoreCase) || name.Equals("version", StringComparison.OrdinalIgnoreCase);

    // name = "…", name: "…"
    private static string ArgumentName(string text, int at)
    {
        var end = at;
        while (end > 0 && (text[end - 1] is ' ' or '\t' or '=' or ':' or '@' or '$' or '{' || (text[end - 1] is 'r' or 'f' && end - 1 > 0 && text[end - 2] is '=' or ' ')))
        {
            end--;
        }

        if (end == at || !text.AsSpan(end, at - end).ContainsAny('=', ':'))
        {
            return "";
        }

        var start = end;
        while (start > 0 && (char.IsAsciiLetterOrDigit(text[start - 1]) || text[start - 1] == '_'))
        {
            start--;
        }

        return text[start..end];
    }

    private static IEnumerable<Call> Enclosing(string text, List<Region> regions, int index)
    {
        var depth = 0;
        var before = index - 1;
        var at = regions[index].Start - 1;
        for (var floor = Math.Max(0, at - Farthest); at >= floor; at--)
        {
            while (before >= 0 && regions[before].Start > at)
            {
                before--;
            }

            if (before >= 0 && at < regions[before].End)
            {
                at = regions[before].Start;
                continue;
            }

            switch (text[at])
            {
                case ')' or ']' or '}':
                    depth++;
                    break;
                case '(' or '[' or '{' when depth > 0:
                    depth--;
                    break;
                case ';':
                case '{' when IsBlock(text, at):
                    yield break;
                case '(' or '[':
                    yield return CallAt(text, at);
                    break;
            }
        }
    }

    // A brace behind a parenthesis, an arrow or a word begins a body; behind a comma, an equals sign or a parenthesis, a list.
    private static bool IsBlock(string text, int at)
    {
        var before = at - 1;
        while (before >= 0 && char.IsWhiteSpace(text[before]))
        {
            before--;
        }

        return before < 0 || !(text[before] is '(' or ',' or '=' or '[' or ':' or '{');
    }

    private static Call CallAt(string text, int bracket)
    {
        // #[ignore = "…"] and [assembly: …] have the name inside the bracket.
        if (text[bracket] == '[')
        {
            var inside = bracket + 1;
            var end = inside;
            while (end < text.Length && (char.IsAsciiLetterOrDigit(text[end]) || text[end] is '_' or ':'))
            {
                end++;
            }

            return new(text[inside..end], IsAnnotation: bracket > 0 && text[bracket - 1] == '#');
        }

        var start = bracket;
        while (start > 0 && (char.IsAsciiLetterOrDigit(text[start - 1]) || text[start - 1] is '_' or '.' or ':' or '@' or '!'))
        {
            start--;
        }

        var name = text[start..bracket];
        return new(name, name.StartsWith('@') || IsAttribute(text, start));
    }

    // [Fact(…)], [Fact, Skip(…)], #[deprecated(…)]
    private static bool IsAttribute(string text, int start)
    {
        var at = start - 1;
        while (at >= 0 && text[at] is ' ' or '\t')
        {
            at--;
        }

        return at >= 0 && text[at] == '[' && (at == 0 || text[at - 1] == '#' || text.AsSpan(0, at).TrimEnd(" \t") is [] or [.., '\n'] || text[at - 1] is '(' or ']');
    }

    [StructLayout(LayoutKind.Auto)]
    private readonly record struct Call(string Name, bool IsAnnotation)
    {
        public string LastName => Name.TrimEnd('!')[(Name.TrimEnd('!').LastIndexOfAny(['.', ':', '@']) + 1)..];
    }
}
