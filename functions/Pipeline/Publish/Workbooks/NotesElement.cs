using System.Globalization;
using System.Xml.Linq;
using static Pipeline.Publish.Workbooks.Markup;

namespace Pipeline.Publish.Workbooks;

/// <summary>
/// The notes on a sheet's headings. Excel keeps a note's text in one part and the box that shows it in another, drawn in the
/// older VML; a note without a box is not shown.
/// </summary>
internal static class NotesElement
{
    // A box is three columns wide and six rows high: enough for two sentences.
    private const int BoxColumns = 3;
    private const int BoxRows = 6;

    private static readonly XNamespace Vml = "urn:schemas-microsoft-com:vml";
    private static readonly XNamespace Office = "urn:schemas-microsoft-com:office:office";
    private static readonly XNamespace Excel = "urn:schemas-microsoft-com:office:excel";

    /// <summary>Where a sheet's notes are.</summary>
    public static string Path(int number) => $"xl/comments{number}.xml";

    /// <summary>Where their boxes are.</summary>
    public static string ShapesPath(int number) => $"xl/drawings/notes{number}.vml";

    /// <summary>The sheet's element that leads to both parts.</summary>
    public static XElement Reference(Relationships relationships, int number)
    {
        relationships.To("comments", "/" + Path(number));
        return new(Main + "legacyDrawing", Set(Relation + "id", relationships.To("vmlDrawing", "/" + ShapesPath(number))));
    }

    /// <summary>The texts.</summary>
    public static XElement Of(Sheet sheet, string author) =>
        new(
            Main + "comments",
            new XElement(Main + "authors", new XElement(Main + "author", SafeText.Of(author))),
            new XElement(Main + "commentList", Notes(sheet).Select(Comment))
        );

    /// <summary>The boxes, hidden until a heading is pointed at.</summary>
    public static XElement Shapes(Sheet sheet, int number) =>
        new(
            "xml",
            new XAttribute(XNamespace.Xmlns + "v", Vml),
            new XAttribute(XNamespace.Xmlns + "o", Office),
            new XAttribute(XNamespace.Xmlns + "x", Excel),
            new XElement(
                Vml + "shapetype",
                Set("id", "_x0000_t202"),
                Set("coordsize", "21600,21600"),
                Set(Office + "spt", 202),
                Set("path", "m,l,21600r21600,l21600,xe"),
                new XElement(Vml + "stroke", Set("joinstyle", "miter")),
                new XElement(Vml + "path", Set("gradientshapeok", "t"))
            ),
            Notes(sheet).Select((note, index) => Shape(note.At, (number * 1024) + index + 1))
        );

    private static IEnumerable<(CellAddress At, string Text)> Notes(Sheet sheet)
    {
        for (var column = 0; column < sheet.Table.Columns.Count; column++)
        {
            if (sheet.Table.Columns[column].Note is { } note)
                yield return (new(sheet.HeaderRow, column), note);
        }
    }

    private static XElement Comment((CellAddress At, string Text) note) =>
        new(
            Main + "comment",
            Set("ref", note.At.ToString()),
            Set("authorId", 0),
            new XElement(Main + "text", new XElement(Main + "t", SafeText.Of(note.Text)))
        );

    private static XElement Shape(CellAddress at, int id)
    {
        int[] anchor = [at.Column + 1, 10, at.Row, 4, at.Column + 1 + BoxColumns, 10, at.Row + BoxRows, 4];
        return new(
            Vml + "shape",
            Set("id", string.Create(CultureInfo.InvariantCulture, $"_x0000_s{id}")),
            Set("type", "#_x0000_t202"),
            Set("style", "position:absolute;visibility:hidden"),
            Set("fillcolor", "#ffffe1"),
            Set(Office + "insetmode", "auto"),
            new XElement(Vml + "fill", Set("color2", "#ffffe1")),
            new XElement(Vml + "textbox", Set("style", "mso-direction-alt:auto")),
            new XElement(
                Excel + "ClientData",
                Set("ObjectType", "Note"),
                new XElement(Excel + "Anchor", string.Join(", ", anchor)),
                new XElement(Excel + "AutoFill", "False"),
                new XElement(Excel + "Row", at.Row),
                new XElement(Excel + "Column", at.Column)
            )
        );
    }
}
