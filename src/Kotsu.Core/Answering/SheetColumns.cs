namespace Kotsu.Core.Answering;

/// <summary>The sheets and columns of a table of answers, as they are written and read back: <c>docs/guide/server.md</c>.</summary>
public static class SheetColumns
{
    /// <summary>The sheet with one row for each question.</summary>
    public const string Questions = "Questions";

    /// <summary>The sheet with one row for each choice.</summary>
    public const string Choices = "Choices";

    /// <summary>The columns of questions.</summary>
    public static IReadOnlyList<string> OfQuestions { get; } = ["question", "title", "risk", "applicable", "reason", "notes", "as-is", "to-be", "version"];

    /// <summary>The columns of choices.</summary>
    public static IReadOnlyList<string> OfChoices { get; } = ["question", "choice", "title", "status", "reason", "note"];
}
