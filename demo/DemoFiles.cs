using System.Globalization;
using System.Reflection;
using System.Text;
using Kotsu.Core.Text;

namespace Kotsu.Demo;

/// <summary>The model's files, as they lie in the program.</summary>
internal static class DemoFiles
{
    private static readonly Assembly ours = typeof(DemoFiles).Assembly;

    /// <summary>Their names, in ordinal order.</summary>
    public static IReadOnlyList<string> Names { get; } = [.. ours.GetManifestResourceNames().Order(StringComparer.Ordinal)];

    /// <summary>A file's bytes.</summary>
    /// <exception cref="DemoIsWrongException">There is none.</exception>
    public static byte[] ReadBytes(string name)
    {
        using var stream = ours.GetManifestResourceStream(name) ?? throw new DemoIsWrongException($"The model has no file {name}.");
        using var memory = new MemoryStream();
        stream.CopyTo(memory);
        return memory.ToArray();
    }

    /// <summary>A text in a language: the file of that name, or <c>name.en.md</c> and <c>name.ja.md</c>; <c>{{-30}}</c> in it becomes the working day 30 days ago, <c>{{+30}}</c> the day in 30 days.</summary>
    public static string ReadText(string name, Language language, StoryDays days)
    {
        var text = Encoding.UTF8.GetString(ReadBytes(Names.Contains(name) ? name : InLanguage(name, language)));
        return WithDays(WithDays(text, "{{-", days.WorkingDay), "{{+", n => days.Day(-n));
    }

    private static string WithDays(string text, string mark, Func<int, DateOnly> dayOf)
    {
        for (var at = text.IndexOf(mark, StringComparison.Ordinal); at >= 0; at = text.IndexOf(mark, at, StringComparison.Ordinal))
        {
            var end = text.IndexOf("}}", at, StringComparison.Ordinal);
            var day = dayOf(int.Parse(text.AsSpan(at + mark.Length, end - at - mark.Length), CultureInfo.InvariantCulture));
            text = string.Concat(text.AsSpan(0, at), day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), text.AsSpan(end + 2));
        }

        return text;
    }

    private static string InLanguage(string name, Language language)
    {
        var dot = name.LastIndexOf('.');
        var dash = name.LastIndexOf('/');
        var mark = language is Language.Japanese ? ".ja" : ".en";
        return dot > dash ? name.Insert(dot, mark) : name + mark;
    }
}
