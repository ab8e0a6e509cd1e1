using Kotsu.Core.Hope;

namespace Kotsu.Engine.Reviewing;

/// <summary>The classes of hope as reports name them.</summary>
internal static class HopeClassNames
{
    /// <summary>In camel case: <c>partlyShown</c>.</summary>
    public static string Of(HopeClass of)
    {
        var name = of.ToString();
        return char.ToLowerInvariant(name[0]) + name[1..];
    }
}
