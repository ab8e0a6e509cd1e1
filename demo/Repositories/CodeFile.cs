using System.Globalization;
using System.Text;

namespace Kotsu.Demo.Repositories;

/// <summary>A file of code that grows: marks at its head, then functions.</summary>
internal sealed class CodeFile(string folder, string style, string module)
{
    private static readonly string[] logged = ["region", "device", "attempt", "player", "title", "edge", "session", "build"];

    private readonly List<(string Name, int Shape, int Limit, int Fields)> functions = [];
    private readonly List<string> marks = [];

    /// <summary>Where it stands.</summary>
    public string Path => style switch
    {
        "go" => $"{folder}/internal/{module.Replace("-", "", StringComparison.Ordinal)}.go",
        "py" => $"{folder}/{module.Replace('-', '_')}.py",
        _ => $"{folder}/src/{module}.ts",
    };

    /// <summary>How many functions it has.</summary>
    public int Count => functions.Count;

    public bool Has(string name) => functions.Exists(f => f.Name == name);

    public void Add(string name, Dice dice) => functions.Add((name, dice.Below(3), dice.From(2, 40) * 5, dice.Below(2)));

    public string Tweak(Dice dice)
    {
        var at = dice.Below(functions.Count);
        var (name, shape, limit, fields) = functions[at];
        functions[at] = (name, shape, limit + (dice.From(1, 9) * 5), fields);
        return name;
    }

    public string Widen(Dice dice)
    {
        var at = dice.Below(functions.Count);
        var (name, shape, limit, fields) = functions[at];
        functions[at] = (name, shape, limit, fields + 1);
        return name;
    }

    public string Remove(Dice dice)
    {
        var at = dice.Below(functions.Count);
        var name = functions[at].Name;
        functions.RemoveAt(at);
        return name;
    }

    public void Mark(string mark) => marks.Add(mark);

    public void Unmark(string mark) => marks.Remove(mark);

    /// <summary>Its text.</summary>
    public string Render()
    {
        var text = new StringBuilder(Head());
        foreach (var mark in marks)
        {
            text.Append(style is "py" ? "# " : "// ").Append(mark).Append('\n');
        }

        foreach (var (name, shape, limit, fields) in functions)
        {
            text.Append('\n').Append(style switch { "go" => Go(name, shape, limit, fields), "py" => Python(name, limit, fields), _ => TypeScript(name, shape, limit, fields) });
        }

        return text.ToString();
    }

    private string Head() => style switch
    {
        "go" => "package internal\n\nimport (\n\t\"context\"\n\t\"log/slog\"\n\t\"time\"\n)\n",
        "py" => "import csv\nimport logging\n\nlog = logging.getLogger(__name__)\n",
        _ => $"import {{ log }} from '../../shared/log';\nimport {{ withTimeout }} from '../../shared/timeout';\n\nconst scope = '{module}';\n",
    };

    private static string Camel(string name) => string.Concat(name.Split('-').Select((w, i) => i == 0 ? w : char.ToUpperInvariant(w[0]) + w[1..]));

    private static string Pascal(string name) => string.Concat(name.Split('-').Select(w => char.ToUpperInvariant(w[0]) + w[1..]));

    private static string Fields(int count, string form) =>
        string.Concat(logged.Take(count).Select(f => string.Format(CultureInfo.InvariantCulture, form, f)));

    private static string TypeScript(string name, int shape, int limit, int fields)
    {
        var extra = Fields(fields, ", {0}: input.{0}");
        return shape switch
        {
            0 => string.Create(CultureInfo.InvariantCulture, $"export async function {Camel(name)}(input: Request): Promise<Result> {{\n  const started = Date.now();\n  const found = await withTimeout(load(input.id), {limit * 10});\n  log.debug(scope, '{name}', {{ took: Date.now() - started{extra} }});\n  return found ?? {{ kind: 'absent', id: input.id }};\n}}\n"),
            1 => string.Create(CultureInfo.InvariantCulture, $"const {Camel(name)}Limit = {limit};\n\nexport function {Camel(name)}(input: Request[]): Request[] {{\n  const kept = input.filter((r) => r.priority > 0).slice(0, {Camel(name)}Limit);\n  if (kept.length < input.length) {{\n    log.info(scope, '{name}', {{ dropped: input.length - kept.length{Fields(fields, ", {0}: input[0]?.{0}")} }});\n  }}\n\n  return kept;\n}}\n"),
            _ => string.Create(CultureInfo.InvariantCulture, $"export class {Pascal(name)} {{\n  private readonly seen = new Map<string, number>();\n\n  allow(id: string, now: number): boolean {{\n    const last = this.seen.get(id) ?? 0;\n    this.seen.set(id, now);\n    return now - last > {limit};\n  }}\n}}\n{(fields > 0 ? $"\n// Counted by:{Fields(fields, " {0}")}\n" : "")}"),
        };
    }

    private static string Go(string name, int shape, int limit, int fields)
    {
        var extra = Fields(fields, ", \"{0}\", in.{0}");
        return shape switch
        {
            0 => string.Create(CultureInfo.InvariantCulture, $"func {Pascal(name)}(ctx context.Context, in Request) (Result, error) {{\n\tctx, cancel := context.WithTimeout(ctx, {limit * 10}*time.Millisecond)\n\tdefer cancel()\n\tfound, err := load(ctx, in.ID)\n\tif err != nil {{\n\t\tslog.Warn(\"{name}\", \"err\", err{extra})\n\t\treturn Result{{}}, err\n\t}}\n\n\treturn found, nil\n}}\n"),
            1 => string.Create(CultureInfo.InvariantCulture, $"const {Camel(name)}Limit = {limit}\n\nfunc {Pascal(name)}(in []Request) []Request {{\n\tif len(in) > {Camel(name)}Limit {{\n\t\tslog.Info(\"{name}\", \"dropped\", len(in)-{Camel(name)}Limit)\n\t\treturn in[:{Camel(name)}Limit]\n\t}}\n\n\treturn in\n}}\n{(fields > 0 ? $"\n// Reported with:{Fields(fields, " {0}")}\n" : "")}"),
            _ => string.Create(CultureInfo.InvariantCulture, $"func {Pascal(name)}(last, now time.Time) bool {{\n\treturn now.Sub(last) > {limit}*time.Second\n}}\n{(fields > 0 ? $"\n// Reported with:{Fields(fields, " {0}")}\n" : "")}"),
        };
    }

    private static string Python(string name, int limit, int fields) => string.Create(
        CultureInfo.InvariantCulture,
        $"\ndef {name.Replace('-', '_')}(path, limit={limit}):\n    with open(path, newline=\"\") as rows:\n        kept = [r for r in csv.DictReader(rows)][:limit]\n    log.info(\"{name} kept=%d\"{(fields > 0 ? $"  # by{Fields(fields, " {0}")}\n" : "")}, len(kept))\n    return kept\n");
}
