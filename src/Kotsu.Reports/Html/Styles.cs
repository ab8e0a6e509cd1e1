namespace Kotsu.Reports.Html;

/// <summary>The style of the page: paper, ink, one indigo. Tokens with light and dark, type, then pieces, then paper.</summary>
internal static class Styles
{
    public const string All = Tokens + Type + Pieces + Fills + Tables + Narrow;

    private const string Tokens = """
        :root {
          --paper: #FBFAF7; --surface: #FFFFFF; --ink: #1C1D20; --muted: #5B5E66; --line: #DEDBD3; --control: #85888F;
          --indigo: #24507A; --vermilion: #B3261E; --amber: #8A5A00; --green: #2E6B4A;
          color-scheme: light dark;
        }
        @media screen and (prefers-color-scheme: dark) {
          :root {
            --paper: #15171B; --surface: #1D2025; --ink: #ECEAE4; --muted: #A4A7AE; --line: #33373E; --control: #7A7E87;
            --indigo: #8DB8E2; --vermilion: #F2877D; --amber: #E0B25C; --green: #83C6A0;
          }
        }

        """;

    private const string Type = """
        *, *::before, *::after { box-sizing: border-box; }
        html { background: var(--paper); color: var(--ink); -webkit-text-size-adjust: 100%; text-size-adjust: 100%; }
        body {
          font: 400 15px/24px Inter, "Noto Sans JP", "Noto Sans CJK JP", "Hiragino Sans", "Yu Gothic UI", system-ui, sans-serif;
          max-width: 1040px; margin: 0 auto; padding: 24px 16px 40px;
          overflow-wrap: anywhere; text-wrap: pretty; line-break: strict; font-variant-numeric: tabular-nums;
        }
        html[lang="ja"] body { line-height: 26px; }
        h1, h2 { font-size: 20px; line-height: 28px; font-weight: 600; }
        h3, h4 { font-size: 16px; line-height: 24px; font-weight: 600; }
        h1, h2, h3, h4, p, ul, pre { margin: 0; }
        h4 { font-size: 15px; }
        p { max-width: 72ch; }
        html[lang="ja"] p { max-width: 60ch; }
        code, pre { font: 13px/20px "JetBrains Mono", ui-monospace, SFMono-Regular, Consolas, "Noto Sans Mono CJK JP", monospace; unicode-bidi: isolate; }
        a { color: var(--indigo); text-underline-offset: 3px; }
        :focus-visible { outline: 2px solid var(--indigo); outline-offset: 2px; border-radius: 2px; }
        summary { cursor: pointer; }
        .muted, caption { color: var(--muted); font-size: 13px; line-height: 20px; }
        caption { text-align: left; padding-bottom: 4px; }
        .number { font-variant-numeric: tabular-nums; }
        .code { color: var(--muted); white-space: nowrap; font-weight: 400; }
        .risk { white-space: nowrap; font-weight: 600; }
        .risk-high { color: var(--vermilion); }
        .risk-medium { color: var(--amber); }
        .risk-low { color: var(--indigo); }
        .risk-none { color: var(--muted); font-weight: 400; }

        """;

    private const string Pieces = """
        header.page p { max-width: none; }
        header.page { padding-bottom: 16px; border-bottom: 1px solid var(--line); }
        footer { margin-top: 40px; padding-top: 16px; border-top: 1px solid var(--line); display: grid; gap: 8px; }
        section { margin-top: 40px; display: grid; gap: 12px; grid-template-columns: minmax(0, 1fr); }
        ul.plain { list-style: none; padding: 0; display: grid; gap: 8px; grid-template-columns: minmax(0, 1fr); }
        details > summary { color: var(--indigo); }
        details[open] > summary { margin-bottom: 8px; }
        .fact, details.question, details.all-fact { background: var(--surface); border: 1px solid var(--line); border-radius: 6px; padding: 12px 16px; }
        .fact { display: grid; gap: 4px 16px; grid-template-columns: minmax(0, 1fr) auto; align-items: start; }
        .fact > * { grid-column: 1 / -1; min-width: 0; }
        .fact > h3 { grid-column: 1; display: flex; gap: 8px; }
        .fact > h3 .number { color: var(--muted); font-weight: 400; }
        .fact > .figures { grid-column: 2; display: flex; gap: 16px; white-space: nowrap; line-height: 24px; }
        .headline { min-width: 0; }
        .place { color: var(--muted); }
        pre { white-space: pre-wrap; padding: 8px 12px; background: var(--paper); border: 1px solid var(--line); border-radius: 6px; tab-size: 4; }
        mark { background: none; color: inherit; text-decoration: underline 2px var(--vermilion); text-underline-offset: 4px; }
        details.quiet { font-size: 13px; line-height: 20px; }
        details.quiet ul { gap: 4px; padding-left: 16px; }
        details.question > summary, details.all-fact > summary { color: var(--ink); }
        details.question > summary .code { margin-right: 8px; }
        details.question > summary .state { display: flex; flex-wrap: wrap; gap: 4px 12px; align-items: center; margin-left: 16px; }
        details.all-fact > summary > span { margin-right: 8px; }
        .practice { border-top: 1px solid var(--line); padding: 12px 0; display: grid; gap: 4px; grid-template-columns: minmax(0, 1fr); }
        .practice:last-child { padding-bottom: 0; }
        .practice h4 { display: flex; gap: 8px; flex-wrap: wrap; }
        .rests { display: flex; flex-wrap: wrap; gap: 4px 12px; align-items: center; }
        .practice li { display: flex; gap: 8px; font-size: 13px; line-height: 20px; }
        .practice li span:last-child { min-width: 0; }
        .sign { font-weight: 600; }
        .against .sign { color: var(--vermilion); }
        .ask .risk, .ask .code { margin-right: 8px; }
        .ask ul { padding-left: 24px; }
        .tiles { list-style: none; padding: 0; display: grid; gap: 8px; grid-template-columns: repeat(auto-fit, minmax(200px, 1fr)); }
        .tiles li { border: 1px solid var(--line); border-radius: 6px; background: var(--surface); padding: 8px 12px; }
        .date { color: var(--muted); white-space: nowrap; }

        """;

    // Backed is solid, accepted is hatched, hope is an empty dotted outline: what is hoped for is literally not there.
    private const string Fills = """
        .bar { display: flex; height: 24px; width: 100%; border-radius: 3px; overflow: clip; }
        .bar.small { width: 72px; height: 12px; flex: none; }
        .bar > span { display: block; min-width: 2px; }
        .backed { background: var(--indigo); }
        .accepted { background: repeating-linear-gradient(135deg, var(--indigo) 0 2px, transparent 2px 6px); border: 1px solid var(--indigo); }
        .hope { border: 1px dotted var(--control); background: radial-gradient(circle, var(--control) 0.8px, transparent 1px) 0 0 / 8px 8px; }
        .dots-expired { background-size: 4px 4px; }
        .dots-gap { background-size: 5px 5px; }
        .dots-unowned { background-size: 6px 6px; }
        .dots-partlyShown { background-size: 7px 7px; }
        .dots-unshown { background-size: 9px 9px; }
        .dots-unasked { background-size: 13px 13px; }
        .swatch { display: inline-block; width: 24px; height: 14px; margin-right: 8px; vertical-align: -2px; border-radius: 2px; }
        .legend { list-style: none; padding: 0; display: flex; flex-wrap: wrap; gap: 4px 24px; }
        .ladder { flex: none; }
        .ladder .rung { fill: none; stroke: var(--control); stroke-width: 0.7; }
        .ladder .filled { fill: var(--indigo); }
        .ladder .struck { stroke: var(--vermilion); stroke-width: 1.6; }
        .rests .rung { margin-left: -4px; }

        """;

    private const string Tables = """
        table { border-collapse: collapse; }
        th { text-align: left; font-weight: 400; }
        .split { justify-self: start; }
        .split th, .split td { padding: 2px 16px 2px 0; vertical-align: top; }
        .split th { white-space: nowrap; }
        .split .number, .moves .number { text-align: right; white-space: nowrap; }
        .moves { width: 100%; max-width: 640px; }
        .moves th, .moves td { padding: 2px 16px 2px 0; }
        .moves th { white-space: nowrap; }
        .moves td:last-child { width: 60%; padding-right: 0; background: linear-gradient(var(--line), var(--line)) 50% 0 / 1px 100% no-repeat; }
        .move { display: block; height: 12px; }
        .falls .move { background: var(--green); margin-left: auto; margin-right: 50%; }
        .rises .move { border: 1px solid var(--amber); background: repeating-linear-gradient(45deg, var(--amber) 0 1px, transparent 1px 5px); margin-left: 50%; }
        .scroll { overflow-x: auto; max-width: 100%; }
        .map { width: 100%; table-layout: fixed; }
        .map th, .map td { border: 1px solid var(--line); padding: 4px 8px; vertical-align: top; }
        .map thead th { color: var(--muted); font-size: 13px; line-height: 20px; white-space: nowrap; width: 110px; }
        .map thead th:first-child { width: auto; }
        .map a { white-space: nowrap; }
        .map tbody th { background: var(--surface); }
        .map tbody th .title { display: block; font-size: 13px; line-height: 20px; color: var(--muted); }
        .map td { font-size: 13px; line-height: 20px; }
        .map td .bar { margin: 4px 0 2px; }
        .map td > span { white-space: nowrap; }
        .map td > span + span { margin-right: 4px; }
        .map td.unasked { color: var(--muted); }
        .map td.unasked .hope { background-size: 13px 13px; }

        """;

    private const string Narrow = """
        @media (max-width: 640px) {
          .fact { grid-template-columns: minmax(0, 1fr); }
          .fact > .figures { grid-column: 1; }
          .split td:last-child { font-size: 13px; line-height: 20px; }
          .map { width: max-content; table-layout: auto; }
          .map thead th { width: auto; }
          .map tbody th { position: sticky; left: 0; z-index: 1; }
          .map tbody th .title { display: none; }
          .map thead th:first-child { position: sticky; left: 0; z-index: 1; background: var(--paper); }
          .map .bar.small { width: 56px; }
          .moves td:last-child { width: 40%; }
        }
        @media (prefers-reduced-motion: reduce) { * { scroll-behavior: auto; } }
        @media print {
          @page { margin: 16mm; }
          body { padding: 0; max-width: none; font-size: 10.5pt; }
          details::details-content { content-visibility: visible; height: auto; }
          .scroll { overflow: visible; }
          .fact, .practice, tr { break-inside: avoid; }
          h2, h3, h4, summary { break-after: avoid; }
          .bar, .swatch, .move, .ladder { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
          .map thead th { width: 13mm; }
          .map thead th span { writing-mode: vertical-rl; }
          .map td { padding: 2px 4px; }
          .map .bar.small { width: 100%; }
        }

        """;
}
