using System.Xml.Linq;
using static Pipeline.Publish.Workbooks.Markup;

namespace Pipeline.Publish.Workbooks;

/// <summary>
/// Where a sheet's charts stand, one under the other: right of a narrow or a long table, under a wide and short one, where they would be out of
/// sight on a screen and make the table small on paper.
/// </summary>
internal static class DrawingElement
{
    /// <summary>A chart takes this many rows of the least height; tables of more columns leave no room beside them, of more rows none under them.</summary>
    private const int Rows = 22,
        MostColumnsBeside = 8,
        MostRowsAbove = 40;

    // In EMU, 914,400 to an inch: 576 by 396 pixels of a screen.
    private const int Width = 5_486_400,
        Height = 3_771_900;

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
        var isUnder = sheet.Table.Columns.Count > MostColumnsBeside && sheet.Table.RowCount <= MostRowsAbove;
        return new XElement(
            Anchor + "oneCellAnchor",
            new XElement(
                Anchor + "from",
                new XElement(Anchor + "col", isUnder ? 0 : sheet.Table.Columns.Count + 1),
                new XElement(Anchor + "colOff", 0),
                new XElement(Anchor + "row", (isUnder ? sheet.LastRow + 2 : sheet.HeaderRow) + (index * (Rows + 1))),
                new XElement(Anchor + "rowOff", 0)
            ),
            new XElement(Anchor + "ext", Set("cx", Width), Set("cy", Height)),
            Frame(chart, index, relationship),
            new XElement(Anchor + "clientData")
        );
    }

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
