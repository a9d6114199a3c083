using System.Xml.Linq;
using static Pipeline.Publish.Workbooks.Markup;

namespace Pipeline.Publish.Workbooks;

/// <summary>How wide a table's columns are, so that headings and cells fit.</summary>
internal sealed class ColumnWidths
{
    /// <summary>Padding of a cell, and the filter button beside a heading.</summary>
    private const double Padding = 1.6,
        Button = 2.4;

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

    /// <summary>Whether a text needs more than one line in a column.</summary>
    public bool Overflows(int column, string text) =>
        text.Contains('\n', StringComparison.Ordinal) || WidthOf(text) + Padding > _widths[column] + 0.01;

    /// <summary>How many lines a text needs in a column.</summary>
    public int Lines(int column, string text, bool bold)
    {
        if (!bold && !Overflows(column, text))
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
        for (var row = 0; row < table.RowCount && widest < most; row++)
            widest = Math.Max(widest, Width(table[row, column]) + Padding);
        return Math.Min(widest, most);
    }

    private double Width(SheetCell cell) =>
        cell.Text is { } text ? WidthOf(text) * (cell.Look is Look.Strong or Look.Bad ? TextWidth.Bold : 1)
        : cell.Number is { } number ? NumberWidth(number, cell.Format)
        : 0;

    /// <summary>The same texts stand in row after row.</summary>
    private double WidthOf(string text) => _known.TryGetValue(text, out var width) ? width : _known[text] = TextWidth.Of(text);

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
