using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Drawing.Charts;
using A = DocumentFormat.OpenXml.Drawing;

namespace Pipeline.Publish.Workbooks;

/// <summary>A native chart: it points at the table's cells, and carries their values for programs that do not compute.</summary>
internal static class ChartElement
{
    private const uint CategoryAxisId = 1,
        ValueAxisId = 2;

    /// <summary>
    /// Colours that colour-blind readers tell apart (after Okabe and Ito): bars light enough for the dark numbers on them (over 4.5:1), lines
    /// dark enough for the white behind them (over 3:1).
    /// </summary>
    private static readonly string[] BarColours = ["7FB3E0", "E69F00", "66C2A5", "D9A5C2", "BDBDBD"],
        LineColours = ["1F5C99", "B35900", "00735A", "A0407A", "4D4D4D"];

    /// <summary>The chart part's element.</summary>
    public static ChartSpace Of(Sheet sheet, string sheetName, SheetChart chart)
    {
        var points = new ChartPoints(sheet, sheetName, chart);
        OpenXmlCompositeElement plot = chart.Kind is ChartKind.Line ? Lines(chart, points) : Bars(chart, points);
        plot.Append(new AxisId { Val = CategoryAxisId }, new AxisId { Val = ValueAxisId });
        var several = points.SeriesCount > 1;
        var area = new Chart(
            TitleOf(chart.Title),
            new AutoTitleDeleted { Val = false },
            new PlotArea(new Layout(), plot, CategoryAxisOf(chart), ValueAxisOf(chart)),
            new PlotVisibleOnly { Val = true },
            new DisplayBlanksAs { Val = DisplayBlanksAsValues.Gap }
        );
        if (several)
            area.InsertAfter(
                new Legend(new LegendPosition { Val = LegendPositionValues.Bottom }, new Overlay { Val = false }),
                area.GetFirstChild<PlotArea>()
            );
        var space = new ChartSpace(new RoundedCorners { Val = false }, area, TextOf(900));
        space.AddNamespaceDeclaration("a", "http://schemas.openxmlformats.org/drawingml/2006/main");
        return space;
    }

    private static BarChart Bars(SheetChart chart, ChartPoints points)
    {
        var stacked = chart.Kind is ChartKind.StackedBar;
        var bars = new BarChart(
            new BarDirection { Val = BarDirectionValues.Bar },
            new BarGrouping { Val = stacked ? BarGroupingValues.Stacked : BarGroupingValues.Clustered },
            new VaryColors { Val = false }
        );
        for (var series = 0; series < points.SeriesCount; series++)
            bars.Append(
                new BarChartSeries(
                    new DocumentFormat.OpenXml.Drawing.Charts.Index { Val = (uint)series },
                    new Order { Val = (uint)series },
                    new SeriesText(points.Name(series)),
                    new ChartShapeProperties(Fill(BarColours, series)),
                    new InvertIfNegative { Val = false },
                    new CategoryAxisData(points.Categories()),
                    new Values(points.Numbers(series))
                )
            );
        bars.Append(Labels(), new GapWidth { Val = 50 });
        if (stacked)
            bars.Append(new Overlap { Val = 100 });
        return bars;
    }

    private static LineChart Lines(SheetChart chart, ChartPoints points)
    {
        var lines = new LineChart(new Grouping { Val = GroupingValues.Standard }, new VaryColors { Val = false });
        for (var series = 0; series < points.SeriesCount; series++)
            lines.Append(
                new LineChartSeries(
                    new DocumentFormat.OpenXml.Drawing.Charts.Index { Val = (uint)series },
                    new Order { Val = (uint)series },
                    new SeriesText(points.Name(series)),
                    new ChartShapeProperties(new A.Outline(Fill(LineColours, series)) { Width = 28_575 }),
                    new Marker(
                        new Symbol { Val = Marks[series % Marks.Length] },
                        new Size { Val = 6 },
                        new ChartShapeProperties(Fill(LineColours, series))
                    ),
                    new CategoryAxisData(points.Categories()),
                    new Values(points.Numbers(series)),
                    new Smooth { Val = false }
                )
            );
        lines.Append(new ShowMarker { Val = true });
        return lines;
    }

    /// <summary>Lines differ by their marks as well as by colour.</summary>
    private static readonly MarkerStyleValues[] Marks =
    [
        MarkerStyleValues.Circle,
        MarkerStyleValues.Square,
        MarkerStyleValues.Triangle,
        MarkerStyleValues.Diamond,
        MarkerStyleValues.X,
        MarkerStyleValues.Plus,
    ];

    private static A.SolidFill Fill(string[] palette, int series) => new(new A.RgbColorModelHex { Val = palette[series % palette.Length] });

    private static DataLabels Labels() =>
        new(
            new ShowLegendKey { Val = false },
            new ShowValue { Val = true },
            new ShowCategoryName { Val = false },
            new ShowSeriesName { Val = false },
            new ShowPercent { Val = false },
            new ShowBubbleSize { Val = false }
        );

    private static Title TitleOf(string text) =>
        new(
            new ChartText(
                new RichText(
                    new A.BodyProperties(),
                    new A.Paragraph(
                        new A.ParagraphProperties(new A.DefaultRunProperties { FontSize = 1200, Bold = true }),
                        new A.Run(new A.RunProperties { FontSize = 1200, Bold = true }, new A.Text(SafeText.Of(text)))
                    )
                )
            ),
            new Overlay { Val = false }
        );

    private static TextProperties TextOf(int size) =>
        new(
            new A.BodyProperties(),
            new A.Paragraph(
                new A.ParagraphProperties(new A.DefaultRunProperties(new A.LatinFont { Typeface = "Arial" }) { FontSize = size }),
                new A.EndParagraphRunProperties()
            )
        );

    /// <summary>Bars are listed from the top, as the table is.</summary>
    private static CategoryAxis CategoryAxisOf(SheetChart chart)
    {
        var lines = chart.Kind is ChartKind.Line;
        return new(
            new AxisId { Val = CategoryAxisId },
            new Scaling(new Orientation { Val = lines ? OrientationValues.MinMax : OrientationValues.MaxMin }),
            new Delete { Val = false },
            new AxisPosition { Val = lines ? AxisPositionValues.Bottom : AxisPositionValues.Left },
            new NumberingFormat { FormatCode = "General", SourceLinked = true },
            new MajorTickMark { Val = TickMarkValues.None },
            new MinorTickMark { Val = TickMarkValues.None },
            new TickLabelPosition { Val = TickLabelPositionValues.Low },
            new CrossingAxis { Val = ValueAxisId }
        );
    }

    private static ValueAxis ValueAxisOf(SheetChart chart)
    {
        var lines = chart.Kind is ChartKind.Line;
        return new(
            new AxisId { Val = ValueAxisId },
            new Scaling(new Orientation { Val = OrientationValues.MinMax }, new MinAxisValue { Val = 0 }),
            new Delete { Val = false },
            new AxisPosition { Val = lines ? AxisPositionValues.Left : AxisPositionValues.Bottom },
            new MajorGridlines(new ChartShapeProperties(new A.Outline(new A.SolidFill(new A.RgbColorModelHex { Val = "E1E5E8" })))),
            new NumberingFormat { FormatCode = "General", SourceLinked = true },
            new MajorTickMark { Val = TickMarkValues.None },
            new MinorTickMark { Val = TickMarkValues.None },
            new TickLabelPosition { Val = lines ? TickLabelPositionValues.NextTo : TickLabelPositionValues.High },
            new CrossingAxis { Val = CategoryAxisId }
        );
    }
}

/// <summary>The cells that a chart draws, as references and as the values they hold now.</summary>
internal sealed class ChartPoints(Sheet sheet, string sheetName, SheetChart chart)
{
    private readonly int _firstRow = sheet.HeaderRow + 1 + chart.FirstRow;
    private readonly int _lastRow = sheet.HeaderRow + chart.FirstRow + chart.RowCount;

    /// <summary>How many series are drawn.</summary>
    public int SeriesCount => chart.ByRow ? chart.RowCount : chart.Series.Count;

    /// <summary>What the points are called.</summary>
    public StringReference Categories() =>
        chart.ByRow
            ? Texts(new(new(sheet.HeaderRow, chart.Series[0]), new(sheet.HeaderRow, chart.Series[^1])))
            : Texts(new(new(_firstRow, chart.Category), new(_lastRow, chart.Category)));

    /// <summary>What a series is called.</summary>
    public StringReference Name(int series) =>
        Texts(CellRange.Of(chart.ByRow ? new(_firstRow + series, chart.Category) : new(sheet.HeaderRow, chart.Series[series])));

    /// <summary>A series' numbers; a point without one has none.</summary>
    public NumberReference Numbers(int series)
    {
        var range = chart.ByRow
            ? new CellRange(new(_firstRow + series, chart.Series[0]), new(_firstRow + series, chart.Series[^1]))
            : new CellRange(new(_firstRow, chart.Series[series]), new(_lastRow, chart.Series[series]));
        var cache = new NumberingCache(new FormatCode("General"), new PointCount { Val = (uint)Cells(range).Count() });
        foreach (var (cell, index) in Cells(range).Select((cell, index) => (cell, index)))
        {
            if (cell.Number is { } number)
                cache.Append(
                    new NumericPoint(new NumericValue(number.ToString("R", CultureInfo.InvariantCulture))) { Index = (uint)index }
                );
        }
        return new(new Formula(Reference(range)), cache);
    }

    private StringReference Texts(CellRange range)
    {
        var cache = new StringCache(new PointCount { Val = (uint)Cells(range).Count() });
        foreach (var (cell, index) in Cells(range).Select((cell, index) => (cell, index)))
            cache.Append(new StringPoint(new NumericValue(SafeText.Of(cell.Text ?? ""))) { Index = (uint)index });
        return new(new Formula(Reference(range)), cache);
    }

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
