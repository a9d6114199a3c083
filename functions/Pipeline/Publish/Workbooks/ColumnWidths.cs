using System.Xml.Linq;
using static Pipeline.Publish.Workbooks.Markup;

namespace Pipeline.Publish.Workbooks;

/// <summary>How wide a table's columns are, so that headings and cells fit.</summary>
internal sealed class ColumnWidths
{
    /// <summary>Padding of a cell, what numbers keep to the next column, and the filter button beside a heading.</summary>
    private const double Padding = 1.6,
        Indent = 1.2,
        Button = 2.4;

    /// <summary>
    /// So many rows tell how wide a text column is to be: a longer text further down flows over several lines. Numbers can't, so those are
    /// measured to the end.
    /// </summary>
    private const int RowsForTexts = 2_000;

    private readonly Dictionary<string, double> _known = [];
    private readonly Dictionary<(int Column, string Text, bool Bold), int> _lines = [];
    private readonly double[] _widths;

    private ColumnWidths(int columns) => _widths = new double[columns];

    /// <summary>Widths that fit a table's headings and all of its rows.</summary>
    public static ColumnWidths Of(SheetTable table)
    {
        var fitted = new ColumnWidths(table.Columns.Count);
        for (var column = 0; column < table.Columns.Count; column++)
        {
            var heading = HeadingWidth(table.Columns[column].Header) + Button;
            var content = fitted.ContentWidth(table, column);
            fitted._widths[column] = Math.Max(table.Columns[column].LeastWidth, Math.Max(heading, content));
        }
        return fitted;
    }

    /// <summary>How many lines a text needs in a column.</summary>
    public int Lines(int column, string text, bool bold)
    {
        if (!text.Contains('\n', StringComparison.Ordinal) && WidthOf(text, bold) + Padding <= _widths[column] + 0.01)
            return 1;
        if (!_lines.TryGetValue((column, text, bold), out var lines))
            _lines[(column, text, bold)] = lines = TextWidth.Lines(text, _widths[column] - Padding, bold);
        return lines;
    }

    /// <summary>The columns element.</summary>
    public XElement ToElement() =>
        new(
            Main + "cols",
            _widths.Select(
                (width, index) =>
                    new XElement(
                        Main + "col",
                        Set("min", index + 1),
                        Set("max", index + 1),
                        Set("width", Math.Round(width, 2)),
                        Set("customWidth", true)
                    )
            )
        );

    /// <summary>No word is broken, and a heading takes three lines at most unless its words are short.</summary>
    private static double HeadingWidth(string heading)
    {
        var longest = heading.Split(' ', '\n').Max(word => TextWidth.Of(word, bold: true));
        return Math.Max(longest, TextWidth.Of(heading, bold: true) / 3);
    }

    private double ContentWidth(SheetTable table, int column)
    {
        var most = table.Columns[column].MostWidth;
        double widest = 0;
        var (texts, numbers) = (0, 0);
        for (var row = 0; row < table.RowCount && widest < most && (numbers > 0 || texts < RowsForTexts); row++)
        {
            var cell = table[row, column];
            texts += cell.Text is null ? 0 : 1;
            numbers += cell.Number is null ? 0 : 1;
            widest = Math.Max(widest, Width(cell) + Padding);
        }
        return Math.Min(widest, most);
    }

    private double Width(SheetCell cell) =>
        cell.Text is { } text ? WidthOf(text, cell.IsBold) + (cell.Look is Look.Absent ? Indent : 0)
        : cell.Number is { } number ? NumberWidth(number, cell.Format) + Indent
        : 0;

    /// <summary>The same texts stand in row after row.</summary>
    private double WidthOf(string text, bool bold)
    {
        if (!_known.TryGetValue(text, out var width))
            _known[text] = width = TextWidth.Of(text);
        return bold ? width * TextWidth.Bold : width;
    }

    private static double NumberWidth(double number, NumberFormat format) =>
        format switch
        {
            NumberFormat.Date => 10,
            NumberFormat.Moment => 15.5,
            NumberFormat.Time => 5,
            NumberFormat.Percent or NumberFormat.PercentDecimal => 6.5,
            _ => (Math.Floor(Math.Log10(Math.Max(1, Math.Abs(number)))) * 4 / 3) + 4,
        };
}
