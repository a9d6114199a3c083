using System.Globalization;
using Pipeline.Publish.Workbooks;

namespace Pipeline.Publish;

/// <summary>Writes the spreadsheet that somebody starts from: what each <see cref="SheetTemplate"/> says, ready to fill in and to print.</summary>
public static class TemplateWorkbook
{
    // A page of A4 on its side.
    private const int EmptyRows = 20;

    private static readonly string[] DayFormats = ["dd.MM.yyyy"];

    /// <summary>Writes the sheets of one template as .xlsx; the stream stays open.</summary>
    public static void Write(IReadOnlyList<SheetTemplate> templates, DateTimeOffset created, Stream output)
    {
        var wording = new Wording(templates[0].Language);
        WorkbookWriter.Write(wording.Workbook(templates[0].Title, created, [.. templates.Select(SheetOf)]), output);
    }

    private static Sheet SheetOf(SheetTemplate template, int place) =>
        new(template.Title, template.Title, Table(template, place))
        {
            Captions = [.. template.Lines.Select(line => SheetCell.Of(line))],
            InputRows = EmptyRows,
        };

    private static SheetTable Table(SheetTemplate template, int place) =>
        SheetTable.Of(
            string.Create(CultureInfo.InvariantCulture, $"Data{place + 1}"),
            [
                .. template.Columns.Select(column => new SheetColumn<SheetTemplate>(column.Heading, _ => Example(column))
                {
                    Note = column.Note,
                    Choices = column.Choices,
                    InputFormat = Format(column.Type),
                    LeastWidth = column.Choices.Select(choice => choice.Length + 3).Append(10).Max(),
                }),
            ],
            template.HasExample ? [template] : [],
            ""
        );

    private static SheetCell Example(SheetTemplateColumn column)
    {
        var (text, invariant) = (column.Example, CultureInfo.InvariantCulture);
        var cell = column.Type switch
        {
            ColumnType.Number when double.TryParse(text, NumberStyles.None, invariant, out var number) => SheetCell.Of(number),
            ColumnType.Date when DateOnly.TryParseExact(text, DayFormats, invariant, DateTimeStyles.None, out var day) => SheetCell.Of(day),
            _ => SheetCell.Of(text),
        };
        return cell.As(Look.Muted);
    }

    private static NumberFormat Format(ColumnType type) =>
        type switch
        {
            ColumnType.Number => NumberFormat.Whole,
            ColumnType.Date => NumberFormat.Date,
            _ => NumberFormat.Text,
        };
}
