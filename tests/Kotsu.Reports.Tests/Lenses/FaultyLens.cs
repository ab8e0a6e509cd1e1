using System.Text;
using Kotsu.Core.Findings;
using Kotsu.Core.Lenses.Documents;
using Kotsu.Core.Lenses.Linting;
using Kotsu.Core.Snapshots;

namespace Kotsu.Reports.Tests.Lenses;

/// <summary>A lens with one question that has many faults, a file that is none, and one that could not be read.</summary>
internal static class FaultyLens
{
    public const string Text = """
        {
          "schemaVersion": "2021-11-01",
          "name": "Library",
          "description": "How a library keeps its catalogue open",
          "pillars": [{"id": "state", "name": "State", "questions": [{
            "id": "q_search",
            "title": "How do you know that search works? (M)",
            "choices": [
              {"id": "one", "title": "Search every minute", "improvementPlan": {"displayText": "Begin"}},
              {"id": "two", "title": "Read {the} log", "improvementPlan": {"displayText": "Begin"}, "_owner": 1},
              {"id": "bad", "title": "None of these", "improvementPlan": {"displayText": "Begin"}}
            ],
            "riskRules": [
              {"condition": "one && !one", "risk": "MEDIUM_RISK"},
              {"condition": "one && !two", "risk": "NO_RISK"},
              {"condition": "default", "risk": "HIGH_RISK"}
            ]
          }]}]
        }
        """;

    public static LintReport Report(string text = Text, string path = "lenses/library/lens.json") => new(
        LensLinter.LintTogether([new(path, DocumentOf(text)), new("lenses/notes.json", DocumentOf("[1]"))]),
        [new Unreadable(new Location("../gone.json"), new("There is no file ../gone.json.", "../gone.jsonというファイルはありません。"))]);

    public static LensDocument DocumentOf(string text) => LensDocument.Read(Encoding.UTF8.GetBytes(text));
}
