using System.Xml.Linq;
using static Pipeline.Publish.Workbooks.Markup;

namespace Pipeline.Publish.Workbooks;

/// <summary>What stands between a sheet's rows and its print set-up, in the order that the format prescribes.</summary>
internal sealed class SheetFeatures(Sheet sheet, SheetRows rows)
{
    /// <summary>Excel opens no sheet with more links, and no link that is longer.</summary>
    private const int MostLinks = 65_530,
        LongestLink = 2_000;

    private const string Red = "FFE8A19A",
        Yellow = "FFFFF0B8",
        Green = "FFA6D8AE",
        Blue = "FF8DB8DC";

    /// <summary>All of them.</summary>
    public IEnumerable<XElement?> Elements(Relationships relationships) =>
        [
            sheet.Protected ? Protection() : null,
            List(Main + "mergeCells", rows.Merges.Select(range => new XElement(Main + "mergeCell", Set("ref", range.ToString())))),
            .. sheet.Table.RowCount == 0 ? [] : sheet.Table.Columns.Select(ConditionalFormat),
            List(Main + "dataValidations", Validations()),
            Links(relationships),
        ];

    /// <summary>Against slips, not against people: no password; sorting, widths and new rows stay allowed.</summary>
    private static XElement Protection() =>
        new(
            Main + "sheetProtection",
            Set("sheet", true),
            Set("formatCells", false),
            Set("formatColumns", false),
            Set("formatRows", false),
            Set("insertRows", false),
            Set("sort", false),
            Set("autoFilter", false)
        );

    private XElement? ConditionalFormat(SheetColumn column, int index) =>
        Rule(column.Mark) is not var (type, mark)
            ? null
            : new(
                Main + "conditionalFormatting",
                Set("sqref", DataCells(index).ToString()),
                new XElement(Main + "cfRule", Set("type", type), Set("priority", index + 1), mark)
            );

    private static (string Type, XElement Mark)? Rule(Mark mark) =>
        mark switch
        {
            Mark.None => null,
            Mark.DataBar => ("dataBar", new(Main + "dataBar", Number("0"), Bound("max"), Rgb(Blue))),
            Mark.ShareBar => ("dataBar", new(Main + "dataBar", Number("0"), Number("100"), Rgb(Blue))),
            Mark.ShareScale => (
                "colorScale",
                new(Main + "colorScale", Number("0"), Number("50"), Number("100"), Rgb(Red), Rgb(Yellow), Rgb(Green))
            ),
            Mark.Icons => ("iconSet", new(Main + "iconSet", Set("iconSet", "3Symbols2"), Number("0"), Number("1"), Number("100"))),
            _ => throw new ArgumentOutOfRangeException(nameof(mark)),
        };

    private static XElement Number(string value) => Bound("num", value);

    private static XElement Bound(string type, string? value = null) => new(Main + "cfvo", Set("type", type), Set("val", value));

    private static XElement Rgb(string colour) => new(Main + "color", Set("rgb", colour));

    private CellRange DataCells(int column) => new(new(sheet.HeaderRow + 1, column), new(sheet.LastRow, column));

    private IEnumerable<XElement> Validations() =>
        sheet
            .Table.Columns.Select((column, index) => (column, index))
            .Where(pair => pair.column.Note is not null || pair.column.Choices.Count > 0)
            .Select(pair => Validation(pair.column, pair.index));

    /// <summary>A warning, not a wall: people may type what the list lacks, and the pipeline reads it or says why not.</summary>
    private XElement Validation(SheetColumn column, int index)
    {
        var (note, choices) = (column.Note, column.Choices);
        return new XElement(
            Main + "dataValidation",
            Set("type", choices.Count > 0 ? "list" : null),
            Set("errorStyle", "warning"),
            Set("allowBlank", true),
            Set("showInputMessage", note is not null),
            Set("showErrorMessage", choices.Count > 0),
            Set("promptTitle", note is null ? null : Shortened(column.Header, 32)),
            Set("prompt", note is null ? null : Shortened(note, 255)),
            Set("sqref", DataCells(index).ToString()),
            choices.Count > 0 ? new XElement(Main + "formula1", $"\"{string.Join(',', choices.Select(Quoted))}\"") : null
        );
    }

    private static string Quoted(string choice) => choice.Replace("\"", "\"\"", StringComparison.Ordinal);

    private static string Shortened(string text, int most) => text.Length <= most ? text : text[..(most - 1)] + "…";

    private XElement? Links(Relationships relationships)
    {
        var links = rows
            .Links.Select(pair => (pair.Cell, Target: LinkTarget.TryParse(pair.Link)))
            .Where(pair => pair.Target is { Address.Length: <= LongestLink })
            .Take(MostLinks)
            .Select(pair => new XElement(
                Main + "hyperlink",
                Set("ref", pair.Cell.ToString()),
                Set(Relation + "id", relationships.ToOutside(pair.Target!.Value.Address)),
                Set("location", pair.Target.Value.Location)
            ))
            .ToList();
        return links.Count == 0 ? null : new XElement(Main + "hyperlinks", links);
    }
}
