using Kotsu.Core.Findings;
using Kotsu.Core.Text;

namespace Kotsu.Core.Problems;

/// <summary>Refusals of the server, whatever is asked of it.</summary>
public static class ServerProblems
{
    /// <summary>Nobody is signed in, or the session or token no longer counts.</summary>
    public static Problem NotSignedIn() => Refuse.Of(ProblemKind.NotSignedIn, "KOTSU0501");

    /// <summary>The caller may not do this.</summary>
    /// <param name="need">What it takes, in the words of the page.</param>
    public static Problem MayNot(Words need) => Refuse.Of(ProblemKind.Denied, "KOTSU0502", ("need", new FindingValue.Phrase(need)));

    /// <summary>What was named is not there, or not for the caller to see.</summary>
    /// <param name="what">Its kind.</param>
    public static Problem IsNotThere(string what) => Refuse.Of(ProblemKind.NotFound, "KOTSU0503", ("what", ThingWords.Of(what)));

    /// <summary>The body cannot be read.</summary>
    /// <param name="where">Line and path in it.</param>
    /// <param name="trouble">What is wrong with it.</param>
    public static Problem BodyIsWrong(string where, string trouble) => Refuse.Of(ProblemKind.Invalid, "KOTSU0504", ("where", new FindingValue.Text(where)), ("trouble", new FindingValue.Text(trouble)));

    /// <summary>A value is outside its limits.</summary>
    /// <param name="member">Where.</param>
    /// <param name="allowed">What is allowed.</param>
    public static Problem ValueIsNotAllowed(string member, Words allowed) => Refuse.Of(ProblemKind.Invalid, "KOTSU0505", ("member", new FindingValue.Text(member)), ("allowed", new FindingValue.Phrase(allowed)));

    /// <summary>Somebody changed it since it was read.</summary>
    /// <param name="what">Its kind.</param>
    /// <param name="version">The version that is there now.</param>
    public static Problem WasChanged(string what, long version) => Refuse.Of(ProblemKind.Stale, "KOTSU0506", ("what", ThingWords.Of(what)), ("version", new FindingValue.Count(version)));

    /// <summary>The version that was read is not named.</summary>
    public static Problem VersionIsMissing() => Refuse.Of(ProblemKind.VersionIsMissing, "KOTSU0507");

    /// <summary>Something else has the name.</summary>
    /// <param name="what">Its kind.</param>
    /// <param name="name">The name.</param>
    public static Problem NameIsTaken(string what, string name) => Refuse.Of(ProblemKind.Conflict, "KOTSU0508", ("what", ThingWords.Of(what)), ("name", new FindingValue.Text(name)));

    /// <summary>The idempotency key was used for another request.</summary>
    /// <param name="key">The key.</param>
    public static Problem KeyWasUsed(string key) => Refuse.Of(ProblemKind.Conflict, "KOTSU0509", ("key", new FindingValue.Text(key)));

    /// <summary>The body is too large.</summary>
    /// <param name="most">Bytes allowed.</param>
    public static Problem BodyIsTooLarge(long most) => Refuse.Of(ProblemKind.TooLarge, "KOTSU0510", ("most", new FindingValue.Count(most)));

    /// <summary>There are as many as there may be.</summary>
    /// <param name="what">Its kind.</param>
    /// <param name="most">How many there may be.</param>
    public static Problem LimitIsReached(string what, long most) => Refuse.Of(ProblemKind.Conflict, "KOTSU0511", ("what", ThingWords.Of(what)), ("most", new FindingValue.Count(most)));

    /// <summary>It cannot be removed while something uses it.</summary>
    /// <param name="what">Its kind.</param>
    /// <param name="by">What uses it.</param>
    public static Problem IsInUse(string what, string by) => Refuse.Of(ProblemKind.Conflict, "KOTSU0512", ("what", ThingWords.Of(what)), ("by", ThingWords.Of(by)));

    /// <summary>A published version of a lens never changes.</summary>
    /// <param name="version">Its number.</param>
    public static Problem IsPublished(string version) => Refuse.Of(ProblemKind.Conflict, "KOTSU0513", ("version", new FindingValue.Text(version)));

    /// <summary>Too many requests at once.</summary>
    /// <param name="seconds">Until the next one.</param>
    public static Problem TooManyRequests(long seconds) => Refuse.Of(ProblemKind.TooMany, "KOTSU0514", ("seconds", new FindingValue.Count(seconds)));

    /// <summary>The store cannot be used now.</summary>
    /// <param name="trouble">The database's words.</param>
    public static Problem StoreIsUnavailable(string trouble) => Refuse.Of(ProblemKind.CouldNotLook, "KOTSU0515", ("trouble", new FindingValue.Text(trouble)));

    /// <summary>It is not known whether the change was kept.</summary>
    public static Problem CommitIsUnknown() => Refuse.Of(ProblemKind.CouldNotLook, "KOTSU0516");

    /// <summary>The server would listen beyond this machine without TLS.</summary>
    /// <param name="listen">The address.</param>
    public static Problem ListensInTheClear(string listen) => Refuse.Of(ProblemKind.Invalid, "KOTSU0517", ("listen", new FindingValue.Text(listen)));

    /// <summary>Another server has the data folder, or it cannot be written.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="trouble">The system's words.</param>
    public static Problem DataIsHeld(string folder, string trouble) =>
        Refuse.Of(ProblemKind.Conflict, "KOTSU0518", ("folder", new FindingValue.Text(folder)), ("trouble", new FindingValue.Text(trouble)));

    /// <summary>A bug.</summary>
    /// <param name="reference">Finds it in the log.</param>
    public static Problem Bug(string reference) => Refuse.Of(ProblemKind.CouldNotLook, "KOTSU0519", ("reference", new FindingValue.Text(reference)));

    /// <summary>A workbook of answers cannot be taken.</summary>
    /// <param name="trouble">What is wrong and where.</param>
    public static Problem WorkbookIsWrong(Words trouble) => Refuse.Of(ProblemKind.Invalid, "KOTSU0520", ("trouble", new FindingValue.Phrase(trouble)));
}
