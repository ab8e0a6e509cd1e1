using System.CommandLine;
using Kotsu.Cli.Host;
using Kotsu.Cli.Parsing;
using Kotsu.Engine.Reviewing;

namespace Kotsu.Cli.Looking;

/// <summary>What every command that looks at a workload asks for: where, with which lenses, to which day, and where results are kept.</summary>
public sealed class LookOptions
{
    private readonly Argument<string?>? place;
    private readonly Option<string?> path;
    private readonly Option<string[]>? lens;
    private readonly Option<DateOnly?> asOf;
    private readonly Option<bool> workTree;
    private readonly Option<string?> data;

    private LookOptions(Values values, bool hasPlace, bool hasLens)
    {
        place = hasPlace ? new("path") { HelpName = "PATH", Arity = ArgumentArity.ZeroOrOne, Description = About.Place(values.Language) } : null;
        path = values.Text("--path", "PATH", About.Path);
        path.Hidden = hasPlace; // one suffix then fits every command that a report proposes
        lens = hasLens ? values.Texts("--lens", "ID|FILE", About.Lens) : null;
        asOf = values.Day("--as-of", About.AsOf);
        workTree = values.Switch("--worktree", About.WorkTree);
        data = values.Text("--data", "DIR", About.Data);
    }

    /// <summary>For a command whose first value is the folder.</summary>
    public static LookOptions WithPlace(Values values) => new(values, hasPlace: true, hasLens: true);

    /// <summary>For a command whose first value is something else.</summary>
    public static LookOptions WithPath(Values values) => new(values, hasPlace: false, hasLens: true);

    /// <summary>For a command that looks without a lens.</summary>
    public static LookOptions WithoutLens(Values values) => new(values, hasPlace: true, hasLens: false);

    /// <summary>Lets a command take them.</summary>
    public void AddTo(Command command)
    {
        if (place is not null)
        {
            command.Arguments.Add(place);
        }

        foreach (var option in new Option?[] { lens, asOf, workTree, data, path }.OfType<Option>())
        {
            command.Options.Add(option);
        }
    }

    /// <summary>What was asked for.</summary>
    /// <exception cref="RefusedException">The folder cannot be looked into.</exception>
    public Look Read(ParseResult parsed)
    {
        var folder = (place is null ? null : parsed.GetValue(place)) ?? parsed.GetValue(path) ?? ".";
        if (Folder.FindTrouble(folder) is { } refusal)
        {
            throw new RefusedException(refusal);
        }

        var request = new ReviewRequest
        {
            Path = folder,
            AsOf = parsed.GetValue(asOf),
            IsWorkTree = parsed.GetValue(workTree),
            Lenses = (lens is null ? null : parsed.GetValue(lens)) ?? [],
            IsScan = lens is null,
        };
        return new(request, parsed.GetValue(data));
    }
}
