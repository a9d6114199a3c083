using DocumentFormat.OpenXml.Spreadsheet;

namespace Pipeline.Publish.Workbooks;

/// <summary>The Excel Table over a sheet's rows: its name, its columns, its filters.</summary>
internal static class TableElement
{
    public static Table Of(Sheet sheet, uint id)
    {
        var reference = SheetWriter.TableRange(sheet).ToString();
        return new Table(
            new AutoFilter { Reference = reference },
            new TableColumns(sheet.Table.Columns.Select(Column)) { Count = (uint)sheet.Table.Columns.Count },
            new TableStyleInfo
            {
                ShowFirstColumn = false,
                ShowLastColumn = false,
                ShowRowStripes = false,
                ShowColumnStripes = false,
            }
        )
        {
            Id = id,
            Name = sheet.Table.Name,
            DisplayName = sheet.Table.Name,
            Reference = reference,
            TotalsRowShown = false,
        };
    }

    /// <summary>Excel repairs a workbook whose column's name and heading differ.</summary>
    private static TableColumn Column(SheetColumn column, int index) =>
        new()
        {
            Id = (uint)index + 1,
            Name = SheetText.Escaped(SafeText.Of(column.Header).Replace("\n", "_x000a_", StringComparison.Ordinal)),
        };
}
