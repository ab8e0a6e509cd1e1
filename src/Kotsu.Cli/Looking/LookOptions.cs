using System.CommandLine;
using Kotsu.Cli.Parsing;
using Kotsu.Engine.Reviewing;

namespace Kotsu.Cli.Looking;

/// <summary>What every command that is about a workload asks for: where, with which lenses, to which day, and where results are kept.</summary>
public sealed class LookOptions
{
    private readonly Argument<string?> place;
    private readonly Option<string?> path;
    private readonly Option<string[]> lens;
    private readonly Option<DateOnly?> asOf;
    private readonly Option<bool> workTree;
    private readonly Option<string?> data;
    private readonly Option[] visible;
    private readonly bool hasPlace;

    private LookOptions(Values values, bool hasPlace, Func<LookOptions, Option[]> visible)
    {
        this.hasPlace = hasPlace;
        place = new("path") { HelpName = "PATH", Arity = ArgumentArity.ZeroOrOne, Description = About.Path.In(values.Language) };
        path = values.Text("--path", "PATH", About.Path);
        lens = values.Texts("--lens", "ID|FILE", About.Lens);
        lens.CompletionSources.Add(_ => UseCases.LensIds);
        asOf = values.Day("--as-of", About.AsOf);
        workTree = values.Switch("--worktree", About.WorkTree);
        data = values.Text("--data", "DIR", About.Data);
        this.visible = visible(this);
    }

    /// <summary>For a command that reviews, and whose first value is the folder.</summary>
    public static LookOptions WithPlace(Values values) => new(values, hasPlace: true, o => [o.lens, o.asOf, o.workTree, o.data]);

    /// <summary>For a command that reviews, and whose first value is something else.</summary>
    public static LookOptions WithPath(Values values) => new(values, hasPlace: false, o => [o.path, o.lens, o.asOf, o.workTree, o.data]);

    /// <summary>For a command that looks without a lens.</summary>
    public static LookOptions WithoutLens(Values values) => new(values, hasPlace: true, o => [o.asOf, o.workTree, o.data]);

    /// <summary>For a command that looks at the history alone.</summary>
    public static LookOptions ForHistory(Values values) => new(values, hasPlace: true, o => [o.asOf, o.data]);

    /// <summary>For a command that takes what people say of a practice.</summary>
    public static LookOptions ForStatement(Values values) => new(values, hasPlace: false, o => [o.path, o.lens]);

    /// <summary>For a command that takes what people say of a finding.</summary>
    public static LookOptions ForFinding(Values values) => new(values, hasPlace: false, o => [o.path, o.data]);

    /// <summary>Lets a command take them.</summary>
    public void AddTo(Command command)
    {
        if (hasPlace)
        {
            command.Arguments.Add(place);
        }

        foreach (var option in visible)
        {
            command.Options.Add(option);
        }

        // A report proposes commands that end in the same words whatever the command is.
        foreach (var option in new Option[] { path, data }.Except(visible))
        {
            option.Hidden = true;
            command.Options.Add(option);
        }
    }

    /// <summary>Whether somebody said what to look at, or how.</summary>
    public bool NamesSomething(ParseResult parsed) =>
        parsed.GetResult(place) is { Tokens.Count: > 0 } || new Option[] { path, lens, asOf, workTree }.Any(o => parsed.GetResult(o) is { Implicit: false });

    /// <summary>What was asked for.</summary>
    public Look Read(ParseResult parsed)
    {
        var request = new ReviewRequest
        {
            Path = (hasPlace ? parsed.GetValue(place) : null) ?? parsed.GetValue(path) ?? ".",
            AsOf = parsed.GetValue(asOf),
            IsWorkTree = parsed.GetValue(workTree),
            Lenses = parsed.GetValue(lens) ?? [],
            IsScan = !visible.Contains(lens),
        };
        return new(request, parsed.GetValue(data));
    }
}
