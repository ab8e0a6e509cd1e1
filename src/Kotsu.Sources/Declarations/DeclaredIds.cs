using Kotsu.Sources.Definitions;

namespace Kotsu.Sources.Declarations;

/// <summary>The ids of one list; each stands once.</summary>
internal sealed class DeclaredIds
{
    private readonly HashSet<string> seen = [];

    /// <summary>The key <c>id</c> of an item.</summary>
    public string Read(DefinitionFields entry)
    {
        var id = entry.RequiredText("id");
        if (id.Length > 0 && !seen.Add(id))
        {
            entry.Troubles.Add(entry.Find("id")!, DefinitionWords.Twice(id), DefinitionWords.Once);
        }

        return id;
    }
}
