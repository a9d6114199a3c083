using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Spreadsheet;

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
    public IEnumerable<OpenXmlElement> Elements(Relationships relationships)
    {
        if (sheet.Protected)
            yield return Protection();
        if (rows.Merges.Count > 0)
            yield return new MergeCells(rows.Merges.Select(range => new MergeCell { Reference = range.ToString() }))
            {
                Count = (uint)rows.Merges.Count,
            };
        foreach (var formatting in ConditionalFormats())
            yield return formatting;
        if (Validations() is { Count: > 0 } validations)
            yield return new DataValidations(validations) { Count = (uint)validations.Count };
        if (Links(relationships) is { Count: > 0 } links)
            yield return new Hyperlinks(links);
    }

    /// <summary>Against slips, not against people: no password; sorting, widths and new rows stay allowed.</summary>
    private static SheetProtection Protection() =>
        new()
        {
            Sheet = true,
            FormatCells = false,
            FormatColumns = false,
            FormatRows = false,
            InsertRows = false,
            Sort = false,
            AutoFilter = false,
        };

    private IEnumerable<ConditionalFormatting> ConditionalFormats()
    {
        for (var column = 0; column < sheet.Table.Columns.Count; column++)
        {
            if (sheet.Table.RowCount > 0 && Rule(sheet.Table.Columns[column].Mark) is { } rule)
            {
                rule.Priority = column + 1;
                yield return new ConditionalFormatting(rule) { SequenceOfReferences = new() { InnerText = DataCells(column).ToString() } };
            }
        }
    }

    private static ConditionalFormattingRule? Rule(Mark mark) =>
        mark switch
        {
            Mark.None => null,
            Mark.DataBar => new(
                new DataBar(Number("0"), new ConditionalFormatValueObject { Type = ConditionalFormatValueObjectValues.Max }, Rgb(Blue))
            )
            {
                Type = ConditionalFormatValues.DataBar,
            },
            Mark.ShareBar => new(new DataBar(Number("0"), Number("100"), Rgb(Blue))) { Type = ConditionalFormatValues.DataBar },
            Mark.ShareScale => new(new ColorScale(Number("0"), Number("50"), Number("100"), Rgb(Red), Rgb(Yellow), Rgb(Green)))
            {
                Type = ConditionalFormatValues.ColorScale,
            },
            Mark.Icons => new(new IconSet(Number("0"), Number("1"), Number("100")) { IconSetValue = IconSetValues.ThreeSymbols2 })
            {
                Type = ConditionalFormatValues.IconSet,
            },
            _ => throw new ArgumentOutOfRangeException(nameof(mark)),
        };

    private static ConditionalFormatValueObject Number(string value) =>
        new() { Type = ConditionalFormatValueObjectValues.Number, Val = value };

    private static Color Rgb(string colour) => new() { Rgb = colour };

    private CellRange DataCells(int column) => new(new(sheet.HeaderRow + 1, column), new(sheet.LastRow, column));

    private List<DataValidation> Validations() =>
        [
            .. sheet
                .Table.Columns.Select((column, index) => (column, index))
                .Where(pair => pair.column.Note is not null || pair.column.Choices.Count > 0)
                .Select(pair => Validation(pair.column, pair.index)),
        ];

    /// <summary>A warning, not a wall: people may type what the list lacks, and the pipeline reads it or says why not.</summary>
    private DataValidation Validation(SheetColumn column, int index)
    {
        var validation = new DataValidation
        {
            AllowBlank = true,
            ShowInputMessage = column.Note is not null,
            ShowErrorMessage = column.Choices.Count > 0,
            ErrorStyle = DataValidationErrorStyleValues.Warning,
            PromptTitle = column.Note is null ? null : Shortened(column.Header, 32),
            Prompt = column.Note is null ? null : Shortened(column.Note, 255),
            SequenceOfReferences = new() { InnerText = DataCells(index).ToString() },
        };
        if (column.Choices.Count == 0)
            return validation;
        validation.Type = DataValidationValues.List;
        validation.Append(
            new Formula1($"\"{string.Join(',', column.Choices.Select(choice => choice.Replace("\"", "\"\"", StringComparison.Ordinal)))}\"")
        );
        return validation;
    }

    private static string Shortened(string text, int most) => text.Length <= most ? text : text[..(most - 1)] + "…";

    private List<Hyperlink> Links(Relationships relationships) =>
        [
            .. rows
                .Links.Select(pair => (pair.Cell, Target: LinkTarget.TryParse(pair.Link)))
                .Where(pair => pair.Target is { Address.Length: <= LongestLink })
                .Take(MostLinks)
                .Select(pair => new Hyperlink
                {
                    Reference = pair.Cell.ToString(),
                    Id = relationships.ToOutside(pair.Target!.Value.Address),
                    Location = pair.Target.Value.Location is { } location ? new StringValue(location) : null,
                }),
        ];
}
