using System.Xml.Linq;
using static Pipeline.Publish.Workbooks.Markup;

namespace Pipeline.Publish.Workbooks;

/// <summary>Where a sheet's charts stand: right of its table, one under the other.</summary>
internal static class DrawingElement
{
    private const int Columns = 9,
        Rows = 22;

    /// <summary>The drawing part's element.</summary>
    public static XElement Of(Sheet sheet, int number, Relationships relationships) =>
        new(
            Anchor + "wsDr",
            Prefix("xdr", Anchor),
            Prefix("a", Drawing),
            sheet.Charts.Select(
                (chart, index) => AnchorOf(sheet, chart, index, relationships.To("chart", "/" + WorkbookWriter.ChartPath(number, index)))
            )
        );

    private static XElement AnchorOf(Sheet sheet, SheetChart chart, int index, string relationship)
    {
        var column = sheet.Table.Columns.Count + 1;
        var row = sheet.HeaderRow + (index * (Rows + 1));
        return new XElement(
            Anchor + "twoCellAnchor",
            Set("editAs", "oneCell"),
            Corner("from", column, row),
            Corner("to", column + Columns, row + Rows),
            Frame(chart, index, relationship),
            new XElement(Anchor + "clientData")
        );
    }

    private static XElement Corner(string name, int column, int row) =>
        new(
            Anchor + name,
            new XElement(Anchor + "col", column),
            new XElement(Anchor + "colOff", 0),
            new XElement(Anchor + "row", row),
            new XElement(Anchor + "rowOff", 0)
        );

    private static XElement Frame(SheetChart chart, int index, string relationship) =>
        new(
            Anchor + "graphicFrame",
            Set("macro", ""),
            new XElement(
                Anchor + "nvGraphicFramePr",
                new XElement(
                    Anchor + "cNvPr",
                    Set("id", index + 2),
                    Set("name", $"Chart {index + 1}"),
                    Set("descr", SafeText.Of(chart.Title))
                ),
                new XElement(Anchor + "cNvGraphicFramePr")
            ),
            new XElement(
                Anchor + "xfrm",
                new XElement(Drawing + "off", Set("x", 0), Set("y", 0)),
                new XElement(Drawing + "ext", Set("cx", 0), Set("cy", 0))
            ),
            new XElement(
                Drawing + "graphic",
                new XElement(
                    Drawing + "graphicData",
                    Set("uri", Chart.NamespaceName),
                    new XElement(Chart + "chart", Prefix("c", Chart), Prefix("r", Relation), Set(Relation + "id", relationship))
                )
            )
        );
}
