using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using Kotsu.Core.Text;

namespace Kotsu.Cli.Parsing;

/// <summary>Options and arguments whose refusals are in the reader's language: what was given, what is allowed.</summary>
public sealed class Values(Language language)
{
    /// <summary>The language that they speak.</summary>
    public Language Language { get; } = language;

    /// <summary>A switch.</summary>
    public Option<bool> Switch(string name, Words about) => new(name) { Description = about.In(Language), Arity = ArgumentArity.Zero };

    /// <summary>Any text.</summary>
    public Option<string?> Text(string name, string place, Words about) =>
        new(name) { HelpName = place, Description = about.In(Language), CustomParser = r => NotEmpty(r, name) };

    /// <summary>Any texts; the option may be given again.</summary>
    public Option<string[]> Texts(string name, string place, Words about) => new(name)
    {
        HelpName = place,
        Description = about.In(Language),
        Arity = ArgumentArity.OneOrMore,
        CustomParser = r => [.. r.Tokens.Select(t => t.Value)],
    };

    /// <summary>One of a few words.</summary>
    public Option<T?> Choice<T>(string name, Words about, params (string Word, T Value)[] allowed)
        where T : struct
    {
        var words = allowed.Select(a => a.Word).ToArray();
        var option = new Option<T?>(name)
        {
            HelpName = string.Join('|', words),
            Description = about.In(Language),
            CustomParser = r => allowed.FirstOrDefault(a => a.Word == r.Tokens[0].Value) is { Word: not null } found ? found.Value : Refuse<T?>(r, NotAmong(name, r.Tokens[0].Value, words)),
        };
        option.CompletionSources.Clear(); // it would offer the names of the enum's members
        option.CompletionSources.Add(words);
        return option;
    }

    /// <summary>A day, such as 2027-03-31.</summary>
    public Option<DateOnly?> Day(string name, Words about) => new(name)
    {
        HelpName = "DATE",
        Description = about.In(Language),
        CustomParser = r => DateOnly.TryParseExact(r.Tokens[0].Value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? day
            : Refuse<DateOnly?>(r, new(
                $"{name}: \"{r.Tokens[0].Value}\" is not a day · allowed: a day of the calendar, such as 2027-03-31",
                $"{name}: 「{r.Tokens[0].Value}」は日付ではありません · 2027-03-31 のように実在する日を指定してください")),
    };

    /// <summary>A whole number within a range.</summary>
    public Option<int?> Number(string name, int least, int most, Words about) => new(name)
    {
        HelpName = "N",
        Description = about.In(Language),
        CustomParser = r => int.TryParse(r.Tokens[0].Value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most
            ? number
            : Refuse<int?>(r, new(
                $"{name}: \"{r.Tokens[0].Value}\" is not a number from {least} to {most}",
                $"{name}: 「{r.Tokens[0].Value}」は使えません · {least}〜{most}の整数を指定してください")),
    };

    /// <summary>Refuses a value in the reader's language.</summary>
    public T? Refuse<T>(ArgumentResult result, Words words)
    {
        result.AddError(words.In(Language));
        return default;
    }

    /// <summary>The refusal of a word that is not among those allowed.</summary>
    public static Words NotAmong(string name, string given, IReadOnlyList<string> allowed)
    {
        var meant = NearestWord.Find(given, allowed);
        return new(
            $"{name}: \"{given}\" is not known · allowed: {string.Join(", ", allowed)}" + (meant is null ? "" : $" · did you mean {meant}?"),
            $"{name}: 「{given}」は使えません · 使えるのは {string.Join("、", allowed)}" + (meant is null ? "" : $" · もしかして {meant}？"));
    }

    private string? NotEmpty(ArgumentResult result, string name) => result.Tokens[0].Value is { } text && !string.IsNullOrWhiteSpace(text)
        ? text
        : Refuse<string?>(result, new($"{name}: is empty · write something, in quotes where it has blanks", $"{name}: 空です · 何か書いてください（空白を含むときは引用符で囲みます）"));
}
