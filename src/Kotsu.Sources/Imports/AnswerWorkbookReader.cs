using System.Globalization;
using System.IO.Compression;
using System.Xml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using Kotsu.Core.Answering;
using Kotsu.Core.Text;

namespace Kotsu.Sources.Imports;

/// <summary>Reads a table of answers back from a workbook that somebody filled in, or made.</summary>
public static class AnswerWorkbookReader
{
    private const int MostParts = 1_000;
    private const long MostUnpackedBytes = 32 * 1024 * 1024;
    private const int MostRows = 20_000;

    /// <summary>Reads it.</summary>
    /// <returns>The questions, or what is wrong and where.</returns>
    public static (IReadOnlyList<SheetQuestion>? Questions, Words? Trouble) Read(byte[] workbook)
    {
        try
        {
            if (IsTooLarge(workbook))
            {
                return (null, new("the workbook unpacks to more than 32 MB", "展開すると32 MBを超えます"));
            }

            using var stream = new MemoryStream(workbook, writable: false);
            using var document = SpreadsheetDocument.Open(stream, isEditable: false, new() { MaxCharactersInPart = MostUnpackedBytes });
            return Read(document);
        }
        catch (Exception broken) when (broken is InvalidDataException or OpenXmlPackageException or XmlException or FormatException or FileFormatException or ArgumentException or InvalidOperationException or IOException)
        {
            return (null, new("it is not a workbook that can be read", "読み取れるブックではありません"));
        }
    }

    // What a part claims to unpack to is checked before anything is unpacked; the library stops at the same bound.
    private static bool IsTooLarge(byte[] workbook)
    {
        using var zip = new ZipArchive(new MemoryStream(workbook, writable: false));
        return zip.Entries.Count > MostParts || zip.Entries.Sum(e => e.Length) > MostUnpackedBytes;
    }

    private static (IReadOnlyList<SheetQuestion>? Questions, Words? Trouble) Read(SpreadsheetDocument document)
    {
        var (questions, trouble) = Rows(document, SheetColumns.Questions, SheetColumns.OfQuestions);
        var (choices, other) = trouble is null ? Rows(document, SheetColumns.Choices, SheetColumns.OfChoices) : (null, null);
        if ((trouble ?? other) is { } wrong)
        {
            return (null, wrong);
        }

        var read = new List<SheetQuestion>();
        foreach (var row in questions!)
        {
            if (FindTrouble(row, choices!) is { } bad)
            {
                return (null, bad);
            }

            read.Add(QuestionOf(row, choices!.Where(c => c["question"] == row["question"])));
        }

        return (read, null);
    }

    private static SheetQuestion QuestionOf(SheetRow row, IEnumerable<SheetRow> choices) => new()
    {
        Id = new(row["question"]),
        IsApplicable = row["applicable"] is not "no",
        Reason = Parse<NotApplicableReason>(row["reason"]),
        Notes = row["notes"],
        AsIs = row["as-is"],
        ToBe = row["to-be"],
        Version = int.Parse(row["version"], NumberStyles.None, CultureInfo.InvariantCulture),
        Choices = [.. choices.Select(c => new SheetChoice(new(c["choice"]), "", Parse<ChoiceStatus>(c["status"]), Parse<NotApplicableReason>(c["reason"]), c["note"]))],
    };

    private static Words? FindTrouble(SheetRow row, IEnumerable<SheetRow> choices) =>
        !int.TryParse(row["version"], NumberStyles.None, CultureInfo.InvariantCulture, out _) ? At(SheetColumns.Questions, row, "version", "a number", "数値")
        : row["applicable"] is not ("yes" or "no" or "") ? At(SheetColumns.Questions, row, "applicable", "yes or no", "yesかno")
        : IsUnknown<NotApplicableReason>(row["reason"]) ? At(SheetColumns.Questions, row, "reason", string.Join(", ", Enum.GetNames<NotApplicableReason>()), string.Join("、", Enum.GetNames<NotApplicableReason>()))
        : choices.FirstOrDefault(c => IsUnknown<ChoiceStatus>(c["status"])) is { } bad ? At(SheetColumns.Choices, bad, "status", string.Join(", ", Enum.GetNames<ChoiceStatus>()), string.Join("、", Enum.GetNames<ChoiceStatus>()))
        : null;

    private static Words At(string sheet, SheetRow row, string column, string allowed, string allowedJa) => new(
        $"{sheet}, row {row.Number}, {column}: \"{row[column]}\" is not allowed; allowed is {allowed}",
        $"{sheet}の{row.Number}行目、{column}: 「{row[column]}」は使えません（{allowedJa}）");

    private static (List<SheetRow>? Rows, Words? Trouble) Rows(SpreadsheetDocument document, string name, IReadOnlyList<string> columns)
    {
        var book = document.WorkbookPart;
        var sheet = book?.Workbook.Descendants<Sheet>().FirstOrDefault(s => s.Name == name);
        if (sheet?.Id?.Value is not { } id || book!.GetPartById(id) is not WorksheetPart part)
        {
            return (null, new($"the sheet {name} is missing", $"シート{name}がありません"));
        }

        var shared = book.SharedStringTablePart?.SharedStringTable.Elements<SharedStringItem>().Select(s => s.InnerText).ToList() ?? [];
        var rows = part.Worksheet.Descendants<Row>().Take(MostRows).Select(r => r.Elements<Cell>().ToDictionary(ColumnOf, c => TextOf(c, shared))).ToList();
        var head = rows.Count == 0 ? [] : rows[0];
        var missing = columns.FirstOrDefault(c => !head.ContainsValue(c));
        return missing is null
            ? ([.. rows.Skip(1).Select((r, i) => new SheetRow(i + 2, head.Where(h => columns.Contains(h.Value)).ToDictionary(h => h.Value, h => r.GetValueOrDefault(h.Key, "")))).Where(r => r["question"].Length > 0)], null)
            : (null, new($"the sheet {name} has no column {missing}", $"シート{name}に列{missing}がありません"));
    }

    private static string ColumnOf(Cell cell) => cell.CellReference?.Value is { } reference
        ? string.Concat(reference.TakeWhile(char.IsAsciiLetter))
        : Letters(cell.Parent!.Elements<Cell>().TakeWhile(c => c != cell).Count());

    private static string Letters(int column) => column < 26 ? ((char)('A' + column)).ToString() : Letters((column / 26) - 1) + (char)('A' + (column % 26));

    private static string TextOf(Cell cell, List<string> shared)
    {
        var text = cell.DataType?.Value == CellValues.SharedString && int.TryParse(cell.InnerText, NumberStyles.None, CultureInfo.InvariantCulture, out var at) && at < shared.Count
            ? shared[at]
            : cell.InlineString?.InnerText ?? cell.CellValue?.InnerText ?? "";
        return text is ['\'', ..] ? text[1..] : text;
    }

    private static bool IsUnknown<T>(string text)
        where T : struct, Enum => text.Length > 0 && Parse<T>(text) is null;

    private static T? Parse<T>(string text)
        where T : struct, Enum => Enum.TryParse<T>(text, ignoreCase: true, out var value) && Enum.IsDefined(value) && !char.IsAsciiDigit(text[0]) ? value : null;

    private sealed record SheetRow(int Number, Dictionary<string, string> Cells)
    {
        public string this[string column] => Cells.GetValueOrDefault(column, "");
    }
}
