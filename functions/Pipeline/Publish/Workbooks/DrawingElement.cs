using System.Globalization;
using DocumentFormat.OpenXml.Drawing.Spreadsheet;
using A = DocumentFormat.OpenXml.Drawing;
using C = DocumentFormat.OpenXml.Drawing.Charts;

namespace Pipeline.Publish.Workbooks;

/// <summary>Where a sheet's charts stand: right of its table, one under the other.</summary>
internal static class DrawingElement
{
    private const int Columns = 9,
        Rows = 22;

    /// <summary>The drawing part's element.</summary>
    public static WorksheetDrawing Of(Sheet sheet, int number, Relationships relationships)
    {
        var drawing = new WorksheetDrawing(
            sheet.Charts.Select(
                (chart, index) =>
                    Anchor(sheet, chart, index, relationships.To("chart", "/xl/" + WorkbookWriter.ChartPath(number, index)["xl/".Length..]))
            )
        );
        drawing.AddNamespaceDeclaration("a", "http://schemas.openxmlformats.org/drawingml/2006/main");
        return drawing;
    }

    private static TwoCellAnchor Anchor(Sheet sheet, SheetChart chart, int index, string relationship)
    {
        var column = sheet.Table.Columns.Count + 1;
        var row = sheet.HeaderRow + (index * (Rows + 1));
        return new(
            new FromMarker(new ColumnId(Text(column)), new ColumnOffset("0"), new RowId(Text(row)), new RowOffset("0")),
            new ToMarker(new ColumnId(Text(column + Columns)), new ColumnOffset("0"), new RowId(Text(row + Rows)), new RowOffset("0")),
            Frame(chart, index, relationship),
            new ClientData()
        )
        {
            EditAs = EditAsValues.OneCell,
        };
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static GraphicFrame Frame(SheetChart chart, int index, string relationship) =>
        new(
            new NonVisualGraphicFrameProperties(
                new NonVisualDrawingProperties
                {
                    Id = (uint)index + 2,
                    Name = $"Chart {index + 1}",
                    Description = SafeText.Of(chart.Title),
                },
                new NonVisualGraphicFrameDrawingProperties()
            ),
            new Transform(new A.Offset { X = 0, Y = 0 }, new A.Extents { Cx = 0, Cy = 0 }),
            new A.Graphic(
                new A.GraphicData(new C.ChartReference { Id = relationship })
                {
                    Uri = "http://schemas.openxmlformats.org/drawingml/2006/chart",
                }
            )
        )
        {
            Macro = "",
        };
}
