using System.CommandLine;
using Kotsu.Cli.Host;
using Kotsu.Cli.Looking;
using Kotsu.Cli.Parsing;
using Kotsu.Core.Lenses.Documents;
using Kotsu.Core.Lenses.Overlays;
using Kotsu.Core.Problems;
using Kotsu.Engine.Catalogues;
using Kotsu.Engine.Lenses;
using Kotsu.Sources.Lenses;

namespace Kotsu.Cli.Lenses;

/// <summary>Lenses as a command line names them, and the workload whose imported lenses are meant.</summary>
internal static class NamedLens
{
    /// <summary>The value that names a lens.</summary>
    public static Argument<string> Argument(Caller caller, string name = "lens", string helpName = "ID|FILE")
    {
        var lens = new Argument<string>(name)
        {
            HelpName = helpName,
            Description = caller.Say("An id of kotsu lens list, or a file of AWS custom-lens JSON.", "kotsu lens listにあるid、またはAWSカスタムレンズJSONのファイル。"),
        };
        lens.CompletionSources.Add(_ => UseCases.LensIds);
        return lens;
    }

    /// <summary>The option that says whose imported lenses are meant.</summary>
    public static Option<string?> Path(Values values) => values.Text("--path", "PATH", About.Path);

    /// <summary>The lenses within reach.</summary>
    public static LensShelf Shelf(string? path) => new(path ?? ".");

    /// <summary>The files of a lens.</summary>
    /// <exception cref="RefusedException">There is no such lens.</exception>
    public static async Task<LensTexts> GetAsync(string named, string? path, CancellationToken cancellationToken)
    {
        var (lens, problem) = await Shelf(path).FindAsync(named, cancellationToken);
        return lens ?? throw Refused(problem!);
    }

    /// <summary>A lens as it lies in its file.</summary>
    /// <exception cref="RefusedException">It cannot be used; says where.</exception>
    public static LensDocument Read(LensTexts texts, bool strict = false)
    {
        var document = LensDocument.Read(texts.Lens, strict);
        return document.Lens is null ? throw Refused(ImportLens.Trouble(document, texts.Path)) : document;
    }

    /// <summary>A lens with its overlay.</summary>
    /// <exception cref="RefusedException">It cannot be used.</exception>
    public static Questionnaire Understand(LensTexts texts)
    {
        var (lens, problem) = LensCatalogue.Read(texts);
        return lens ?? throw Refused(problem!);
    }

    /// <summary>Leaves a command for a use case's refusal.</summary>
    public static RefusedException Refused(Problem problem) => new(Refusals.Of(problem));
}
