using System.Xml.Linq;
using static Pipeline.Publish.Workbooks.Markup;

namespace Pipeline.Publish.Workbooks;

/// <summary>A native chart: it points at the table's cells, and carries their values for programs that do not compute.</summary>
internal static class ChartElement
{
    private const int CategoryAxisId = 1,
        ValueAxisId = 2;

    /// <summary>
    /// Colours that colour-blind readers tell apart (after Okabe and Ito): bars light enough for the dark numbers on them (over 4.5:1), lines
    /// dark enough for the white behind them (over 3:1).
    /// </summary>
    private static readonly string[] BarColours = ["7FB3E0", "E69F00", "66C2A5", "D9A5C2", "BDBDBD"],
        LineColours = ["1F5C99", "B35900", "00735A", "A0407A", "4D4D4D"];

    /// <summary>Lines differ by their marks as well as by colour.</summary>
    private static readonly string[] Marks = ["circle", "square", "triangle", "diamond", "x", "plus"];

    /// <summary>The chart part's element.</summary>
    public static XElement Of(Sheet sheet, string sheetName, SheetChart chart)
    {
        var points = new ChartPoints(sheet, sheetName, chart);
        var plot = chart.Kind is ChartKind.Line ? Lines(points) : Bars(chart, points);
        return new XElement(
            Chart + "chartSpace",
            Prefix("c", Chart),
            Prefix("a", Drawing),
            Val("roundedCorners", false),
            new XElement(
                Chart + "chart",
                Title(chart.Title),
                Val("autoTitleDeleted", false),
                new XElement(Chart + "plotArea", new XElement(Chart + "layout"), plot, CategoryAxis(chart), ValueAxis(chart)),
                points.SeriesCount > 1 ? new XElement(Chart + "legend", Val("legendPos", "b"), Val("overlay", false)) : null,
                Val("plotVisOnly", true),
                Val("dispBlanksAs", "gap")
            ),
            new XElement(
                Chart + "txPr",
                new XElement(Drawing + "bodyPr"),
                Paragraph(Run("defRPr", 900, bold: null, new XElement(Drawing + "latin", Set("typeface", "Arial"))))
            )
        );
    }

    private static XElement Bars(SheetChart chart, ChartPoints points)
    {
        var stacked = chart.Kind is ChartKind.StackedBar;
        return new XElement(
            Chart + "barChart",
            Val("barDir", "bar"),
            Val("grouping", stacked ? "stacked" : "clustered"),
            Val("varyColors", false),
            Enumerable.Range(0, points.SeriesCount).Select(Series),
            Labels(),
            Val("gapWidth", 50),
            stacked ? Val("overlap", 100) : null,
            Val("axId", CategoryAxisId),
            Val("axId", ValueAxisId)
        );

        XElement Series(int index) =>
            new(
                Chart + "ser",
                Heading(points, index),
                new XElement(Chart + "spPr", Fill(BarColours, index)),
                Val("invertIfNegative", false),
                Data(points, index)
            );
    }

    private static XElement Lines(ChartPoints points)
    {
        return new XElement(
            Chart + "lineChart",
            Val("grouping", "standard"),
            Val("varyColors", false),
            Enumerable.Range(0, points.SeriesCount).Select(Series),
            Val("marker", true),
            Val("axId", CategoryAxisId),
            Val("axId", ValueAxisId)
        );

        XElement Series(int index) =>
            new(
                Chart + "ser",
                Heading(points, index),
                new XElement(Chart + "spPr", new XElement(Drawing + "ln", Set("w", 28_575), Fill(LineColours, index))),
                new XElement(
                    Chart + "marker",
                    Val("symbol", Marks[index % Marks.Length]),
                    Val("size", 6),
                    new XElement(Chart + "spPr", Fill(LineColours, index))
                ),
                Data(points, index),
                Val("smooth", false)
            );
    }

    private static XElement Val(string name, object value) => Markup.Val(Chart + name, value);

    private static XElement[] Heading(ChartPoints points, int series) =>
        [Val("idx", series), Val("order", series), new(Chart + "tx", points.Name(series))];

    private static XElement[] Data(ChartPoints points, int series) =>
        [new(Chart + "cat", points.Categories()), new(Chart + "val", points.Numbers(series))];

    private static XElement Fill(string[] palette, int series) => Fill(palette[series % palette.Length]);

    private static XElement Fill(string colour) => new(Drawing + "solidFill", Markup.Val(Drawing + "srgbClr", colour));

    private static XElement Labels() =>
        new(
            Chart + "dLbls",
            Val("showLegendKey", false),
            Val("showVal", true),
            Val("showCatName", false),
            Val("showSerName", false),
            Val("showPercent", false),
            Val("showBubbleSize", false)
        );

    private static XElement Title(string text) =>
        new(
            Chart + "title",
            new XElement(
                Chart + "tx",
                new XElement(
                    Chart + "rich",
                    new XElement(Drawing + "bodyPr"),
                    Paragraph(
                        Run("defRPr", 1200, bold: true),
                        new XElement(Drawing + "r", Run("rPr", 1200, bold: true), new XElement(Drawing + "t", SafeText.Of(text)))
                    )
                )
            ),
            Val("overlay", false)
        );

    /// <summary>A paragraph: how its text looks, and the text, if any.</summary>
    private static XElement Paragraph(XElement look, XElement? run = null) =>
        new(Drawing + "p", new XElement(Drawing + "pPr", look), run ?? new XElement(Drawing + "endParaRPr"));

    /// <summary>The look of a text; its size is in hundredths of a point.</summary>
    private static XElement Run(string name, int size, bool? bold, XElement? font = null) =>
        new(Drawing + name, Set("sz", size), Set("b", bold), font);

    /// <summary>Bars are listed from the top, as the table is.</summary>
    private static XElement CategoryAxis(SheetChart chart)
    {
        var lines = chart.Kind is ChartKind.Line;
        return new XElement(
            Chart + "catAx",
            Val("axId", CategoryAxisId),
            new XElement(Chart + "scaling", Val("orientation", lines ? "minMax" : "maxMin")),
            Val("delete", false),
            Val("axPos", lines ? "b" : "l"),
            Ticks(labels: "low"),
            Val("crossAx", ValueAxisId)
        );
    }

    private static XElement ValueAxis(SheetChart chart)
    {
        var lines = chart.Kind is ChartKind.Line;
        return new XElement(
            Chart + "valAx",
            Val("axId", ValueAxisId),
            new XElement(Chart + "scaling", Val("orientation", "minMax"), Val("min", 0)),
            Val("delete", false),
            Val("axPos", lines ? "l" : "b"),
            new XElement(Chart + "majorGridlines", new XElement(Chart + "spPr", new XElement(Drawing + "ln", Fill("E1E5E8")))),
            Ticks(labels: lines ? "nextTo" : "high"),
            Val("crossAx", CategoryAxisId)
        );
    }

    private static XElement[] Ticks(string labels) =>
        [
            new(Chart + "numFmt", Set("formatCode", "General"), Set("sourceLinked", true)),
            Val("majorTickMark", "none"),
            Val("minorTickMark", "none"),
            Val("tickLblPos", labels),
        ];
}
