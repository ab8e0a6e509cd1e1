namespace Kotsu.Core.Lenses.Reading;

/// <summary>Ids that were seen, each kind by itself: a pillar and a question may share one.</summary>
internal sealed class UniqueIds
{
    public const string Pillars = "pillar";
    public const string Questions = "question";
    public const string Choices = "choice";

    private readonly HashSet<(string Kind, string Id)> seen = [];

    /// <summary>Reads the key <c>id</c>; a message where it is none, or not the first of its kind.</summary>
    public string Read(LensNode node, string kind)
    {
        var id = node.RequiredId("id");
        if (id.Length > 0 && !seen.Add((kind, id)))
        {
            node.Messages.Error(node.PointerOf("id"), LensWords.Twice(id), LensWords.Unique);
        }

        return id;
    }
}
