using Kotsu.Core.Access;
using Kotsu.Core.Problems;
using Kotsu.Core.Text;

namespace Kotsu.Engine.Access;

/// <summary>Which passwords are refused: those that are short, and those that are tried first. Nothing is asked about kinds of characters.</summary>
public static class PasswordRules
{
    private const int FewestKinds = 6;

    // What is left of the lists of leaked passwords at this length, in one case and without blanks, dashes and digits at the end.
    private static readonly HashSet<string> common = new(StringComparer.Ordinal)
    {
        "correcthorsebatterystaple", "passwordpassword", "passwordpasswordpassword", "administrator", "administratoradministrator", "letmeinletmein", "letmeinletmeinletmein",
        "iloveyouiloveyou", "thequickbrownfox", "thequickbrownfoxjumps", "thequickbrownfoxjumpsoverthelazydog", "qwertyuiopasdfgh", "qwertyuiopasdfghjkl", "qwertyuiopasdfghjklzxcvbnm",
        "qwertyqwertyqwerty", "asdfghjklzxcvbnm", "zxcvbnmasdfghjkl", "abcdefghijklmno", "abcdefghijklmnop", "abcdefghijklmnopqrstuvwxyz", "changemechangeme", "changemeplease", "pleasechangeme",
        "thisismypassword", "thisisapassword", "mypasswordismypassword", "welcometothejungle", "trustnoonetrustnoone", "maytheforcebewithyou", "opensesameopensesame", "supersecretpassword",
        "supersecurepassword", "verysecurepassword", "mysecretpassword", "secretsecretsecret", "nevergonnagiveyouup", "tobeornottobethatisthequestion", "tobeornottobe", "helloworldhelloworld",
        "kotsukotsukotsu", "kotsukotsukotsukotsu", "defaultpassword", "temporarypassword", "testpasswordtest", "testtesttesttest", "adminadminadmin", "adminpassword", "rootpasswordroot",
    };

    /// <summary>Why a password cannot be used; null where it can.</summary>
    /// <param name="login">Of whom: it must not be the password.</param>
    /// <param name="name">Of whom.</param>
    public static Problem? FindProblem(string password, string login, string name)
    {
        var plain = Plain(password);
        return password.Length switch
        {
            < PasswordRecord.LeastLength => Weak($"it has fewer than {PasswordRecord.LeastLength} characters", $"{PasswordRecord.LeastLength}文字未満です"),
            > PasswordRecord.MostLength => Weak($"it has more than {PasswordRecord.MostLength} characters", $"{PasswordRecord.MostLength}文字を超えています"),
            _ when password.Any(char.IsControl) => Weak("it holds control characters", "制御文字が含まれています"),
            _ when password.Distinct().Count() < FewestKinds => Weak("it repeats a few characters", "少数の文字の繰り返しです"),
            _ when IsRun(password) => Weak("its characters follow each other", "連続した文字の並びです"),
            _ when common.Contains(plain) => Weak("it is among those that are tried first", "最初に試されるよく知られたパスワードです"),
            _ when IsOf(plain, login) || IsOf(plain, name) => Weak("it is little more than the name of its person", "本人の名前とほとんど同じです"),
            _ => null,
        };
    }

    private static Problem Weak(string english, string japanese) => AccessProblems.PasswordIsWeak(new Words(english, japanese));

    private static string Plain(string text) => new string([.. text.ToLowerInvariant().Where(char.IsLetterOrDigit)]).TrimEnd('0', '1', '2', '3', '4', '5', '6', '7', '8', '9');

    // 0123456789012345, abcdefghijklmnop, and the same backwards.
    private static bool IsRun(string text)
    {
        var steps = text.Zip(text.Skip(1), (a, b) => b - a).ToList();
        return steps.Count(s => s is 1 or -1 or 9 or -9) >= steps.Count - 1;
    }

    private static bool IsOf(string plain, string who)
    {
        var name = Plain(who);
        return name.Length >= 3 && plain.Replace(name, "", StringComparison.Ordinal).Length < 4;
    }
}
