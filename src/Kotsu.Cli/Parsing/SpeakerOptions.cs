using System.CommandLine;
using Kotsu.Cli.Host;
using Kotsu.Core.Evidence;

namespace Kotsu.Cli.Parsing;

/// <summary>Who speaks, and from where: <c>--by WHO --as owner|outsider</c>.</summary>
public sealed class SpeakerOptions
{
    private readonly Option<string?> by;
    private readonly Option<Standing?> standing;

    /// <summary>The two options, in the language of <paramref name="values"/>.</summary>
    public SpeakerOptions(Values values, bool isRequired)
    {
        by = values.Text("--by", "WHO", new("Who says it: a name or an address, as the team uses it.", "誰の発言か。チームで使っている名前やアドレス。"));
        standing = values.Choice(
            "--as",
            new("Whether they belong to the team that owns the practice. An owner's own word counts as written at most.", "担当チームの人（owner）か、外の人（outsider）か。担当者自身の申告は「文書」までしか数えません。"),
            ("owner", Standing.Owner),
            ("outsider", Standing.Outsider));
        by.Required = standing.Required = isRequired;
    }

    /// <summary>Lets a command take them.</summary>
    public void AddTo(Command command)
    {
        command.Options.Add(by);
        command.Options.Add(standing);
    }

    /// <summary>As far as it was given.</summary>
    public (string? By, Standing? As) Find(ParseResult parsed) => (parsed.GetValue(by), parsed.GetValue(standing));

    /// <summary>Who speaks.</summary>
    /// <exception cref="RefusedException">It was not given.</exception>
    public Speaker Read(ParseResult parsed) => Find(parsed) is ({ } who, { } from) ? new(who, from) : throw new RefusedException(Refusal.Usage(
        "--by, --as: are missing · say who answers: --by WHO --as owner|outsider",
        "--by、--as: 指定がありません · 誰の回答かを --by WHO --as owner|outsider で指定してください"));
}

/// <summary>Who speaks, and from where.</summary>
public sealed record Speaker(string By, Standing As);
