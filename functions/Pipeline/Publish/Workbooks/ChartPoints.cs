using System.Globalization;
using System.Xml.Linq;
using static Pipeline.Publish.Workbooks.Markup;

namespace Pipeline.Publish.Workbooks;

/// <summary>The cells that a chart draws, as references and as the values they hold now.</summary>
internal sealed class ChartPoints(Sheet sheet, string sheetName, SheetChart chart)
{
    private readonly int _firstRow = sheet.HeaderRow + 1 + chart.FirstRow;
    private readonly int _lastRow = sheet.HeaderRow + chart.FirstRow + chart.RowCount;

    /// <summary>How many series are drawn.</summary>
    public int SeriesCount => chart.ByRow ? chart.RowCount : chart.Series.Count;

    /// <summary>What the points are called.</summary>
    public XElement Categories() =>
        chart.ByRow
            ? Texts(new(new(sheet.HeaderRow, chart.Series[0]), new(sheet.HeaderRow, chart.Series[^1])))
            : Texts(new(new(_firstRow, chart.Category), new(_lastRow, chart.Category)));

    /// <summary>What a series is called.</summary>
    public XElement Name(int series) =>
        Texts(CellRange.Of(chart.ByRow ? new(_firstRow + series, chart.Category) : new(sheet.HeaderRow, chart.Series[series])));

    /// <summary>A series' numbers; a point without one has none.</summary>
    public XElement Numbers(int series)
    {
        var range = chart.ByRow
            ? new CellRange(new(_firstRow + series, chart.Series[0]), new(_firstRow + series, chart.Series[^1]))
            : new CellRange(new(_firstRow, chart.Series[series]), new(_lastRow, chart.Series[series]));
        var format = new XElement(Chart + "formatCode", "General");
        return Points("num", range, cell => cell.Number?.ToString("R", CultureInfo.InvariantCulture), format);
    }

    private XElement Texts(CellRange range) => Points("str", range, cell => SafeText.Of(cell.Text ?? ""));

    private XElement Points(string type, CellRange range, Func<SheetCell, string?> shown, XElement? format = null)
    {
        var texts = Cells(range).Select(shown).ToList();
        return new XElement(
            Chart + $"{type}Ref",
            new XElement(Chart + "f", Reference(range)),
            new XElement(Chart + $"{type}Cache", format, Val(Chart + "ptCount", texts.Count), texts.Select(Point))
        );
    }

    private static XElement? Point(string? text, int index) =>
        text is null ? null : new(Chart + "pt", Set("idx", index), new XElement(Chart + "v", text));

    private string Reference(CellRange range) =>
        $"{SheetWriter.Quoted(sheetName)}!{SheetWriter.Absolute(range.First)}:{SheetWriter.Absolute(range.Last)}";

    private IEnumerable<SheetCell> Cells(CellRange range)
    {
        for (var row = range.First.Row; row <= range.Last.Row; row++)
        for (var column = range.First.Column; column <= range.Last.Column; column++)
            yield return row == sheet.HeaderRow
                ? SheetCell.Of(sheet.Table.Columns[column].Header)
                : sheet.Table[row - sheet.HeaderRow - 1, column];
    }
}
