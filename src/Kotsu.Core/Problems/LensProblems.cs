using Kotsu.Core.Findings;
using Kotsu.Core.Text;

namespace Kotsu.Core.Problems;

/// <summary>Refusals about lens files.</summary>
public static class LensProblems
{
    /// <summary>There is no file at the path.</summary>
    public static Problem FileIsMissing(string path) => Refuse.NotFound("KOTSU0301", ("path", new FindingValue.Text(path)));

    /// <summary>The path is a folder, a pipe or a device.</summary>
    public static Problem IsNoFile(string path) => Refuse.Invalid("KOTSU0302", ("path", new FindingValue.Text(path)));

    /// <summary>The file is larger than any lens can be.</summary>
    public static Problem IsTooLarge(string path, long bytes, long most) => Refuse.Invalid(
        "KOTSU0303",
        ("path", new FindingValue.Text(path)),
        ("bytes", new FindingValue.Count(bytes)),
        ("most", new FindingValue.Count(most)));

    /// <summary>The file is there and cannot be opened.</summary>
    public static Problem IsUnreadable(string path) => Refuse.CouldNotLook("KOTSU0304", ("path", new FindingValue.Text(path)));

    /// <summary>A lens cannot bear the id.</summary>
    public static Problem IdIsNotAllowed(string id) => Refuse.Invalid("KOTSU0305", ("id", new FindingValue.Text(id)));

    /// <summary>A lens that ships with Kotsu bears the id.</summary>
    public static Problem IdIsOurs(string id) => Refuse.Conflict("KOTSU0306", ("id", new FindingValue.Text(id)));

    /// <summary>Another lens was imported under the id.</summary>
    public static Problem IdIsTaken(string id) => Refuse.Conflict("KOTSU0307", ("id", new FindingValue.Text(id)));

    /// <summary>Nothing is known of earlier editions of the lens.</summary>
    /// <param name="lens">The lens asked for.</param>
    /// <param name="known">The lenses with editions, with commas between them.</param>
    public static Problem HasNoEditions(string lens, string known) =>
        Refuse.NotFound("KOTSU0308", ("lens", new FindingValue.Text(lens)), ("known", new FindingValue.Text(known)));

    /// <summary>The lens has no such edition.</summary>
    /// <param name="edition">What was given.</param>
    /// <param name="known">The editions that there are, with commas between them.</param>
    public static Problem EditionIsUnknown(string edition, string known) =>
        Refuse.NotFound("KOTSU0309", ("edition", new FindingValue.Text(edition)), ("known", new FindingValue.Text(known)));

    /// <summary>A lens is to be started where a file stands already.</summary>
    public static Problem FileIsThere(string path) => Refuse.Conflict("KOTSU0310", ("path", new FindingValue.Text(path)));

    /// <summary>A new lens cannot bear the id.</summary>
    public static Problem NewIdIsNotAllowed(string id) => Refuse.Invalid("KOTSU0311", ("id", new FindingValue.Text(id)));

    /// <summary>A lens cannot bear the name.</summary>
    public static Problem NameIsNotAllowed() => Refuse.Invalid("KOTSU0312");

    /// <summary>A line of a file of answers is no practice's code.</summary>
    /// <param name="at">The place, as editors understand it: path:line.</param>
    /// <param name="found">What stands there.</param>
    public static Problem AnswerIsNoCode(string at, Words found) =>
        Refuse.Invalid("KOTSU0313", ("at", new FindingValue.Text(at)), ("found", new FindingValue.Phrase(found)));

    /// <summary>A review is at the newest version of its lens already.</summary>
    /// <param name="lens">Its alias.</param>
    public static Problem ReviewIsNewest(string lens) => Refuse.Conflict("KOTSU0521", ("lens", new FindingValue.Text(lens)));
}
