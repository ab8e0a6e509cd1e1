namespace Kotsu.Reports.Lenses.Preview;

/// <summary>What the page of a questionnaire has beside the style of every page: two languages in two columns, one below the other on a phone.</summary>
internal static class PreviewStyles
{
    public const string All = """
        .both { display: grid; gap: 4px 24px; grid-template-columns: minmax(0, 1fr) minmax(0, 1fr); max-width: none; min-width: 0; }
        .both > span:only-child { grid-column: 1 / -1; }
        [lang="ja"] { line-height: 26px; }
        h1 [lang="ja"], h2 [lang="ja"] { line-height: 30px; }
        nav { margin-top: 24px; }
        nav .code, .question h3 .code { white-space: normal; }
        nav li { display: grid; grid-template-columns: 80px minmax(0, 1fr); gap: 8px; font-size: 13px; }
        .question { background: var(--surface); border: 1px solid var(--line); border-radius: 6px; padding: 16px; display: grid; gap: 12px; grid-template-columns: minmax(0, 1fr); }
        .question h3 { display: grid; gap: 4px; grid-template-columns: minmax(0, 1fr); }
        .choices { gap: 0; }
        .choices .practice label { display: grid; grid-template-columns: 20px auto minmax(0, 1fr); gap: 8px; align-items: start; }
        .choices .practice label > .both:nth-child(2) { grid-column: 2 / -1; }
        .choices .practice .quiet { margin-left: 28px; }
        .practice li { display: list-item; }
        input[type="checkbox"] { width: 20px; height: 20px; margin: 2px 0 0; accent-color: var(--indigo); }
        dl { margin: 0; display: grid; gap: 4px; grid-template-columns: minmax(0, 1fr); }
        dt { font-weight: 600; margin-top: 4px; }
        dd { margin: 0; }
        .rules { margin: 0 0 8px; padding-left: 24px; }
        @media (max-width: 800px) { .both { grid-template-columns: minmax(0, 1fr); } nav li { grid-template-columns: minmax(0, 1fr); } }
        @media print { .question { border: 0; padding: 0; } .question h3 { break-after: avoid; } }

        """;
}
