using ExcelDataReader;
using ExcelDataReader.Exceptions;
using Pipeline.Settings;

namespace Pipeline.Gather;

/// <summary>
/// Reads workbooks of Excel 97–2003 and before through ExcelDataReader. What it does not tell is not there: links, and formulas'
/// errors, which come as empty cells. A tab has no id that survives renaming in this format but the name in its macros, if any.
/// </summary>
internal static class XlsReader
{
    // The format's own limits: the library believes whatever a damaged file says of its size.
    private const int MostRows = 65_536;
    private const int MostColumns = 256;

    /// <summary>The tabs of a file held in memory.</summary>
    public static List<Grid> Read(byte[] file, PipelineSettings settings)
    {
        try
        {
            using var reader = ExcelReaderFactory.CreateBinaryReader(new MemoryStream(file, writable: false));
            var budget = new CellBudget(settings);
            var tabs = new List<Grid>();
            do tabs.Add(ReadTab(reader, budget));
            while (reader.NextResult());
            return tabs;
        }
        catch (InvalidPasswordException exception)
        {
            throw new UnreadableException("encrypted", exception);
        }
        // The library meets a damaged file with whatever its parsing runs into (out of range, overflow, null…), not with one type.
        catch (Exception exception) when (exception is not (UnreadableException or OutOfMemoryException))
        {
            throw UnreadableException.Corrupt(exception);
        }
    }

    private static Grid ReadTab(IExcelDataReader reader, CellBudget budget)
    {
        var name = reader.Name ?? throw UnreadableException.Corrupt();
        if (reader.RowCount > MostRows || reader.FieldCount > MostColumns)
            throw UnreadableException.Corrupt();
        var columns = reader.FieldCount;
        var id = string.IsNullOrEmpty(reader.CodeName) ? name : reader.CodeName;
        var grid = new GridBuilder(id, name, budget) { IsHidden = reader.VisibleState != "visible" };
        for (var row = 0; reader.Read(); row++)
        {
            if (row == MostRows)
                throw UnreadableException.Corrupt();
            budget.Take(columns);
            if (reader.RowHeight == 0)
                grid.HideRow(row);
            for (var column = 0; column < columns; column++)
                grid.Add(row, column, ToCell(reader, column));
        }
        for (var column = 0; column < columns; column++)
        {
            if (reader.GetColumnWidth(column) == 0)
                grid.HideColumns(column, column);
        }
        foreach (var merge in reader.MergeCells ?? [])
            grid.Merge(new CellRange(new CellAddress(merge.FromRow, merge.FromColumn), new CellAddress(merge.ToRow, merge.ToColumn)));
        return grid.Build();
    }

    // The library turns dates into DateTime and 1904 into 1900; how a number is shown is asked of its format here as elsewhere.
    private static Cell ToCell(IExcelDataReader reader, int column) =>
        reader.GetValue(column) switch
        {
            null => default,
            string text => Cell.OfText(text.ReplaceLineEndings("\n")),
            bool flag => Cell.OfBoolean(flag),
            DateTime date when KindOf(reader, column) == CellKind.Time => Cell.OfTime(date.TimeOfDay.TotalDays),
            DateTime date => Cell.OfDate(date.ToOADate()),
            TimeSpan time => Cell.OfTime(time.TotalDays),
            IConvertible number => KindOf(reader, column).ToCell(number.ToDouble(null), from1904: false),
            var other => Cell.OfText(other.ToString() ?? ""),
        };

    private static CellKind KindOf(IExcelDataReader reader, int column) =>
        reader.GetNumberFormatString(column) is { } code ? NumberFormat.OfCode(code) : CellKind.Number;
}
