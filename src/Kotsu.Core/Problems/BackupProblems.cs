using Kotsu.Core.Findings;

namespace Kotsu.Core.Problems;

/// <summary>Refusals about backups of the server's store.</summary>
public static class BackupProblems
{
    /// <summary>A file is no backup, or it was damaged.</summary>
    /// <param name="file">The file.</param>
    /// <param name="trouble">What is wrong with it.</param>
    public static Problem IsNoBackup(string file, string trouble) => Refuse.Invalid("KOTSU0570", ("file", Text(file)), ("trouble", Text(trouble)));

    /// <summary>A backup holds the data of another kind of database.</summary>
    /// <param name="file">The backup.</param>
    /// <param name="held">The database that it was made of.</param>
    /// <param name="wanted">The database that it should go into.</param>
    public static Problem IsOfAnotherDatabase(string file, string held, string wanted) =>
        Refuse.Conflict("KOTSU0571", ("file", Text(file)), ("held", Text(held)), ("wanted", Text(wanted)));

    /// <summary>A program of PostgreSQL is not there.</summary>
    /// <param name="program">Its name.</param>
    public static Problem ProgramIsAbsent(string program) => Refuse.CouldNotLook("KOTSU0572", ("program", Text(program)));

    /// <summary>A program of PostgreSQL failed.</summary>
    /// <param name="program">Its name.</param>
    /// <param name="trouble">What it said.</param>
    public static Problem ProgramFailed(string program, string trouble) => Refuse.CouldNotLook("KOTSU0573", ("program", Text(program)), ("trouble", Text(trouble)));

    /// <summary>A file that a backup should be written to is there already.</summary>
    /// <param name="file">The file.</param>
    public static Problem FileIsThere(string file) => Refuse.Conflict("KOTSU0574", ("file", Text(file)));

    /// <summary>A database that a backup should go into holds something.</summary>
    /// <param name="store">Its address without a password.</param>
    public static Problem StoreIsNotEmpty(string store) => Refuse.Conflict("KOTSU0575", ("store", Text(store)));

    /// <summary>There is nothing to make a backup of.</summary>
    /// <param name="store">The address without a password.</param>
    public static Problem StoreIsAbsent(string store) => Refuse.NotFound("KOTSU0576", ("store", Text(store)));

    /// <summary>A file could not be written.</summary>
    /// <param name="file">The file.</param>
    /// <param name="trouble">What the system said.</param>
    public static Problem CouldNotBeWritten(string file, string trouble) => Refuse.CouldNotLook("KOTSU0577", ("file", Text(file)), ("trouble", Text(trouble)));

    /// <summary>A store cannot be read, or it is damaged.</summary>
    /// <param name="store">Its address without a password.</param>
    /// <param name="trouble">What the database said.</param>
    public static Problem StoreCannotBeRead(string store, string trouble) => Refuse.CouldNotLook("KOTSU0578", ("store", Text(store)), ("trouble", Text(trouble)));

    private static FindingValue.Text Text(string text) => new(text);
}
