using Kotsu.Core.Findings;
using Kotsu.Core.Text;

namespace Kotsu.Core.Problems;

/// <summary>Refusals about what is to be reviewed.</summary>
public static class ReviewProblems
{
    /// <summary>There is nothing at the path.</summary>
    public static Problem NothingAtPath(string path) => Refuse.NotFound("KOTSU0201", ("path", new FindingValue.Text(path)));

    /// <summary>The path is a file, a link that leads nowhere, or something else that holds no files.</summary>
    public static Problem PathIsNoFolder(string path) => Refuse.Invalid("KOTSU0202", ("path", new FindingValue.Text(path)));

    /// <summary>The repository is there but cannot be read, and has no files beside it that could.</summary>
    /// <param name="path">The repository.</param>
    /// <param name="trouble">Why, a sentence without its full stop.</param>
    public static Problem RepositoryIsUnreadable(string path, Words trouble) =>
        Refuse.CouldNotLook("KOTSU0203", ("path", new FindingValue.Text(path)), ("trouble", new FindingValue.Phrase(trouble)));

    /// <summary><c>kotsu.yaml</c> says something that it must not.</summary>
    /// <param name="at">The first place, as editors understand it: path:line:column.</param>
    /// <param name="trouble">What was found there and what is allowed.</param>
    /// <param name="more">How many further places there are.</param>
    public static Problem DeclarationIsWrong(string at, Words trouble, int more) => Refuse.Invalid(
        "KOTSU0204",
        ("at", new FindingValue.Text(at)),
        ("trouble", new FindingValue.Phrase(trouble)),
        ("more", new FindingValue.Phrase(more == 0 ? new("", "") : new($" ({more} more)", $"（ほか{more}件）"))));

    /// <summary>No lens has the id.</summary>
    /// <param name="lens">What was given.</param>
    /// <param name="known">The ids that there are, with commas between them.</param>
    public static Problem LensIsUnknown(string lens, string known) =>
        Refuse.NotFound("KOTSU0205", ("lens", new FindingValue.Text(lens)), ("known", new FindingValue.Text(known)));

    /// <summary>A lens file cannot be used.</summary>
    /// <param name="path">The file, or its overlay.</param>
    /// <param name="trouble">The first message about it.</param>
    public static Problem LensIsWrong(string path, Words trouble) =>
        Refuse.Invalid("KOTSU0206", ("path", new FindingValue.Text(path)), ("trouble", new FindingValue.Phrase(trouble)));

    /// <summary>The work tree was asked for, and there is none.</summary>
    public static Problem HasNoWorkTree(string path) => Refuse.Invalid("KOTSU0207", ("path", new FindingValue.Text(path)));

    /// <summary>A fact is named by its number, and no review is stored that could say which one it was.</summary>
    public static Problem NoReviewIsKept() => Refuse.Conflict("KOTSU0211");

    /// <summary>The last review has no fact with that number.</summary>
    public static Problem FactIsUnknown(int number, int highest) =>
        Refuse.NotFound("KOTSU0212", ("number", new FindingValue.Count(number)), ("highest", new FindingValue.Count(highest)));

    /// <summary>The last review has no finding with that fingerprint.</summary>
    public static Problem FindingIsUnknown(string fingerprint) =>
        Refuse.NotFound("KOTSU0213", ("fingerprint", new FindingValue.Text(fingerprint)));

    /// <summary>What shall be explained is neither a practice of the lenses nor a fact nor a probe.</summary>
    public static Problem NothingToExplain(string given) => Refuse.NotFound("KOTSU0214", ("given", new FindingValue.Text(given)));
}
