using Kotsu.Core.Lenses;
using Kotsu.Core.Lenses.Overlays;

namespace Kotsu.Sources.Definitions;

/// <summary>Reads the questions of an overlay and the practices below them.</summary>
internal sealed class OverlayQuestions(Lens lens)
{
    private static readonly string[] keys = ["id", "code", "awsQuestionId", "title", "description", "practices"];

    private readonly HashSet<PracticeCode> codes = [];

    /// <summary>What was read of each question.</summary>
    public Dictionary<QuestionId, QuestionOverlay> ByQuestion { get; } = [];

    /// <summary>What was read of each choice.</summary>
    public Dictionary<ChoiceId, PracticeOverlay> ByChoice { get; } = [];

    /// <summary>Reads all of them.</summary>
    public void Read(DefinitionFields fields)
    {
        var entries = new OverlayEntries<Question>(fields, "questions", lens.Questions.ToDictionary(q => q.Id.Value));
        foreach (var (entry, question) in entries.Read(keys))
        {
            ByQuestion[question.Id] = ReadQuestion(entry, question);
            ReadPractices(entry, question);
        }
    }

    private static QuestionOverlay ReadQuestion(DefinitionFields entry, Question question) => new(
        entry.RequiredText("code"),
        entry.Text("awsQuestionId"),
        entry.Words("title", question.Title),
        entry.Words("description", question.Description ?? ""));

    private void ReadPractices(DefinitionFields question, Question asked)
    {
        var choices = asked.Choices.Where(c => !c.IsNone).ToDictionary(c => c.Id.Value);
        foreach (var (entry, choice) in new OverlayEntries<Choice>(question, "practices", choices).Read(PracticeOverlayReader.Keys))
        {
            var practice = PracticeOverlayReader.Read(entry, choice);
            if (!codes.Add(practice.Code) && entry.Find("code") is { } code)
            {
                entry.Troubles.Add(code, DefinitionWords.Twice(practice.Code.Value), DefinitionWords.Once);
            }

            if (!ByChoice.TryAdd(choice.Id, practice))
            {
                // An overlay is keyed by choice: a lens that uses one choice id in two questions cannot have one.
                entry.Troubles.Add(entry.Find("id")!, DefinitionWords.Twice(choice.Id.Value), DefinitionWords.Once);
            }
        }
    }
}
