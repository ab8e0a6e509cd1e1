using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using Kotsu.Core.Answering;

namespace Kotsu.Reports.Xlsx;

/// <summary>Writes a table of answers as a workbook. Every cell is text, and none of them is a formula.</summary>
public static class AnswerWorkbook
{
    /// <summary>The workbook's bytes.</summary>
    public static byte[] Render(AnswerSheet sheet)
    {
        using var stream = new MemoryStream();
        using (var document = SpreadsheetDocument.Create(stream, SpreadsheetDocumentType.Workbook))
        {
            var book = document.AddWorkbookPart();
            book.Workbook = new(new Sheets());
            Add(book, 1, SheetColumns.Questions, SheetColumns.OfQuestions, sheet.Questions.Select(RowOf));
            Add(book, 2, SheetColumns.Choices, SheetColumns.OfChoices, sheet.Questions.SelectMany(q => q.Choices.Select(c => RowOf(q, c))));
        }

        return stream.ToArray();
    }

    private static string[] RowOf(SheetQuestion question) =>
    [
        question.Id.Value, question.Title, question.Risk.ToString(), question.IsApplicable ? "yes" : "no", question.Reason?.ToString() ?? "",
        question.Notes, question.AsIs, question.ToBe, question.Version.ToString(CultureInfo.InvariantCulture),
    ];

    private static string[] RowOf(SheetQuestion question, SheetChoice choice) =>
        [question.Id.Value, choice.Id.Value, choice.Title, choice.Status?.ToString() ?? "", choice.Reason?.ToString() ?? "", choice.Note];

    private static void Add(WorkbookPart book, uint number, string name, IReadOnlyList<string> columns, IEnumerable<IReadOnlyList<string>> rows)
    {
        var part = book.AddNewPart<WorksheetPart>();
        var data = new SheetData();
        foreach (var row in rows.Prepend(columns))
        {
            data.Append(new Row(row.Select(CellOf)));
        }

        part.Worksheet = new(data);
        book.Workbook.Sheets!.Append(new Sheet { Id = book.GetIdOfPart(part), SheetId = number, Name = name });
    }

    private static Cell CellOf(string text) => new()
    {
        DataType = CellValues.InlineString,
        InlineString = new(new Text(Guarded(text)) { Space = SpaceProcessingModeValues.Preserve }),
    };

    // A spreadsheet that saves the table as CSV must not turn somebody's note into a formula of whoever opens that; what XML cannot hold is left out.
    private static string Guarded(string text)
    {
        var plain = string.Concat(text.Where(c => c is '\n' or '\t' or '\r' || (!char.IsControl(c) && c is not ('\ufffe' or '\uffff'))));
        return plain.Length > 0 && plain[0] is '=' or '+' or '-' or '@' or '\t' or '\r' or '＝' or '＋' or '－' or '＠' or '\'' ? $"'{plain}" : plain;
    }
}
